import TestSupport
import Testing

@testable import Documents

/// The path of change and the problem tree, on the shipped example and on crowds.
@Suite struct ChangeMapTests {
  @Test func drawsThePathOfChange() throws {
    let pages = change(ChangeSamples.nodes, ChangeSamples.assumptions)
      .drawings(maximumHeight: 440)
    #expect(pages.count == 1)
    try expectGolden(svg(pages[0]), "path-of-change.svg")
  }

  @Test func aPageForEachObjectiveWhereOneIsNotEnough() throws {
    let pages = change(ChangeSamples.nodes, []).drawings(maximumHeight: 320)
    try #require(pages.count == 2)
    let texts = pages.map { $0.shapes.map(\.plainText) }
    #expect(texts.allSatisfy { $0.contains("goal") })
    #expect(texts[0].contains("o1") && !texts[0].contains("o2"))
    #expect(texts[1].contains("o2") && texts[1].contains("a12"))
  }

  @Test(arguments: [0, 5, 50, 300], ["en", "ar"])
  func nothingOnThePathOfChangeStandsOnAnother(count: Int, language: String) {
    let nodes = count == 0 ? [] : ChangeSamples.crowd(count)
    let pages = change(nodes, ChangeSamples.assumptions(on: nodes), language: language)
      .drawings()
    for (index, page) in pages.enumerated() {
      #expect(page.clashes == [], "page \(index)")
      // Pages that follow have no heading of the chapter above them.
      #expect(page.height <= (index == 0 ? 380 : 400), "page \(index)")
    }
  }

  @Test func theLayerIsTheLongestWayToTheGoal() {
    let ranks = change(ChangeSamples.nodes, []).ranks
    #expect(ranks["goal"] == 0)
    #expect(ranks["o1"] == 1)
    // By works-here and political-will, not straight to the first objective.
    #expect(ranks["director-ready"] == 4)
    #expect(ranks["a12"] == nil)
  }

  @Test func aCircleDoesNotHang() {
    let path = change(
      [
        .init(id: "goal", kind: .goal, text: "G"),
        .init(id: "a", kind: .outcome, text: "A", leadsTo: ["b"]),
        .init(id: "b", kind: .outcome, text: "B", leadsTo: ["a", "goal"]),
      ], [])
    #expect(path.ranks["b"] == 1)
    #expect(path.ranks["a"] == 2)
    #expect(path.drawings().count == 1)
  }

  @Test func onlyTheOrderOfObjectivesMatters() {
    let objectives = ChangeSamples.nodes.filter { $0.kind == .objective }
    let others = ChangeSamples.nodes.filter { $0.kind != .objective }
    let path = change(objectives + others, ChangeSamples.assumptions)
    let turned = change(objectives + others.reversed(), ChangeSamples.assumptions.reversed())
    #expect(path.drawings() == turned.drawings())
  }

  @Test(arguments: [0, 5, 50, 300], ["en", "ar"])
  func nothingInTheTreesStandsOnAnother(count: Int, language: String) {
    let nodes = (0..<count).map { index in
      ProblemTree.Node(
        text: "c\(index) People who are not heard cannot say what they need", mark: "o1",
        answer: index % 3 == 0 ? nil : "They are heard",
        children: (0..<(index % 10 == 0 ? index % 7 : 0)).map { .init(text: "Part \($0)") })
    }
    for goal in [nil, "All learn"] {
      let tree = ProblemTree(
        title: "Problem", summary: "", language: language, trunk: "Adults are turned away",
        causes: nodes, effects: Array(nodes.prefix(count / 2)), goal: goal)
      let pages = tree.drawings()
      for page in pages { #expect(page.clashes == [] && page.height <= 380) }
      let texts = pages.flatMap(\.shapes).map(\.plainText).joined(separator: " ")
      for index in 0..<count { #expect(texts.contains("c\(index) ")) }
    }
  }

  @Test func drawsTheProblemBesideItsSolution() throws {
    let tree = ProblemTree(
      title: "Problem", summary: "One cause has no answer.", language: "en",
      trunk: "Adults without a residence document are turned away from language classes",
      causes: [
        .init(
          text: "c1 The form stops at the residence number", mark: "o2",
          answer: "The form asks for what teaching needs",
          children: [
            .init(text: "c2 Staff believe that the law asks for it", mark: "o1"),
            .init(text: "c4 The rules are written by others", answer: "People are heard"),
          ])
      ],
      effects: [
        .init(text: "e1 Volunteers carry the rest", answer: "Volunteers add and do not replace")
      ], goal: "Every adult who asks can start a class")
    let pages = tree.drawings()
    #expect(pages.count == 1)
    try expectGolden(svg(pages[0]), "problem-and-solution.svg")
  }

  private func change(
    _ nodes: [PathOfChange.Node], _ assumptions: [PathOfChange.Assumption],
    language: String = "en"
  ) -> PathOfChange {
    PathOfChange(
      title: "Path of change", summary: "One outcome is shaken.", language: language,
      nodes: nodes, assumptions: assumptions)
  }
}
