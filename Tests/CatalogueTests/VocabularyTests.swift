import Catalogue
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct VocabularyTests {
  @Test func countsAPracticeOnceUnderEachAncestor() {
    let tagged = practice("both.md").replacing(
      "[language-learning]", with: "[law-clinic, legal-aid]")
    let (catalogue, report) = read([tagged, practice("one.md")])
    #expect(report.text == "")
    var counts: [Concept.ID: Int] = [:]
    for practice in catalogue.practices {
      for id in catalogue.concepts(of: practice, in: .themes) { counts[id, default: 0] += 1 }
    }
    #expect(counts == ["law-clinic": 1, "legal-aid": 1, "justice": 1, "language-learning": 1])
  }

  @Test func leadsFromAConceptUpToTheTop() {
    let themes = read([]).catalogue[.themes]
    #expect(themes.lineage(of: "law-clinic") == ["law-clinic", "justice"])
    #expect(themes.lineage(of: "justice") == ["justice"])
    #expect(themes.lineage(of: "gardening") == [])
    #expect(themes.narrower(than: nil).map(\.id) == ["justice", "language-learning"])
    #expect(themes.narrower(than: "justice").map(\.id) == ["law-clinic", "legal-aid"])
    #expect(themes.narrower(than: "law-clinic") == [])
  }

  @Test func cutsACircleAndReportsEachOfItsConceptsOnce() {
    let (catalogue, report) = read([
      vocabulary(
        .themes,
        """
        - {id: a, label: {en: A}, broader: b}
        - {id: b, label: {en: B}, broader: c}
        - {id: c, label: {en: C}, broader: a}
        - {id: d, label: {en: D}, broader: a}
        - {id: e, label: {en: E}, broader: e}
        """)
    ])
    let themes = catalogue[.themes]
    #expect(themes.lineage(of: "a") == ["a", "b", "c"])
    #expect(themes.lineage(of: "d") == ["d", "a", "b", "c"])
    #expect(themes.lineage(of: "e") == ["e"])
    #expect(
      report.sorted.map(\.message) == [
        "'a' is broader than itself, by way of 'b'", "'b' is broader than itself, by way of 'c'",
        "'c' is broader than itself, by way of 'a'", "'e' is broader than itself, by way of 'e'",
      ])
  }

  /// A chain is as long as a file allows: what goes up it may not take the square of its length.
  @Test func findsNoCircleInALongChain() {
    let chain = (0..<3000).map { "- {id: c\($0), label: {en: L\($0)}, broader: c\($0 + 1)}" }
    let end = "- {id: c3000, label: {en: End}}"
    let (catalogue, report) = read([
      vocabulary(.themes, (chain + [end]).joined(separator: "\n"))
    ])
    #expect(report.text == "")
    #expect(catalogue[.themes].lineage(of: "c0").count == 3001)
  }

  @Test(
    arguments: [
      ("law-clinik", "law-clinic"), ("Rechtsklinik", "law-clinic"), ("rechtsklinic", "law-clinic"),
      ("legal-clinic", "law-clinic"), ("legal-clincs", "law-clinic"),
      ("sprachenlernen", "language-learning"),
      ("clinica-legale", "law-clinic"), ("Legal-Aid", "legal-aid"), ("gardening", nil),
    ] as [(String, String?)])
  func suggestsWhatWasMeantInAnyLanguage(word: String, meant: String?) {
    let suggestion = read([]).catalogue[.themes].suggestion(for: word)
    #expect(suggestion?.split(separator: "'").dropFirst().first.map(String.init) == meant)
  }

  /// “UK” is one letter from “UA”, and the very name of another.
  @Test func prefersAnExactLabelToANearID() {
    let countries = read([]).catalogue[.countries]
    #expect(countries.suggestion(for: "UK") == "did you mean 'GB' (United Kingdom)?")
    #expect(countries.suggestion(for: "UE") == "did you mean 'DE' (Germany)?")
  }

  @Test func doesNotJudgeTagsOfAVocabularyThatCannotBeRead() {
    let broken = SourceFile(path: Scheme.themes.path, text: "scheme: [themes\n")
    #expect(read([broken, practice("a.md")]).report.diagnostics.map(\.code.id) == ["F-YAML"])
  }

  @Test func reportsASecondFileOfTheSameVocabulary() {
    let copy = SourceFile(
      path: "Practices/vocabularies/themes-2.yaml",
      text: "scheme: themes\nconcepts:\n  - {id: new, label: {en: New}}\n")
    #expect(
      read([copy]).report.sorted.map(\.text) == [
        """
        Practices/vocabularies/themes.yaml:1:1: error: 'themes' is the id of two files; the other \
        is Practices/vocabularies/themes-2.yaml [ID-DUP]
          hint: rename one of the files, or put the two together
        """
      ])
  }

  @Test func reportsIDsThatCannotStandInAnAddress() {
    let (_, report) = read([
      vocabulary(.levels, "- {id: Local Level, label: {en: Local}}"),
      vocabulary(.countries, "- {id: ITA, label: {en: Italy}}"),
      SourceFile(
        path: "Practices/organisations/Arci Roma.yaml", text: "name: Arci\ntype: ngo\n"),
    ])
    #expect(
      report.sorted.map(\.message) == [
        "'Arci Roma' cannot be an id", "'ITA' cannot be an id", "'Local Level' cannot be an id",
      ])
  }

  /// Against a naive walk: from every concept upwards, until one is met again.
  @Test func agreesWithANaiveWalkOnAnyTree() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 1...8, using: &random)
      var parents: [Int: Int] = [:]
      for child in 0..<count where Bool.random(using: &random) {
        parents[child] = Int.random(in: 0..<count, using: &random)
      }
      let lines = (0..<count).map { index in
        let broader = parents[index].map { ", broader: c\($0)" } ?? ""
        return "- {id: c\(index), label: {en: L\(index)}\(broader)}"
      }
      let (catalogue, report) = read([vocabulary(.themes, lines.joined(separator: "\n"))])
      let circular = (0..<count).filter { start in
        var next = parents[start]
        for _ in 0..<count where next != nil && next != start {
          next = next.flatMap { parents[$0] }
        }
        return next == start
      }
      #expect(
        report.sorted.map(\.location.line) == circular.map { $0 + 3 }, "seed \(seed)")
      for start in 0..<count {
        let above = (0..<count).filter { above in
          var next: Int? = start
          for _ in 0...count where next != nil && next != above {
            next = next.flatMap { parents[$0] }
          }
          return next == above
        }
        let lineage = catalogue[.themes].lineage(of: "c\(start)")
        #expect(lineage.first == "c\(start)")
        #expect(lineage.sorted() == above.map { "c\($0)" }, "seed \(seed)")
      }
    }
  }
}
