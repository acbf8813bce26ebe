@testable import Documents

/// Small pictures of plans, each with all of its signs.
let planExamples: [String: Drawing] = [
  "path-strip": PathStrip(
    title: "Critical path", summary: "Two activities decide the date.", language: "en",
    paths: [
      .init(
        label: "o1 The canteen opens",
        steps: [
          .init(id: "a1", label: "Count who stays away", dates: "11 Jan – 26 Feb 2027"),
          .init(
            id: "a2", label: "Meet the director", dates: "15 Mar 2027",
            heldBy: "held by a1 + 10 working days", wait: "10 working days"),
        ], slack: "12 days"),
      .init(
        label: "o2 The rule is signed",
        steps: (1...4).map {
          .init(id: "b\($0)", label: "Step", dates: "May 2027", heldBy: "given date")
        }, slack: "−3 days", isLate: true),
    ]
  ).drawings()[0],
  "message-card": messageCard.drawing,
  "budget-income": StackedBars(
    title: "Budget", summary: "Income covers it.", language: "en",
    categories: ["staff", "travel", "rooms"],
    rows: [
      .init(label: "o1 Canteen", values: [4000, 60, 800], total: "4 860"),
      .init(
        label: "Total", values: [4000, 60, 800], total: "4 860",
        bracket: .init(value: 2100, text: "2 100 supports people affected (43 %)")),
    ],
    income: .init(
      label: "Income",
      parts: [
        .init(name: "granted", value: 3000), .init(name: "own", value: 1000),
        .init(name: "asked", value: 900),
      ], total: "4 900"), ceiling: 5000
  ).drawing,
  "indicators": IndicatorChart(
    title: "Indicators", summary: "Two are on their way.", language: "en",
    rows: [
      .init(
        id: "i1", label: "Meals a day", level: "output",
        measure: .scale(
          baseline: .init(10, "10 (2026)"), target: .init(40, "40 by 30 June 2027"),
          actuals: [.init(15, "15"), .init(22, "22 on 1 May")])),
      .init(
        id: "i2", label: "Refusals", level: "outcome",
        measure: .scale(baseline: nil, target: .init(0, "0 by 30 June 2027"), actuals: [])),
      .init(
        id: "i3", label: "The rule is signed", level: "outcome",
        measure: .yesNo(baseline: false, target: true, actual: false)),
      .init(
        id: "i4", label: "Who is heard", level: "impact",
        measure: .text(baseline: "nobody", target: "the assembly, each time", actual: nil)),
    ]
  ).drawings()[0],
  "strategy-chart": StrategyChart(
    title: "Strategy chart", summary: "One target.", language: "en", target: "The director",
    boxes: [
      .longTermGoals: [.init("goal", "Everybody eats")],
      .intermediateGoals: [.init("o1", "The canteen opens in the evening")],
      .putsIn: [.init("", "Rooms of the school")], .allies: [.init("s2", "Learners’ union")],
      .primaryTargets: [.init("s1", "The director")],
      .tactics: [.init("a1", "Learners count who stays away"), .init("a2", "Learners meet her")],
    ]
  ).drawn.drawing,
  "campaign-canvas": CampaignCanvas(
    title: "Canvas", summary: "Ten boxes are empty.", language: "en",
    boxes: [
      .vision: [.init("goal", "Everybody eats")], .asks: [.init("m1", "Open in the evening")],
      .risks: [.init("r1", "If somebody is seen, then they may be asked for papers")],
    ]
  ).drawn.drawing,
  "planning-sheet": PlanningSheet(
    title: "Planning sheet", summary: "Seven questions are open.", language: "en",
    answers: [
      .whatWeWant: [.init("o1", "The canteen opens")], .howWeBegin: [.init("a1", "Count")],
    ]
  ).drawn.drawing,
  "check-list-order": CheckList(
    title: "Completeness", summary: "Two activities are in the wrong order.", language: "en",
    lists: [
      .init(title: "Outputs", items: [.init(id: "guide", label: "Guide", state: .missing)]),
      .init(
        title: "Activities",
        items: [
          .init(id: "launch", label: "Launch", state: .met),
          .init(id: "terms", label: "Terms of reference", state: .waived("agreed by letter")),
        ]),
    ],
    orderFaults: [.init(first: "terms", second: "launch"), .init(first: "guide", second: "launch")]
  ).drawing,
]

private var messageCard: MessageCard {
  var card = MessageCard(id: "m1", audience: "The director", language: "en")
  card.ask = "Open the canteen until eight."
  card.statement = "Evening classes begin when the canteen is closed."
  card.example = "A learner who leaves at seven to eat."
  card.messenger = "Learners’ union"
  card.date = "15 March 2027"
  card.box = .init(usOnUs: "We learn after work", themOnUs: "They come late")
  return card
}
