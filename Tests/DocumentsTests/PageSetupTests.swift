import Testing

@testable import Documents

@Suite struct PageSetupTests {
  private func document(_ blocks: [Block], landscape: Bool = false) -> Document {
    Document(
      id: "tiny", title: "Tiny", language: "en",
      metadata: .init(
        authors: [], description: "", keywords: [], date: "2026-11-22", licence: "CC-BY-4.0"),
      cover: .init(kicker: "", drawing: nil, imprint: ""),
      sections: [
        Section(id: "a", role: .chapter, title: ["A"], landscape: landscape, blocks: blocks)
      ])
  }

  private func table(columns: Int, of word: String = "municipality") -> Block {
    .table(
      Table(
        caption: [], columns: (1...columns).map { Table.Column("\($0)") },
        rows: [(1...columns).map { _ in [.text(word)] }]))
  }

  private func html(
    _ document: Document, _ change: (inout PageSetup) -> Void = { _ in }
  ) throws -> String {
    var setup = PageSetup()
    change(&setup)
    return HTMLWriter.file(document, styles: try StyleSheets(), setup: setup)
  }

  @Test(arguments: [(8, PageSetup.Paper.a4), (5, .a5)])
  func turnsThePageOfATableWhoseWordsAnUprightPageCannotHold(
    limit: Int, paper: PageSetup.Paper
  ) throws {
    let fitting = try html(document([table(columns: limit)])) { $0.paper = paper }
    #expect(!fitting.contains("turned\""))
    #expect(!fitting.contains("-turned"))
    let turned = try html(document([table(columns: limit + 1)])) { $0.paper = paper }
    #expect(turned.contains("class=\"table-box wide turned"))
    #expect(turned.contains("@page p1-turned { size: \(paper.name) landscape }"))
    #expect(turned.contains(":is(h3, h4, h5, h6):has(+ .turned) { page: p1-turned }"))
  }

  @Test func givesAFigureThatIsShownTwiceTwoIDs() {
    let figure = Block.figure(
      Figure(
        id: "map", finding: ["Map"],
        drawing: Drawing(width: 10, height: 10, title: "t", summary: "s", shapes: []), source: [],
        data: Table(caption: [], columns: [], rows: [])))
    let sections = document([figure, .quote([figure], attribution: []), figure]).sections
    let html = sections.map { HTMLWriter(language: "en").section($0, level: 2).html }.joined()
    let ids = html.matches(of: /<figure id="([^"]+)"/).map { String($0.output.1) }
    #expect(ids == ["map", "map-2", "map-3"])
  }

  @Test func keepsATableOfManyNumbersUpright() throws {
    #expect(try !html(document([table(columns: 16, of: "12")])).contains("turned\""))
  }

  @Test func keepsATableOnItsPageWhereThatIsLandscapeAlready() throws {
    let html = try html(document([table(columns: 12)], landscape: true))
    #expect(html.contains(":has(+ .turned) { page: p1 }"))
  }

  @Test(
    arguments: [
      ("#1C2126", "#000000"), ("#A23B1C", "#000000"), ("#8A949C", "#939393"),
      ("#FFFFFF", "#FFFFFF"), ("#none", "#none"),
    ])
  func makesTextBlackWhereItWasDarkEnoughToRead(colour: String, black: String) {
    #expect(Greys.ofText(colour) == black)
  }

  @Test func keepsTheStepsOfACountApartInGrey() {
    let greys = (1...5).map { Greys.ofSurface(Paint.step($0).value) }
    #expect(greys == greys.sorted(by: >))
    #expect(Set(greys).count == 5)
    #expect(greys.allSatisfy { $0.dropFirst().prefix(2) == $0.suffix(2) })
  }

  @Test func leavesNoColourOnAPageForBlackInk() throws {
    let text = "the word #A23B1C stays"
    let html = try html(document([.paragraph([.text(text)])])) { $0.ink = .black }
    #expect(html.contains(text))
    let colours = html.replacing(text, with: "").matches(of: /#[0-9A-F]{6}\b/)
      .map { String($0.output) }
    #expect(!colours.isEmpty)
    #expect(colours.allSatisfy { $0.dropFirst().prefix(2) == $0.suffix(2) })
  }

  @Test func makesRoomForMarksBeyondTheBleed() {
    var setup = PageSetup()
    #expect(setup.sheetRules == "")
    setup.bleed = 3
    #expect(setup.sheetRules.contains("@page { bleed: 3mm }"))
    setup.marks = true
    #expect(setup.sheetRules.contains("@page { bleed: 10mm; marks: crop cross }"))
    #expect(setup.sheetRules.contains("--bleed: 3mm"))
  }
}
