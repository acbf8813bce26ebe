import Catalogue
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct CatalogueTests {
  @Test func reportsEveryProblemOfEveryFileInTheOrderOfTheFiles() {
    let (_, report) = read([
      practice("b.md", fields: "sumary: again", body: "See [@c] and <b>this</b>."),
      practice("a.md").replacing("language-learning", with: "law-clinik"),
      SourceFile(path: "Practices/organisations/arci.yaml", text: "name: Arci\ntype: nog\n"),
      SourceFile(path: "Practices/c.md", text: "---\ntitle: C\n---\n"),
    ])
    #expect(
      report.sorted.map { "\($0.location.file):\($0.location.line) \($0.code.id)" } == [
        "Practices/a.md:6 V-UNKNOWN",
        "Practices/b.md:14 F-KEY",
        "Practices/b.md:16 MD-HTML",
        "Practices/b.md:16 MD-HTML",
        "Practices/c.md:2 F-MISSING", "Practices/c.md:2 F-MISSING", "Practices/c.md:2 F-MISSING",
        "Practices/c.md:2 F-MISSING", "Practices/c.md:2 F-MISSING", "Practices/c.md:2 F-MISSING",
        "Practices/organisations/arci.yaml:2 V-UNKNOWN",
      ])
  }

  /// The practice 'c' is there, and its author is told what it lacks; who cites it has made no mistake.
  @Test func doesNotBlameReferencesToFilesThatCannotBeRead() {
    let (catalogue, report) = read([
      practice("a.md", fields: "related: [{practice: c, relation: similar}]", body: "See [@c#f1].")
        .replacing("{name: A school}", with: "arci"),
      SourceFile(path: "Practices/c.md", text: "---\n: [\n---\n"),
      SourceFile(path: "Practices/organisations/arci.yaml", text: "name: [\n"),
    ])
    #expect(report.diagnostics.map(\.code.id) == ["F-YAML", "F-YAML"])
    #expect(catalogue.isUnread("c"))
    #expect(!catalogue.isUnread("a"))
  }

  @Test func isTheSameWhateverTheOrderOfTheFiles() {
    let files = [
      practice("a.md", fields: "related: [{practice: x, relation: similar}]"),
      practice("italy/a.md"), practice("b.md"), practice("c.md"),
      translation("b.it.md", title: "B"), translation("italy/b.it.md", title: "Bi"),
      translation("x.it.md", title: "X"), translation("x.de.md", title: "X"),
      SourceFile(path: "Practices/organisations/b.yaml", text: "name: B\ntype: ngo\n"),
      SourceFile(path: "Practices/organisations/x/b.yml", text: "name: Other\ntype: ngo\n"),
      SourceFile(path: "Practices/vocabularies/a.yaml", text: "scheme: themes\n"),
    ]
    let first = read(files)
    for seed in UInt64(0)..<50 {
      var random = SplitMix64(seed: seed)
      let (catalogue, report) = read(files.shuffled(using: &random))
      #expect(catalogue == first.catalogue, "seed \(seed)")
      #expect(report == first.report, "seed \(seed)")
    }
  }

  /// The same from values: what is kept of two files with one id does not hang on their order.
  @Test func keepsTheFirstFileWhateverTheOrderOfTheValues() {
    var report = Report()
    let practices = ["a/x.md", "b/x.md", "c.md"].compactMap {
      readPractice(practice($0, title: $0), language: "en", &report)
    }
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      let catalogue = Catalogue(
        practices: practices.shuffled(using: &random), organisations: [], vocabularies: [])
      #expect(catalogue.practices.map(\.title.value) == ["c.md", "a/x.md"], "seed \(seed)")
    }
  }

  @Test func namesTheOtherFileOfTheSameKind() {
    let (catalogue, report) = read([
      practice("arci.md"),
      SourceFile(path: "Practices/organisations/arci.yaml", text: "name: Arci\ntype: ngo\n"),
      SourceFile(path: "Practices/organisations/x/arci.yml", text: "name: Other\ntype: ngo\n"),
    ])
    #expect(catalogue.organisation("arci")?.name == "Arci")
    #expect(
      report.diagnostics.map(\.message)
        == ["'arci' is the id of two files; the other is Practices/organisations/arci.yaml"])
  }

  @Test func asksLittleOfAWithdrawnPractice() {
    let file = practice(
      "gone.md",
      fields: """
        verified: {date: 2019, by: Ada}
        history: [{date: 2026, kind: withdrawn}]
        """
    ).replacing("audiences: [migrants]\n", with: "").replacing(summary, with: "Withdrawn.")
    let (catalogue, report) = read([file, practice("a.md", body: "Like [@gone#f1].")])
    #expect(report.diagnostics.map(\.message) == ["practice 'gone' was withdrawn on 2026"])
    #expect(catalogue.practice("gone")?.isWithdrawn == true)
    #expect(catalogue.practice("a")?.isWithdrawn == false)
  }

  @Test func findsTheOrganisationsOfAPractice() {
    let (catalogue, report) = read([
      practice("a.md").replacing("[{name: A school}]", with: "[arci, {name: A school}]"),
      SourceFile(
        path: "Practices/organisations/arci.yaml",
        text: "name: Arci\ntype: ngo\nmember_of: [acri]\n"),
    ])
    #expect(
      catalogue.practice("a").map { catalogue.organisations(of: $0).map(\.id) } == ["arci"])
    #expect(report.diagnostics.compactMap(\.hint) == ["did you mean 'arci'?"])
  }
}
