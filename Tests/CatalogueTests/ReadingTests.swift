import Catalogue
import Diagnostics
import Markup
import Testing

@Suite struct ReadingTests {
  @Test func readsEveryFieldOfAnOrganisation() throws {
    var report = Report()
    let file = SourceFile(
      path: "Practices/organisations/iuc.yaml",
      text: """
        name: International University College
        type: university
        country: IT
        place: Turin
        url: https://example.org/
        ror: 05gq02987
        languages: [it, en]
        areas: [law-clinic]
        offers: [teaching]
        needs: [funding]
        member_of: [encle]
        partners: [ilo, itcilo]
        """)
    let organisation = try #require(readOrganisation(file, &report))

    #expect(report.text == "")
    #expect(organisation.id == "iuc")
    #expect(organisation.name == "International University College")
    #expect(organisation.type == Placed("university", at: file.place(2, 7)))
    #expect(organisation.country == Placed("IT", at: file.place(3, 10)))
    #expect(organisation.place == "Turin")
    #expect(organisation.url == Placed("https://example.org/", at: file.place(5, 6)))
    #expect(organisation.ror == Placed("05gq02987", at: file.place(6, 6)))
    #expect(organisation.languages == ["it", "en"])
    #expect(organisation.areas == [Placed("law-clinic", at: file.place(8, 9))])
    #expect(organisation.offers == [Placed("teaching", at: file.place(9, 10))])
    #expect(organisation.needs == [Placed("funding", at: file.place(10, 9))])
    #expect(organisation.memberOf == [Placed("encle", at: file.place(11, 13))])
    #expect(
      organisation.partners == [
        Placed("ilo", at: file.place(12, 12)), Placed("itcilo", at: file.place(12, 17)),
      ])
    #expect(organisation.location == file.place(1, 1))
  }

  @Test func readsEveryFieldOfAVocabulary() throws {
    var report = Report()
    let file = SourceFile(
      path: "Practices/vocabularies/themes.yaml",
      text: """
        scheme: themes
        title: {en: Themes, de: Themen}
        version: 2026-11-01
        source: Our own
        concepts:
          - id: law-clinic
            label: {en: Law clinic, de: Rechtsklinik}
            alt: {en: [legal clinic, student clinic]}
            hidden: {en: [law clinik]}
            definition: {en: Students help with cases.}
            broader: justice
            notation: "4"
            status: deprecated
            replaced_by: legal-clinic
            matches:
              - {relation: close, uri: "http://example.org/1", label: legal aid, source: EuroVoc, date: 2026-11}
        """)
    let vocabulary = try #require(readVocabulary(file, &report))
    let concept = try #require(vocabulary["law-clinic"])

    #expect(report.text == "")
    #expect(vocabulary.scheme == .themes)
    #expect(vocabulary.title.texts == ["en": "Themes", "de": "Themen"])
    #expect(vocabulary.version?.iso == "2026-11-01")
    #expect(vocabulary.source == "Our own")
    #expect(concept.location == file.place(6, 9))
    #expect(concept.label.texts == ["en": "Law clinic", "de": "Rechtsklinik"])
    #expect(concept.alternatives == ["en": ["legal clinic", "student clinic"]])
    #expect(concept.hidden == ["en": ["law clinik"]])
    #expect(concept.definition.texts == ["en": "Students help with cases."])
    #expect(concept.broader == Placed("justice", at: file.place(11, 14)))
    #expect(concept.notation == "4")
    #expect(concept.status == .deprecated)
    #expect(concept.replacedBy == Placed("legal-clinic", at: file.place(14, 18)))
    let mapping = try #require(concept.mappings.first)
    #expect(mapping.relation == .close)
    #expect([mapping.uri, mapping.label] == ["http://example.org/1", "legal aid"])
    #expect([mapping.source, mapping.date?.iso] == ["EuroVoc", "2026-11"])
    #expect(
      concept.searchLabels.map(\.text)
        == ["Rechtsklinik", "Law clinic", "law clinik", "legal clinic", "student clinic"])
  }

  /// A part that lacks a field is reported for that field, and not for those that it has.
  @Test func reportsWhatAPartLacksAndNothingElse() {
    let file = practice(
      "lessons.md",
      fields: """
        results: [{figure: 40, claimed_by: A school, date: 2017, sources: [s1]}]
        quotes: [{speaker: Ada, role: pupil, source: s1}]
        links: [{url: "https://example.org/"}]
        related: [{relation: similar}]
        verified: {by: Ada}
        history: [{note: New}]
        media: [{kind: film, language: it, title: A film, url: "https://example.org/"}]
        image: {credit: Ada}
        participation: {levle: involve}
        """)
    let messages = read([file]).report.sorted.map { "\($0.location.line): \($0.message)" }
    #expect(
      messages == [
        "14: an item of 'results' needs 'id'",
        "15: an item of 'quotes' needs 'text'",
        "16: an item of 'links' needs 'title'",
        "17: an item of 'related' needs 'practice'",
        "18: 'verified' needs 'date'",
        "19: an item of 'history' needs 'date'",
        "19: an item of 'history' needs 'kind'",
        "20: 'kind' is 'film', which it cannot be",
        "21: 'image' needs 'alt'",
        "21: 'image' needs 'file'",
        "22: field 'levle' is not known in 'participation'; it is kept as it is",
      ])
  }

  @Test func reportsEveryRequiredFieldOfAnEmptyPracticeAtOnce() {
    let file = SourceFile(path: "Practices/empty.md", text: "---\n---\n")
    let messages = read([file]).report.diagnostics.map(\.message)
    let fields = [
      "countries", "organisations", "themes", "evidence_level", "sources", "title", "summary",
    ]
    #expect(messages == fields.map { "a practice needs '\($0)'" })
  }

  @Test func readsPeriodsOfWhichOnePartIsKnown() throws {
    let (catalogue, report) = read([
      practice("begun.md", fields: "period: {start: 2008}"),
      practice("ended.md", fields: "period: {end: 2017-04}"),
      practice("running.md", fields: "period: {start: 2008-09-01, end: ongoing}"),
    ])
    #expect(report.text == "")
    #expect(catalogue.practice("begun")?.period?.end == nil)
    #expect(catalogue.practice("ended")?.period?.start == nil)
    #expect(catalogue.practice("running")?.period?.end == .ongoing)
  }
}
