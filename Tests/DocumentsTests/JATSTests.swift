import Foundation
import Testing

@testable import Documents

@Suite struct JATSTests {
  private let article = Section(
    id: "chapter-one", role: .article, title: ["One"],
    article: {
      var matter = ArticleMatter(
        kind: "Research",
        authors: [.init(name: "Ada Probe", family: "Probe", given: "Ada", affiliation: "A place")],
        abstracts: [], reviewStatement: "", citation: [], statements: [])
      matter.references = [
        .init(id: "r1", work: Reference(id: "x", kind: .book, title: "A book"))
      ]
      return matter
    }(),
    blocks: [.paragraph(["See ", .reference(to: "r1", ["A book"]), .note(["A note."])])],
    sections: [
      Section(
        id: "refs", title: ["References"],
        blocks: [.references([ReferenceEntry(id: "r1", text: ["A book"])])])
    ])

  private func document(issn: String? = nil) -> Document {
    Document(
      id: "issue", title: "Issue", language: "en",
      metadata: .init(
        authors: [], description: "d", keywords: [], date: "2026-11-22", licence: "CC-BY-4.0",
        journal: .init(title: "Papers", issn: issn, publisher: "P", number: "7-8", year: 2026)),
      cover: .init(kicker: "", drawing: nil, imprint: ""), sections: [article])
  }

  private func written(
    _ document: Document, pages: [String: Int] = [:]
  ) async throws -> [String: String] {
    var build = Build(
      date: "2026-11-22", tools: Tools(environment: [:], workspace: URL(filePath: "/")),
      styles: try StyleSheets(), pages: pages)
    if !pages.isEmpty { build.files = ["issue.pdf", "articles/one.pdf"] }
    let files = try await JATSFormat().write(document, build: build).files
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.data, as: UTF8.self)) })
  }

  @Test func anArticleNamesItsWorksNotesAndPlaces() async throws {
    let xml = try #require(try await written(document())["jats/one.xml"])
    #expect(xml.contains(#"<xref ref-type="bibr" rid="r1">A book</xref>"#))
    #expect(xml.contains(#"<fn id="fn1"><p>A note.</p></fn>"#))
    #expect(xml.contains(#"<surname>Probe</surname><given-names>Ada</given-names>"#))
    #expect(xml.contains(#"<aff id="aff1"><institution>A place</institution></aff>"#))
    #expect(!xml.contains("<title>References</title>"))
  }

  @Test func anArticleEndsOnThePageBeforeWhatFollowsAndNamesItsPDF() async throws {
    var issue = document()
    issue.metadata.journal?.address = "https://example.org/issue"
    issue.sections.append(Section(id: "index", role: .chapter, title: ["Index"]))
    let pages = ["chapter-one": 5, "chapter-one.1": 6, "index": 9, "index.4": 11]
    let xml = try #require(try await written(issue, pages: pages)["jats/one.xml"])
    #expect(xml.contains("<fpage>5</fpage><lpage>8</lpage>"))
    #expect(
      xml.contains(
        #"<self-uri content-type="application/pdf" "#
          + #"xlink:href="https://example.org/issue/articles/one.pdf">PDF</self-uri>"#))
    #expect(!(try await written(issue)["jats/one.xml"] ?? "").contains("self-uri"))
  }

  @Test func withoutAnISSNTheElementIsEmpty() async throws {
    let without = try await written(document())["jats/one.xml"]
    #expect(without?.contains(#"<issn publication-format="electronic"/>"#) == true)
    let with = try await written(document(issn: "2049-3630"))["jats/one.xml"]
    #expect(with?.contains(#"<issn publication-format="electronic">2049-3630</issn>"#) == true)
  }

  @Test func anArticleAtTheEndOfAnIssueEndsOnItsLastPage() async throws {
    let pages = ["chapter-one": 5, "chapter-one.1": 5, "refs.2": 7]
    let xml = try await written(document(), pages: pages)["jats/one.xml"]
    #expect(xml?.contains("<fpage>5</fpage><lpage>7</lpage>") == true)
    let unprinted = try await written(document())["jats/one.xml"]
    #expect(unprinted?.contains("<elocation-id>one</elocation-id>") == true)
  }

  @Test func aDocumentWithoutArticlesIsRefused() async throws {
    var book = document()
    book.sections[0].role = .chapter
    await #expect(throws: ExportError("'issue' has no articles of a journal")) {
      _ = try await written(book)
    }
  }

  @Test(arguments: [
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"), ("MIT", nil),
  ])
  func aLicenceHasItsAddress(identifier: String, address: String?) {
    #expect(licenceAddress(identifier) == address)
  }
}
