import Testing

@testable import Documents

@Suite struct PlanTableTests {
  @Test func responsibilitiesAreATableWithTheLoadOfEach() {
    let table = ResponsibilityTable(
      language: "en", people: ["Lea", "Sam"],
      rows: [
        .init(id: "a1", label: "Count", letters: ["A", "R"]),
        .init(id: "a2", label: "Meet", letters: ["R", "I"], problems: ["RACI-A"]),
        .init(id: "a3", label: "Write", letters: ["C"]),
      ]
    ).tables(caption: ["Who does what"])
    #expect(table.count == 1)
    let rows = table.flatMap(\.rows).map { $0.map(\.plainText) }
    #expect(
      rows == [
        ["a1 Count", "A", "R", ""], ["a2 Meet", "R", "I", "RACI-A"], ["a3 Write", "C", "", ""],
      ])
    #expect(table[0].footer?.map(\.plainText) == ["Load", "2", "1", ""])
    #expect(table[0].columns.map(\.title.plainText) == ["Activity", "Lea", "Sam", "Problems"])
  }

  @Test func manyPeopleStandInSeveralTables() {
    let people = (1...10).map { "p\($0)" }
    let tables = ResponsibilityTable(
      language: "en", people: people,
      rows: [.init(id: "a1", label: "Count", letters: people.map { _ in "R" }, problems: ["X"])]
    ).tables(caption: [])
    #expect(tables.map { $0.columns.count } == [9, 4])
    #expect(tables.map { $0.rows[0].count } == [9, 4])
    #expect(tables[1].rows[0].last?.plainText == "X")
    #expect(
      ResponsibilityTable(language: "en", people: [], rows: []).tables(caption: []).count == 1)
  }

  @Test func changesStandByKindAndWhatHarmsComesFirst() {
    let table = ChangeTable(
      language: "fr",
      changes: [
        .init(.added, "a9", now: "1 May"), .init(.moved, "a2", before: "1 May", now: "22 May"),
        .init(.removed, "a4", before: "March"),
        .init(.weaker, "learners", before: "collaborate", now: "consult"),
      ]
    ).table(caption: ["later by 21 days"])
    #expect(
      table.rows.map { $0.map(\.plainText) } == [
        ["supprimé", "a4", "March", ""], ["plus faible", "learners", "collaborate", "consult"],
        ["déplacé depuis", "a2", "1 May", "22 May"], ["ajouté", "a9", "", "1 May"],
      ])
  }

  @Test func withoutAThresholdNoRiskIsSerious() {
    let risks = [RiskGrid.Risk(id: "r1", likelihood: 5, impact: 5)]
    func texts(_ serious: Int?) -> [String] {
      RiskGrid(title: "", summary: "", language: "en", risks: risks, seriousFrom: serious)
        .drawing.shapes.map(\.plainText)
    }
    #expect(!texts(nil).contains { $0.contains("serious") })
    #expect(texts(12).contains("bold line: serious from score 12"))
  }

  @Test func aFaultBetweenListsIsWritten() {
    let lists = [
      CheckList.List(title: "Outputs", items: [.init(id: "x", label: "Guide", state: .met)]),
      CheckList.List(title: "Activities", items: [.init(id: "y", label: "Launch", state: .met)]),
    ]
    let texts = CheckList(
      title: "", summary: "", language: "en", lists: lists,
      orderFaults: [.init(first: "x", second: "y")]
    ).drawing.shapes.map(\.plainText)
    #expect(texts.contains("Guide must come before Launch"))
  }

  @Test func longListsGoOnOnTheNextPage() {
    let items = (0..<60).map { CheckList.Item(label: "Item \($0)", state: .met) }
    let pages = CheckList(
      title: "", summary: "", language: "en", lists: [.init(title: "Outputs", items: items)]
    ).drawings(maximumHeight: 400)
    #expect(pages.count == 3)
    let texts = pages.flatMap(\.shapes).map(\.plainText)
    #expect(texts.count { $0.hasPrefix("Item ") } == 60)
    #expect(texts.count { $0 == "Outputs" } == 3)
  }

  @Test func roomIsDividedByNeed() {
    #expect(Sheet.divide(100, among: [10, 20]) == [10, 20])
    #expect(Sheet.divide(100, among: [10, 20], filling: true) == [45, 55])
    #expect(Sheet.divide(60, among: [10, 90, 90]) == [10, 25, 25])
  }

  @Test func whatIsMissingOnAMessageCardIsNamed() {
    let texts = MessageCard(id: "m1", audience: "x", language: "en").drawing.shapes
      .map(\.plainText)
    for name in ["4 Ask", "1 Statement", "2 Evidence", "3 Example", "Messenger", "Place", "Date"] {
      #expect(texts.contains("\(name): missing"))
    }
    #expect(!texts.contains("Us on us: missing"))
  }
}
