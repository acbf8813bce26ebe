import Markup
import TestSupport
import Testing

@testable import Documents

/// Pictures of plans with few, many and very many objects: on no page does anything stand on
/// anything else.
@Suite struct CrowdedPlanTests {
  private static let sizes = [5, 50, 300]

  @Test(arguments: sizes, ["en", "ar"])
  func timelines(count: Int, language: String) {
    expectClear(timeline(count, language).drawings())
  }

  @Test(arguments: sizes)
  func paths(count: Int) {
    let steps = (0..<count).map { index in
      PathStrip.Step(
        id: "a\(index)", label: text(index, words: 8), dates: "1 Jan – 5 Feb 2027",
        heldBy: "held by a\(index) + 10 working days", wait: index % 2 == 0 ? "10 working days" : ""
      )
    }
    let strip = PathStrip(
      title: "t", summary: "s", language: "de",
      paths: [
        .init(label: text(1, words: 30), steps: steps, slack: "−3 days", isLate: true),
        .init(label: "o2", steps: Array(steps.prefix(3)), slack: "12 working days"),
      ])
    expectClear(strip.drawings())
  }

  @Test(arguments: sizes)
  func cards(count: Int) {
    var card = MessageCard(id: "m1", audience: text(2, words: count), language: "ar")
    card.ask = text(3, words: count)
    card.evidence = text(4, words: count)
    card.place = text(5, words: count)
    card.box = .init(usOnThem: text(6, words: count), themOnThem: "x")
    expectClear([card.drawing])
  }

  @Test(arguments: sizes)
  func budgets(count: Int) {
    let rows = (0..<count).map { row in
      StackedBars.Row(
        label: text(row, words: 6),
        values: (0..<9).map { Double(($0 * 7 + row * 3) % 40 * ($0 % 3 == 0 ? 50 : 1)) },
        total: "\(row) 000 EUR", bracket: row % 2 == 0 ? .init(value: 300, text: "a share") : nil)
    }
    let bars = StackedBars(
      title: "t", summary: "s", language: "fr",
      categories: (0..<9).map { text($0, words: 2) }, rows: rows,
      income: .init(
        label: "Income",
        parts: [
          .init(name: "granted", value: 900), .init(name: "own", value: 3),
          .init(name: "asked", value: 2),
        ], total: "905 EUR"), ceiling: 1800)
    expectClear([bars.drawing])
  }

  @Test(arguments: sizes)
  func risks(count: Int) {
    let risks = (0..<count).map { index in
      RiskGrid.Risk(
        id: "r\(index)", likelihood: index * 7 % 5 + 1, impact: index * 3 % 7 % 5 + 1,
        isToPeople: index % 3 == 0)
    }
    let grid = RiskGrid(title: "t", summary: "s", language: "en", risks: risks, seriousFrom: 8)
    expectClear([grid.drawing])
    let texts = grid.drawing.shapes.map(\.plainText)
    let shown = risks.count { texts.contains($0.id) }
    #expect(count == shown || texts.last?.hasSuffix("\(count - shown) more in the table") == true)
  }

  @Test(arguments: sizes)
  func indicators(count: Int) {
    let rows = (0..<count).map { index -> IndicatorChart.Row in
      let values = (0..<4).map { Double((index * 31 + $0 * 17) % 50) }
      let measure: IndicatorChart.Measure =
        switch index % 4 {
        case 0:
          .scale(
            baseline: .init(values[0], text(index, words: 4)),
            target: .init(values[1], text(index, words: 3)),
            actuals: [.init(values[2], "a"), .init(values[3], text(index, words: 5))])
        case 1: .scale(baseline: nil, target: nil, actuals: [.init(values[0], "once")])
        case 2: .yesNo(baseline: nil, target: true, actual: false)
        default: .text(baseline: text(index, words: 9), target: nil, actual: text(2, words: 20))
        }
      return .init(
        id: "i\(index)", label: text(index, words: 12), level: "outcome", measure: measure)
    }
    expectClear(
      IndicatorChart(title: "t", summary: "s", language: "it", rows: rows).drawings())
  }

  @Test(arguments: sizes)
  func levels(count: Int) {
    let rows = (0..<count).map { row in
      LevelMatrix.Row(
        label: text(row, words: 3),
        cells: (0..<6).map { stage in
          (row + stage) % 5 == 4
            ? nil
            : .init(
              level: (row + stage) % 6, word: "collaborate",
              conditions: ["P", "E", "S", "S", "F"].map { .init($0, isMet: stage % 2 == 0) })
        })
    }
    let matrix = LevelMatrix(
      title: "t", summary: "s", language: "en",
      stages: ["problem", "goal", "planning", "delivery", "monitoring", "evaluation"], rows: rows,
      leastLevels: [3, 4, 3, nil, 2, 5], key: "P prepared")
    expectClear(matrix.drawings())
  }

