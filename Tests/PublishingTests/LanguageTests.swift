import Catalogue
import Diagnostics
import Documents
import Markup
import Testing

@testable import Publishing

private let bilingual: [String: String] = [
  "Exports/kit/publication.yaml": """
  kind: toolkit
  id: kit
  title: {en: A small toolkit, it: Un piccolo toolkit}
  languages: [en, it]
  sections:
    - {id: first, kind: chapter, items: [first.md]}
    - {id: practices, kind: practices}
    - {id: index, kind: index, by: [country, theme]}
    - {id: feedback, kind: feedback, items: [feedback.md]}
  outputs: [html]
  """,
  "Exports/kit/first.it.md": """
  ---
  title: Primo
  l10n: {source: en, state: machine, blocks: {title: "0123456789ab"}}
  ---
  Ci sono {{practices.count words}} pratiche [@law-desk#f1].
  """,
  "Practices/law-desk.it.md": """
  ---
  title: Sportello legale
  summary: Una sintesi.
  facts: [{id: f2, text: È aperto a tutti.}]
  ---
  """,
]

/// Publications in more than one language.
@Suite struct LanguageTests {
  private func document(_ language: String?, _ changes: [String: String] = [:]) throws -> Document {
    var report = Report()
    let files = tree(bilingual.merging(changes) { _, new in new })
    let workspace = try #require(Workspace(files, &report))
    let edition = Edition(workspace: workspace, date: today, language: language)
    return try #require(edition.document(workspace.publications[0]))
  }

  private func section(_ id: String, in sections: [Section]) throws -> Section {
    func find(_ sections: [Section]) -> Section? {
      for section in sections {
        if section.id == id { return section }
        if let found = find(section.sections) { return found }
      }
      return nil
    }
    return try #require(find(sections))
  }

