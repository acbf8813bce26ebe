import Search
import TestSupport
import Testing

@testable import Storage

@Suite struct IndexSearchTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func findsWordsPhrasesPrefixesAndExclusions() throws {
    try sample()
    let index = try place.index()
    #expect(try found(index, "refugees") == ["a", "b"])
    #expect(try found(index, "\"free lessons\"") == ["a"])
    #expect(try found(index, "\"lessons free\"") == [])
    #expect(try found(index, "less*") == ["a", "b"])
    #expect(try found(index, "refugees -free") == ["b"])
    #expect(try found(index, "-refugees") == ["c"])
    #expect(try found(index, "") == ["a", "b", "c"])
    #expect(try found(index, "ΕΛΛΑΔΑ strasse") == ["c"])
  }

  @Test func findsByTheLabelsOfConceptsInAnyLanguage() throws {
    try sample()
    let index = try place.index()
    #expect(try found(index, "Rechtsklinik") == ["a", "c"])
    #expect(try found(index, "rechtsk* free") == ["a"])
    #expect(try found(index, "\"νομική κλινική\"") == ["a", "c"])
    #expect(try found(index, "-rechtsklinik") == ["b"])
    #expect(try found(index, "justice") == ["a", "b", "c"])
    #expect(try found(index, "deutschland") == ["b", "c"])
    #expect(try found(index, "università") == ["a", "b", "c"])
    #expect(try found(index, "lodz") == ["a", "b", "c"])
    #expect(
      try index.search(SearchRequest("Rechtsklinik")).concepts == [FacetValue(.theme, "law-clinic")]
    )
  }

  @Test func ranksTheTitleAboveTheSummaryAboveTheBody() throws {
    var files: [String: String] = [:]
    files["Practices/x.md"] = practice("One", body: "A word: mentoring.")
    files["Practices/y.md"] = practice("Two", summary: "About mentoring")
    files["Practices/z.md"] = practice("Mentoring three")
    for number in 1...5 { files["Practices/other-\(number).md"] = practice("Other \(number)") }
    try place.write(files)
    #expect(try found(place.index(), "mentoring", sort: .relevance) == ["z", "y", "x"])
  }

  @Test func countsANarrowerThemeOnceUnderItsBroaderOne() throws {
    var files: [String: String] = [:]
    files["Practices/a.md"] = practice("A", themes: "law-clinic, asylum, justice")
    files["Practices/b.md"] = practice("B", themes: "asylum")
    try place.write(files)
    let result = try place.index().search(SearchRequest())
    #expect(
      counts(result, .theme) == ["justice 2", "law-clinic 1", "asylum 2", "health 0"])
    #expect(counts(result, .country) == ["IT 2", "DE 0", "NO 0"])
  }

  @Test func countsOfAFacetIgnoreItsOwnTicks() throws {
    try sample()
    let index = try place.index()
    var request = SearchRequest("refugees")
    request.selection = Selection([.country: ["IT"], .year: ["2010"]])
    let result = try index.search(request)
    #expect(result.total == 0)
    #expect(result.suggestion == nil)
    #expect(counts(result, .country) == ["IT 0", "DE 1", "NO 0"])
    #expect(counts(result, .year).filter { !$0.hasSuffix(" 0") } == ["2008 1"])
    request.selection = Selection([.country: ["IT", "DE"]])
    #expect(try index.search(request).hits.map(\.entry.id).sorted() == ["a", "b"])
  }

  @Test func showsTheWordsWhereTheyWereWritten() throws {
    try sample()
    let hit = try #require(place.index().search(SearchRequest("strasse ελλαδα")).hits.first)
    #expect(hit.title.pieces.filter(\.isMatch).map(\.text) == ["Straße"])
    #expect(hit.snippet?.pieces.filter(\.isMatch).map(\.text) == ["Ελλάδα"])
  }

  @Test func suggestsOnlyWhenNothingIsFoundAndTheSuggestionFinds() throws {
    try sample()
    let index = try place.index()
    #expect(try index.search(SearchRequest("refugeees lesons")).suggestion == "refugees lessons")
    #expect(try index.search(SearchRequest("Rechtsklinjk")).suggestion == "rechtsklinik")
    #expect(try index.search(SearchRequest("refugees")).suggestion == nil)
    #expect(try index.search(SearchRequest("qqqqqqqq")).suggestion == nil)
    #expect(try index.search(SearchRequest("fre -lessons -free")).suggestion == nil)
  }

  @Test func sortsAndPages() throws {
    try sample()
    let index = try place.index()
    #expect(try found(index, "", sort: .title) == ["c", "a", "b"])
    #expect(try found(index, "", sort: .newest) == ["b", "a", "c"])
    var request = SearchRequest("", sort: .title, limit: 1, offset: 1)
    #expect(try index.search(request).hits.map(\.entry.id) == ["a"])
    #expect(try index.search(request).total == 3)
    request.offset = 9
    #expect(try index.search(request).hits.isEmpty)
    request.offset = -1
    request.limit = -1
    #expect(try index.search(request).hits.isEmpty)
  }

  @Test func findsAPracticeInEveryLanguageOfItsVersionsAndCountsItOnce() throws {
    var files: [String: String] = [:]
    files["Practices/a.md"] = practice("School")
    files["Practices/a.it.md"] = practice("Scuola di quartiere", themes: "health")
    try place.write(files)
    let index = try place.index()
    var request = SearchRequest("quartiere")
    request.language = "it"
    let result = try index.search(request)
    #expect(result.total == 1)
    #expect(result.hits.first?.title.text == "Scuola di quartiere")
    #expect(counts(result, .language) == ["en 1", "it 1"])
    #expect(counts(result, .theme) == ["justice 1", "law-clinic 1", "asylum 0", "health 0"])
  }

  @Test func answersAnyText() throws {
    try sample()
    let index = try place.index()
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = randomText(&random)
      #expect(throws: Never.self, "seed \(seed)") { try index.search(SearchRequest(text)) }
    }
    let long = String(repeating: "law clinic* -x \"", count: 5000)
    #expect(throws: Never.self) { try index.search(SearchRequest(long)) }
  }

  @Test func coversPairsOfValuesAndResolvesThem() throws {
    try sample()
    let index = try place.index()
    let coverage = try index.coverage(.country, .theme)
    #expect(coverage.counts == [[2, 2, 0, 0], [2, 1, 1, 0], [0, 0, 0, 0]])
    #expect(try index.resolve("Italien", in: .country) == .value("IT"))
    #expect(try index.resolve("2010", in: .year) == .value("2010"))
    #expect(try index.entry("a")?.path == "Practices/a.md")
    #expect(try index.entry("none") == nil)
    #expect(try index.ids(SearchRequest(limit: .max)).sorted() == ["a", "b", "c"])
  }

  private func sample() throws {
    var files: [String: String] = [:]
    files["Practices/a.md"] = practice("Language school", body: "Free lessons for refugees.")
    files["Practices/b.md"] = practice(
      "Mentors", countries: "DE", themes: "asylum", start: 2010, body: "Refugees give lessons.")
    files["Practices/c.md"] = practice(
      "An der Straße", countries: "DE, IT", start: 1999, body: "Η Ελλάδα.")
    try place.write(files)
  }

  private func found(
    _ index: CatalogueIndex, _ text: String, sort: SearchRequest.Sort? = nil
  ) throws -> [String] {
    let ids = try index.search(SearchRequest(text, sort: sort ?? .relevance)).hits.map(\.entry.id)
    return sort == nil ? ids.sorted() : ids
  }

  private func counts(_ result: SearchResult, _ facet: Facet) -> [String] {
    result.facets.first { $0.facet == facet }?.values.map { "\($0.value) \($0.count)" } ?? []
  }
}
