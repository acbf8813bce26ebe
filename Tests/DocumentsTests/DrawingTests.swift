import Markup
import TestSupport
import Testing

@testable import Documents

/// The golden files are SVG: open them to see what a change did.
@Suite struct DrawingTests {
  @Test(arguments: examples.keys.sorted())
  func drawsTheSamePicture(name: String) throws {
    let drawing = try #require(examples[name])
    let svg = drawing.svg(prefix: name).xml.replacing("><", with: ">\n<")
    try expectGolden(svg + "\n", "\(name).svg")
  }

  @Test func noTypeIsSmallerThanEightPoints() {
    for (name, drawing) in examples {
      for text in drawing.shapes.flatMap(\.all) where text.name == "text" {
        let size = text.attributes.first { $0.name == "font-size" }.flatMap { Double($0.value) }
        #expect((size ?? 0) >= 8, "\(name): \(text)")
      }
    }
  }

  @Test func everyShapeStandsInsideItsDrawing() {
    for (name, drawing) in examples {
      for shape in drawing.shapes.flatMap(\.all) where shape.name == "rect" || shape.name == "text"
      {
        let values = Dictionary(
          shape.attributes.compactMap { item in Double(item.value).map { (item.name, $0) } },
          uniquingKeysWith: { $1 })
        let x = values["x"] ?? 0
        let y = values["y"] ?? 0
        #expect(
          x >= -0.01 && x + (values["width"] ?? 0) <= drawing.width + 0.01, "\(name) \(shape)")
        #expect(
          y >= -0.01 && y + (values["height"] ?? 0) <= drawing.height + 0.01, "\(name) \(shape)")
      }
    }
  }

  @Test func noTextOrMarkStandsOnAnother() {
    for (name, drawing) in examples {
      #expect(drawing.clashes == [], "\(name)")
    }
  }

  @Test func theIdsOfTwoDrawingsDiffer() throws {
    let map = try #require(examples["tile-map"])
    let ids = ["a", "b"].map { prefix in
      map.svg(prefix: prefix).all.flatMap(\.attributes).filter { $0.name == "id" }.map(\.value)
    }
    #expect(ids[0].count > 2)
    #expect(Set(ids[0]).count == ids[0].count)
    #expect(Set(ids[0]).isDisjoint(with: ids[1]))
    let used = map.svg(prefix: "a").all.flatMap(\.attributes).map(\.value)
      .filter { $0.hasPrefix("url(#") }
    #expect(!used.isEmpty)
    for reference in used { #expect(ids[0].contains(String(reference.dropFirst(5).dropLast()))) }
  }

  @Test func aLongTimelineIsSplitBetweenRows() {
    let bars = (0..<60).map { index in
      Timeline.Bar(
        id: "a\(index)", label: "Work", start: day("2027-01-01") + index,
        end: day("2027-02-01") + index)
    }
    let pages = Timeline(
      title: "t", summary: "s", language: "en",
      groups: [.init(label: "Group", bars: bars), .init(label: "Other", bars: [])]
    ).drawings(maximumHeight: 300)
    #expect(pages.count == 5)
    #expect(pages.allSatisfy { $0.height <= 300 })
    let labels = pages.flatMap(\.shapes).flatMap(\.all).filter { $0.name == "text" }.map(\.text)
    for index in 0..<60 { #expect(labels.filter { $0 == "a\(index) Work" }.count == 1) }
  }

  @Test func emptyDrawingsAreDrawingsToo() {
    let drawings =
      [
        TileMap(title: "", summary: "", tiles: []).drawing,
        BarChart(title: "", summary: "", rows: []).drawing,
        MatrixChart(title: "", summary: "", rows: [], columns: [], counts: []).drawing,
        LevelMatrix(title: "", summary: "", language: "en", stages: [], rows: []).drawing,
        EvidenceMatrix(title: "", summary: "", language: "en", practices: [], claims: []).drawing,
        CheckList(title: "", summary: "", language: "en", lists: []).drawing,
        Quadrant(title: "", summary: "", language: "en", marks: []).drawing,
        RiskGrid(title: "", summary: "", language: "en", risks: []).drawing,
        StackedBars(title: "", summary: "", language: "en", categories: [], rows: []).drawing,
        ProblemTree(title: "", summary: "", language: "en", trunk: "", causes: [], effects: [])
          .drawing,
        StrategyChart(title: "", summary: "", language: "en", target: "", boxes: [:]).drawn.drawing,
        CampaignCanvas(title: "", summary: "", language: "en", boxes: [:]).drawn.drawing,
        PlanningSheet(title: "", summary: "", language: "en", answers: [:]).drawn.drawing,
        MessageCard(id: "", audience: "", language: "en").drawing,
      ] + Timeline(title: "", summary: "", language: "en", groups: []).drawings()
      + PathStrip(title: "", summary: "", language: "en", paths: []).drawings()
      + IndicatorChart(title: "", summary: "", language: "en", rows: []).drawings()
    for drawing in drawings { #expect(drawing.width > 0 && drawing.height > 0) }
  }
}

extension Element {
  /// The element and all inside it.
  fileprivate var all: [(name: String, attributes: [Attribute], text: String)] {
    guard case .element(let name, let attributes, let children) = self else { return [] }
    return [(name, attributes, plainText)] + children.flatMap(\.all)
  }
}

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

private let words = ["none", "inform", "consult", "involve", "collaborate", "empower"]

private let examples = otherExamples.merging(planExamples) { first, _ in first }

private let otherExamples: [String: Drawing] = [
  "tile-map": TileMap(
    title: "Practices by country", summary: "Germany has most.",
    tiles: [
      .init(code: "DE", name: "Germany", column: 4, row: 3, count: 12),
      .init(code: "IT", name: "Italy", column: 3, row: 6, count: 9),
      .init(code: "AT", name: "Austria", column: 4, row: 5, count: 3),
      .init(code: "FR", name: "France", column: 2, row: 5, count: 1),
      .init(code: "MT", name: "Malta", column: 3, row: 8, count: 0),
    ]
  ).drawing,
  "bar-chart": BarChart(
    title: "Themes", summary: "Law clinics lead.",
    rows: [
      .init(label: "law clinic", count: 14),
      .init(label: "a label that is much too long to stand on one line of a chart", count: 6),
      .init(label: "housing", count: 0),
    ]
  ).drawing,
  "matrix-chart": MatrixChart(
    title: "Coverage", summary: "Rights in Germany.", rows: ["education", "rights"],
    columns: ["Germany", "Italy", "Bosnia and Herzegovina"], counts: [[3, 1, 0], [9, 7, 0]]
  ).drawing,
  "level-matrix": LevelMatrix(
    title: "Participation", summary: "Learners decide.", language: "en",
    stages: ["plan", "action", "evaluation"],
    rows: [
      .init(
        label: "Learners",
        cells: [
          .init(
            level: 4, word: words[4],
            conditions: [.init("P", isMet: true), .init("S", isMet: false)]),
          nil, .init(level: 0, word: words[0]),
        ])
    ], leastLevels: [4, 3, nil], key: "P prepared · S safe"
  ).drawing,
  "evidence-matrix": EvidenceMatrix(
    title: "Evidence", summary: "One claim rests on nothing.", language: "en",
    practices: ["Refugee Law Clinic Cologne", "Museum visits"],
    claims: [
      .init(
        id: "k1", text: "Students advise well", cells: [.init(letters: "FR"), nil],
        basis: "1 fact, 1 result"),
      .init(id: "k2", text: "Meals help", cells: [nil, nil], basis: ""),
      .init(
        id: "k3", text: "Museums teach", cells: [nil, .init(letters: "P", differs: true)],
        basis: "another part"),
    ]
  ).drawing,
  "check-list": CheckList(
    title: "Completeness", summary: "One party is missing.", language: "en",
    lists: [
      .init(
        title: "Parties",
        items: [
          .init(label: "Law clinic", state: .met), .init(label: "NGO", state: .missing),
          .init(label: "University", state: .waived("not in the source"), isRequired: false),
        ]),
      .init(title: "Outputs", items: [.init(label: "Agreement", state: .met)]),
    ]
  ).drawing,
  "quadrant": Quadrant(
    title: "Power", summary: "The council decides.", language: "en",
    marks: [
      .init(id: "s1", label: "Council", interest: 3, influence: 5, stance: .neutral),
      .init(
        id: "s2", label: "Learners’ union of the whole region and its friends", interest: 5,
        influence: 2, stance: .ally, isAffected: true),
      .init(
        id: "s3", label: "Landlords", interest: 4, influence: 4, stance: .opponent, isReached: false
      ),
    ]
      + (0..<6).map {
        .init(id: "t\($0)", label: "T\($0)", interest: 2, influence: 2, stance: .ally)
      }
  ).drawing,
  "risk-grid": RiskGrid(
    title: "Risks", summary: "One concerns people.", language: "en",
    risks: [
      .init(
        id: "r1", likelihood: 4, impact: 4, isToPeople: true,
        after: .init(likelihood: 2, impact: 3)),
      .init(id: "r2", likelihood: 1, impact: 1), .init(id: "r3", likelihood: 1, impact: 1),
    ], seriousFrom: 10
  ).drawing,
  "stacked-bars": StackedBars(
    title: "Budget", summary: "Staff costs most.", language: "en",
    categories: ["staff", "travel", "rooms"],
    rows: [
      .init(
        label: "o1 Canteen", values: [4000, 300, 800], total: "5 100 EUR",
        bracket: .init(value: 2100, text: "41 % supports people affected")),
      .init(label: "Income", values: [3000, 0, 1000], total: "4 000 EUR"),
    ], ceiling: 5000
  ).drawing,
  "problem-tree": ProblemTree(
    title: "Problem", summary: "Three causes.", language: "en",
    trunk: "Adults cannot attend evening classes",
    causes: [
      .init(text: "No meal", mark: "o1", children: [.init(text: "The canteen closes at three")]),
      .init(text: "No child care", isOpen: true),
    ], effects: [.init(text: "They leave after a month")]
  ).drawing,
  "timeline": Timeline(
    title: "Timeline", summary: "Four activities.", language: "en",
    groups: [
      .init(
        label: "o1 The canteen opens", deadline: day("2027-06-30"),
        bars: [
          .init(
            id: "a1", label: "Collect stories", start: day("2027-01-11"), end: day("2027-02-26"),
            state: .done, isCritical: true, letter: "E"),
          .init(
            id: "a2", label: "Write the brief", start: day("2027-02-15"), end: day("2027-03-31"),
            state: .doing, latestEnd: day("2027-05-01"), letter: "Co"),
          .init(
            id: "a3", label: "Meet the councillors", start: day("2027-04-12"),
            end: day("2027-05-14"), isApproximate: true),
          .init(
            id: "a4", label: "March", start: day("2027-05-01"), end: day("2027-05-03"),
            state: .dropped),
        ])
    ], milestones: [.init(id: "m1", label: "Brief handed over", day: day("2027-04-01"))],
    opportunities: [.init(id: "p1", label: "Budget debate", day: day("2027-05-20"))],
    arrows: [.init(from: "a1", to: "a3"), .init(from: "a2", to: "a3", lag: "+10 d")],
    today: day("2027-03-10"), holidays: [day("2027-03-29")]
  ).drawings()[0],
]
