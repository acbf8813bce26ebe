import Catalogue
import Diagnostics
import Markup
import Testing

@Suite struct PracticeReadingTests {
  static let file = SourceFile(
    path: "Practices/italy/penny.md",
    text: """
      ---
      title: Penny Wirton
      summary: Free lessons.
      language: en
      countries: [IT, NO]
      places: [Rome, Milan]
      organisations:
        - scuola-penny-wirton
        - {name: A parish}
      period: {start: 2008-09, end: 2017-04-24}
      status: ended
      themes: [language-learning]
      audiences: [migrants]
      principles: [solidarity]
      sdgs: [sdg-4]
      settings: [school]
      levels: [local]
      facts:
        - {id: f1, text: Lessons are free., sources: [s1]}
      results:
        - {id: r1, figure: 300 pupils, claimed_by: The school, date: 2016, sources: [s1]}
      evidence_level: stated
      participation: {level: involve, how: Pupils teach.}
      why_it_worked: [One to one]
      why_it_failed: [No money]
      potential_risks: [No rooms]
      transfer: [Begin small]
      sources:
        - {id: s1, title: Its page, url: "https://example.org/", published: 2015-02, seen: 2026-11-01}
      related: [{practice: prosa, relation: similar}]
      verified: {date: 2026-05, by: Ada}
      history: [{date: 2026-06-01, kind: withdrawn, note: At its wish}]
      media:
        - {kind: video, title: A lesson, url: "https://example.org/v", language: it,
           transcript: "https://example.org/t", captions: "https://example.org/c"}
      quotes: [{text: We learn., speaker: A pupil, role: pupil, source: s1}]
      image: {file: penny.jpg, alt: Two people read., credit: Ada, licence: CC0-1.0, consent: c1}
      licence: CC-BY-4.0
      links: [{title: Its page, url: "https://example.org/"}]
      ---

      ## Challenge

      No room [@penny#f1].
      """)

  let practice: Practice
  let report: Report

  init() throws {
    var report = Report()
    practice = try #require(readPractice(Self.file, language: "de", &report))
    self.report = report
  }

  @Test func knowsEveryField() {
    let kinds = Set(report.diagnostics.map(\.code.id))
    #expect(kinds == ["F-YAML11"], "\(report.text)")
  }

  @Test func readsWhatItIsCalledAndWhereItIs() {
    #expect(practice.id == "penny")
    #expect(practice.location == Self.file.place(1, 1))
    #expect(practice.title == Placed("Penny Wirton", at: Self.file.place(2, 8)))
    #expect(practice.summary == Placed("Free lessons.", at: Self.file.place(3, 10)))
    #expect(practice.language == "en")
    #expect(practice.statedLanguage == Placed("en", at: Self.file.place(4, 11)))
    #expect(practice.places == ["Rome", "Milan"])
    #expect(practice.licence == "CC-BY-4.0")
    #expect(practice.body.citations.map(\.location) == [Self.file.place(44, 9)])
  }

  @Test func readsItsTagsWithTheirPlaces() {
    #expect(
      practice.tags[.countries]
        == [Placed("IT", at: Self.file.place(5, 13)), Placed("NO", at: Self.file.place(5, 17))])
    #expect(practice.tags[.participation] == [Placed("involve", at: Self.file.place(23, 24))])
    #expect(practice.participation == "Pupils teach.")
    #expect(practice.evidenceLevel == "stated")
    let tagged: [Scheme: [String]] = [
      .themes: ["language-learning"], .audiences: ["migrants"], .principles: ["solidarity"],
      .sdgs: ["sdg-4"], .settings: ["school"], .levels: ["local"], .evidence: ["stated"],
    ]
    for (scheme, ids) in tagged { #expect(practice.tags(scheme) == ids, "\(scheme)") }
    #expect(practice.tags.count == 9)
  }

  @Test func readsWhoAndWhen() throws {
    #expect(
      practice.organisations
        == [.listed(Placed("scuola-penny-wirton", at: Self.file.place(8, 5))), .named("A parish")])
    let period = try #require(practice.period)
    #expect(period.location == Self.file.place(10, 9))
    #expect(period.start?.value.iso == "2008-09")
    #expect(period.start?.location == Self.file.place(10, 17))
    guard case .date(let end) = period.end else { throw WrongEnd() }
    #expect(end.value.iso == "2017-04-24")
    #expect(practice.status == .ended)
  }

  @Test func readsItsEvidence() throws {
    let fact = try #require(practice.facts.first)
    #expect(fact.id == Placed("f1", at: Self.file.place(19, 10)))
    #expect(fact.text == "Lessons are free.")
    #expect(fact.sources == [Placed("s1", at: Self.file.place(19, 49))])
    let result = try #require(practice.results.first)
    #expect(result.id.location == Self.file.place(21, 10))
    #expect(
      [result.figure, result.claimedBy, result.date?.iso] == ["300 pupils", "The school", "2016"])
    #expect(result.sources.map(\.value) == ["s1"])
    let source = try #require(practice.sources.first)
    #expect(source.title == "Its page")
    #expect(source.url == Placed("https://example.org/", at: Self.file.place(29, 36)))
    #expect([source.published?.iso, source.seen?.iso] == ["2015-02", "2026-11-01"])
  }

  @Test func readsWhatOthersMayLearn() throws {
    #expect(practice.lessons.whyItWorked == ["One to one"])
    #expect(practice.lessons.whyItFailed == ["No money"])
    #expect(practice.lessons.potentialRisks == ["No rooms"])
    #expect(practice.lessons.transfer == ["Begin small"])
    #expect(practice.related.map(\.practice) == [Placed("prosa", at: Self.file.place(30, 22))])
    #expect(practice.related.map(\.relation) == ["similar"])
    let quote = try #require(practice.quotes.first)
    #expect([quote.text, quote.speaker, quote.role] == ["We learn.", "A pupil", "pupil"])
    #expect(quote.source == Placed("s1", at: Self.file.place(36, 67)))
    #expect(practice.links.map(\.title) == ["Its page"])
  }

  @Test func readsWhatIsShownAndItsHistory() throws {
    let medium = try #require(practice.media.first)
    #expect(medium.kind == .video)
    #expect([medium.title, medium.language] == ["A lesson", "it"])
    #expect(medium.transcript?.value == "https://example.org/t")
    #expect(medium.captions == Placed("https://example.org/c", at: Self.file.place(35, 53)))
    let image = try #require(practice.image)
    #expect(image.file == Placed("penny.jpg", at: Self.file.place(37, 15)))
    #expect([image.alt, image.credit, image.licence] == ["Two people read.", "Ada", "CC0-1.0"])
    #expect(image.consent?.value == "c1")
    #expect(practice.verified?.date.value.iso == "2026-05")
    #expect(practice.verified?.by == "Ada")
    #expect(practice.history.map(\.date.iso) == ["2026-06-01"])
    #expect(practice.history.map(\.note) == ["At its wish"])
    #expect(practice.isWithdrawn)
  }

  private struct WrongEnd: Error {}
}