  @Test func isPrintedInTheLanguageThatWasAskedFor() throws {
    let document = try document("it")
    #expect(document.id == "kit-it")
    #expect(document.language == "it")
    #expect(document.title == "Un piccolo toolkit")
    let chapter = try section("chapter-first", in: document.sections)
    #expect(chapter.title.plainText == "Primo")
    #expect(chapter.language == nil)
    #expect(chapter.versions.source == "en")
    #expect(
      chapter.versions.notice
        == "Traduzione automatica dall’originale (inglese); non ancora rivista da una persona. "
        + "2 passaggi su 2 sono cambiati da allora o non sono tradotti.")
    guard case .paragraph(let text)? = chapter.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.plainText.hasPrefix("Ci sono due pratiche ["))
  }

  @Test func whatIsNotTranslatedSaysSoAndIsInItsOwnLanguage() throws {
    let document = try document("it")
    let chapter = try section("chapter-feedback", in: document.sections)
    #expect(chapter.language == "en")
    #expect(
      chapter.versions.notice
        == "Non ancora disponibile in italiano: il testo è stampato in inglese.")
    let sheet = try section("practice-evening-classes", in: document.sections)
    #expect(sheet.language == "en")
    #expect(sheet.margin.first?.label == "Countries")
    #expect(sheet.versions.notice == chapter.versions.notice)
  }

  @Test func aTranslatedSheetMarksWhatItLeavesToItsOriginal() throws {
    let sheet = try section("practice-law-desk", in: document("it").sections)
    #expect(sheet.language == nil)
    #expect(sheet.title.plainText == "Sportello legale")
    #expect(sheet.margin.first?.label == "Paesi")
    #expect(
      sheet.versions.notice
        == "Traduzione dall’originale (inglese); nessuno l’ha ancora rivista. "
        + "Non è registrato se segua ancora l’originale.")
    let facts = try section("practice-law-desk-whatSourcesState", in: [sheet])
    guard case .references(let entries)? = facts.blocks.first else {
      Issue.record("no facts")
      return
    }
    #expect(entries[0].text.first == .foreign(language: "en", [.text("It is free.")]))
    #expect(entries[1].text.first == .text("È aperto a tutti."))
  }

  @Test func theFirstLanguageIsPrintedAsBefore() throws {
    let document = try document(nil)
    #expect(document.id == "kit")
    let chapter = try section("chapter-first", in: document.sections)
    #expect(chapter.title.plainText == "First")
    #expect(chapter.versions == Versions())
  }

  @Test func missingAndStaleTranslationsAreHintsWithPlaces() throws {
    var report = Report()
    _ = try edition(bilingual, &report)
    let hints = report.filtered { ["L-STALE", "L-MISSING"].contains($0.code.id) }
    #expect(hints.sorted.allSatisfy { $0.severity == .hint })
    #expect(
      hints.sorted.map { "\($0.location.file):\($0.location.line) \($0.message)" } == [
        "Exports/kit/first.it.md:1 2 of 2 passages changed or are not translated yet",
        "Exports/kit/publication.yaml:7 1 of 2 practice sheets have no version in 'it'",
        "Exports/kit/publication.yaml:9 'feedback.md' has no version in 'it'",
      ])
  }

  @Test func anIssueOfTwoLanguagesPrintsItsTitlesInBoth() throws {
    let issue = """
      kind: journal-issue
      id: kit
      title: {en: An issue}
      series: {title: Papers}
      languages: [en, it]
      sections:
        - {id: editorial, kind: editorial, items: [first.md, second.md]}
        - {id: field, kind: field-experiences, practices: [law-desk]}
        - {id: index, kind: index, by: [country]}
      """
    let second = """
      ---
      title: Secondo
      language: it
      titles: {en: Second}
      abstract: {en: In short., it: In breve.}
      keywords: {en: [law], it: [diritto]}
      review: {class: none}
      ---
      Parole.
      """
    let document = try document(
      nil, ["Exports/kit/publication.yaml": issue, "Exports/kit/second.md": second])
    let first = try section("chapter-first", in: document.sections)
    #expect(first.title.plainText == "First")
    #expect(first.versions.titles == [Versions.Title(language: "it", text: "Primo")])
    let italian = try section("chapter-second", in: document.sections)
    #expect(italian.language == "it")
    #expect(italian.versions.notice == nil)
    #expect(italian.versions.titles == [Versions.Title(language: "en", text: "Second")])
    #expect(italian.article?.abstracts.map(\.language) == ["it", "en"])
    #expect(italian.article?.reviewStatement == Phrases("it")[.notReviewed])
    let sheet = try section("practice-law-desk", in: document.sections)
    #expect(sheet.versions.titles == [Versions.Title(language: "it", text: "Sportello legale")])
    let html = HTMLWriter.file(document, styles: try StyleSheets())
    #expect(html.contains("<p class=\"translated-title\" lang=\"it\">Primo</p>"))
    #expect(html.contains("<span class=\"by\" lang=\"it\">Primo</span>"))
  }

  @Test func aPracticeIsASheetOfItsOwn() throws {
    var report = Report()
    let workspace = try #require(Workspace(tree(bilingual), &report))
    let practice = try #require(workspace.catalogue.practice("law-desk"))
    let leaflet = workspace.leaflet(of: practice)
    #expect(workspace.languages(of: leaflet) == ["en", "it"])
    let edition = Edition(workspace: workspace, date: today, language: "it")
    let document = try #require(edition.document(leaflet))
    #expect(document.id == "law-desk-it")
    #expect(document.title == "Sportello legale")
    let html = HTMLWriter.file(document, styles: try StyleSheets())
    #expect(html.contains("<h1 id=\"practice-law-desk\">Sportello legale</h1>"))
    #expect(!html.contains("class=\"cover\""))
  }

  @Test func everyFrontPhraseIsThereInItalian() {
    for phrase in englishPhrases.keys {
      #expect(italianPhrases[phrase] != nil, "\(phrase)")
    }
    #expect(Set(italianLanguagePhrases.keys) == Set(englishLanguagePhrases.keys))
    #expect(Set(italianViewPhrases.keys) == Set(englishViewPhrases.keys))
    #expect(Set(italianGuidePhrases.keys) == Set(englishGuidePhrases.keys))
  }

  @Test func everyPlanPhraseIsThereInItalian() {
    let english = englishPlanPhrases.merging(englishPartnershipPhrases) { first, _ in first }
      .merging(englishPeoplePhrases) { first, _ in first }
    let italian = italianPlanPhrases.merging(italianPartnershipPhrases) { first, _ in first }
      .merging(italianPhrases) { first, _ in first }
    #expect(english.keys.filter { italian[$0] == nil }.map(\.rawValue).sorted() == [])
  }

  @Test func theLanguagesOfSheetsHaveTheSamePhrases() {
    #expect(Set(greekPhrases.keys) == Set(arabicPhrases.keys))
    #expect(Set(ukrainianPhrases.keys) == Set(arabicPhrases.keys))
    #expect(Set(englishLanguagePhrases.keys).isSubset(of: Set(arabicPhrases.keys)))
  }

  @Test func placesInPhrasesAreFilledInEveryLanguage() {
    let places = #/\{[a-z]+\}/#
    func names(_ text: String) -> Set<Substring> { Set(text.matches(of: places).map(\.output)) }
    let english = englishPhrases.merging(englishLanguagePhrases) { $1 }
      .merging(englishPlanPhrases) { $1 }.merging(englishPartnershipPhrases) { $1 }
      .merging(englishPeoplePhrases) { $1 }.merging(englishViewPhrases) { $1 }
      .merging(englishGuidePhrases) { $1 }
    for table in [
      italianViewPhrases, italianGuidePhrases,
      italianPlanPhrases, italianPartnershipPhrases, italianPhrases, italianLanguagePhrases,
      arabicPhrases, greekPhrases, ukrainianPhrases,
    ] {
      for (phrase, text) in table {
        guard let own = english[phrase] else { continue }
        #expect(names(text) == names(own), "\(phrase)")
      }
    }
  }

  @Test func datesAndListsAreOfTheirLanguage() {
    #expect(Phrases("it").date(today) == "22 novembre 2026")
    #expect(Phrases("ar").date(today) == "22 نوفمبر، 2026")
    #expect(Phrases("ar").list(["أ", "ب", "ج"]) == "أ، ب وج")
    #expect(Phrases("uk").date(today).hasPrefix("22 листопада 2026"))
  }
}