  @Test(arguments: sizes)
  func lists(count: Int) {
    let lists = ["Parties", "Outputs", "Activities", "Sections"].map { name in
      CheckList.List(
        title: name,
        items: (0..<count).map { index in
          .init(
            id: "\(name)\(index)", label: text(index, words: 7),
            state: index % 3 == 0 ? .met : index % 3 == 1 ? .missing : .waived(text(1, words: 6)),
            isRequired: index % 2 == 0)
        })
    }
    let faults = (0..<5).map {
      CheckList.OrderFault(first: "Outputs\($0)", second: "Outputs\(($0 + 2) % 5)")
    }
    let list = CheckList(
      title: "t", summary: "s", language: "es", lists: lists, orderFaults: faults)
    expectClear(list.drawings())
  }

  @Test(arguments: sizes)
  func sheets(count: Int) {
    let entries = (0..<count).map { SheetEntry("a\($0)", text($0, words: 9)) }
    let strategy = StrategyChart(
      title: "t", summary: "s", language: "ar", target: text(1, words: 40),
      boxes: [.tactics: entries, .allies: entries, .gains: Array(entries.prefix(2))])
    let canvas = CampaignCanvas(
      title: "t", summary: "s", language: "en",
      boxes: [.risks: entries, .story: entries, .vision: [.init("", text(3, words: 60))]])
    let sheet = PlanningSheet(
      title: "t", summary: "s", language: "de", answers: [.howWeBegin: entries])
    for drawn in [strategy.drawn, canvas.drawn, sheet.drawn] {
      let drawing = drawn.drawing
      expectClear([drawing])
      let texts = drawing.shapes.map(\.plainText)
      #expect(drawn.isWhole != texts.contains { $0.hasSuffix("…") || $0.hasPrefix("+") })
      #expect(drawing.height <= Drawing.landscapeHeight)
    }
    let texts = sheet.drawn.drawing.shapes.map(\.plainText)
    let shown = entries.count { texts.contains($0.id) }
    #expect(count == shown || texts.contains("\(count - shown) weitere in der Tabelle"))
  }

  private func expectClear(
    _ drawings: [Drawing], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (page, drawing) in drawings.enumerated() {
      let clashes = drawing.clashes
      #expect(
        clashes.isEmpty, "page \(page + 1): \(clashes.prefix(3))", sourceLocation: sourceLocation)
    }
  }

  /// Words of many lengths, the same for the same seed.
  private func text(_ seed: Int, words: Int) -> String {
    var random = SplitMix64(seed: UInt64(seed))
    let supply = ["a", "law", "clinic", "assembly", "documentation", "of", "neighbourhoods"]
    return (0..<words).map { _ in supply.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  private func timeline(_ count: Int, _ language: String) -> Timeline {
    let first = Day("2027-01-04") ?? Day(number: 0)
    let kinds: [Timeline.Ends] = [
      .finishToStart, .startToStart, .finishToFinish, .startToFinish,
    ]
    let bars = (0..<count).map { index -> Timeline.Bar in
      let start = first + index * 37 % 300
      let change: Timeline.Change? =
        switch index % 9 {
        case 1: .added
        case 4: .removed
        case 6: .moved(start: start + -20, end: start + 10)
        default: nil
        }
      return Timeline.Bar(
        id: "a\(index)", label: text(index, words: 8), start: start,
        end: start + [0, 4, 13, 40, 90][index % 5],
        state: [.planned, .doing, .done, .dropped][index % 4], isCritical: index % 4 == 0,
        latestEnd: index % 3 == 0 ? start + 110 : nil, letter: ["E", "Co", "–"][index % 3],
        isApproximate: index % 7 == 3, change: change)
    }
    return Timeline(
      title: "t", summary: "s", language: language,
      groups: [
        .init(label: text(1, words: 40), deadline: first + 90, bars: bars),
        .init(label: "empty", bars: []),
      ],
      milestones: (0..<count / 5).map {
        .init(id: "m\($0)", label: text($0, words: $0 % 30), day: first + $0 * 5 % 300)
      },
      opportunities: [.init(id: "p1", label: text(1, words: 60), day: first + 150)],
      arrows: (1..<count).map { index in
        .init(
          from: "a\(index)", to: "a\(index * 7 % count)", ends: kinds[index % 4],
          lag: index % 2 == 0 ? "+\(index % 20) d" : "")
      }, today: first + 77, holidays: [first + 10, first + 99])
  }
}
