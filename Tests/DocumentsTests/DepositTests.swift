import Foundation
import Testing

@testable import Documents

@Suite struct DepositTests {
  @Test(arguments: [
    (Identifier.issn, "2049-3630", true), (.issn, "2434-561X", true), (.issn, "2049-3631", false),
    (.issn, "20493630", false), (.isbn, "978-3-16-148410-0", true),
    (.isbn, "978-3-16-148410-1", false), (.isbn, "3-16-148410-X", false),
    (.orcid, "0000-0002-1825-0097", true), (.orcid, "0000-0002-1694-233X", true),
    (.orcid, "0000-0002-1825-0098", false), (.orcid, "0000000218250097", false),
    (.ror, "05gq02987", true), (.ror, "05gq02988", false), (.ror, "15gq02987", false),
    (.doi, "10.5555/12345678", true), (.doi, "10.1002/cesm.12096", true), (.doi, "10.55/x", false),
    (.doi, "https://doi.org/10.5555/1", false), (.doi, "10.5555/", false),
  ])
  func anIdentifierIsKnownByItsDigits(kind: Identifier, text: String, isValid: Bool) {
    #expect(kind.isValid(text) == isValid)
  }

  private func document(issn: String?, doi: String?, address: String?) -> Document {
    var matter = ArticleMatter(
      kind: "Research",
      authors: [
        .init(
          name: "Josiah Carberry", family: "Carberry", given: "Josiah", affiliation: "A place",
          orcid: "0000-0002-1825-0097"),
        .init(name: "A body"),
      ],
      abstracts: [
        .init(language: "en", heading: "", text: ["What."], keywordsHeading: "", keywords: ["k"])
      ], reviewStatement: "", citation: [], statements: [])
    matter.doi = doi
    matter.references = [.init(id: "r1", work: Reference(id: "x", kind: .book, title: "A book"))]
    return Document(
      id: "issue", title: "Issue", language: "en",
      metadata: .init(
        authors: [], description: "d", keywords: [], date: "2026-11-22", licence: "CC-BY-4.0",
        journal: .init(
          title: "Papers", issn: issn, publisher: "P", number: "1", year: 2026, address: address,
          contact: "doi@sample.org")),
      cover: .init(kicker: "", drawing: nil, imprint: ""),
      sections: [Section(id: "one", role: .article, title: ["One"], article: matter)])
  }

  private func written(_ format: any DocumentFormat, _ document: Document) async throws -> String {
    let build = Build(
      date: "2026-11-22", tools: Tools(environment: [:], workspace: URL(filePath: "/")),
      styles: try StyleSheets(), pages: ["one": 5, "one.4": 8])
    let file = try #require(try await format.write(document, build: build).files.first)
    return String(decoding: file.data, as: UTF8.self)
  }

  @Test func aDepositNamesPagesPeopleAndLicence() async throws {
    let issue = document(issn: "2049-3630", doi: "10.5555/one", address: "https://sample.org/i")
    let xml = try await written(CrossrefFormat(), issue)
    #expect(xml.contains("<first_page>5</first_page><last_page>8</last_page>"))
    #expect(
      xml.contains(
        "<doi>10.5555/one</doi><resource>https://sample.org/i/articles/one.html</resource>"))
    #expect(
      xml.contains("<organization sequence=\"additional\" contributor_role=\"author\">A body"))
    #expect(xml.contains("<timestamp>20261122000000</timestamp>"))
    let json = try await written(DOAJFormat(), issue)
    #expect(json.contains("\"start_page\" : \"5\""))
    #expect(json.contains("\"id\" : \"2049-3630\""))
  }

  @Test func nothingIsDepositedWithoutItsIdentifiers() async throws {
    let complete = ("2049-3630", "10.5555/one", "https://sample.org/i")
    let cases: [(Document, String)] = [
      (
        document(issn: nil, doi: complete.1, address: complete.2),
        "a deposit names the journal's ISSN, and none is assigned"
      ),
      (
        document(issn: complete.0, doi: nil, address: complete.2),
        "no article of 'issue' has a DOI"
      ),
      (
        document(issn: complete.0, doi: complete.1, address: nil),
        "a deposit names the address of each article: set 'base_url' in rostrum.yaml"
      ),
    ]
    for (issue, reason) in cases {
      await #expect(throws: ExportError(reason)) { _ = try await written(CrossrefFormat(), issue) }
    }
    await #expect(
      throws: ExportError("the directory asks for the journal's ISSN, and none is assigned")
    ) { _ = try await written(DOAJFormat(), cases[0].0) }
  }
}
