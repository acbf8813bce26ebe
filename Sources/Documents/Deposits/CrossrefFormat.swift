import Foundation

/// What a registration agency is told of an issue and its articles: a deposit in the schema 5.3.1 of
/// Crossref, as a file. Nothing is sent, and nothing without a DOI is in it.
package struct CrossrefFormat: DocumentFormat {
  package let name = "crossref"
  package let summary = "a deposit of the articles that have a DOI"
  package let fileExtension = "xml"

  package init() {}

  package func write(_ document: Document, build: Build) async throws -> Written {
    guard let journal = document.metadata.journal else {
      throw ExportError("'\(document.id)' is no issue of a journal")
    }
    guard let address = journal.address else {
      throw ExportError(
        "a deposit names the address of each article: set 'base_url' in rostrum.yaml")
    }
    guard journal.issn != nil else {
      throw ExportError("a deposit names the journal's ISSN, and none is assigned")
    }
    let articles = document.articles.filter { $0.article?.doi != nil }
    guard !articles.isEmpty else { throw ExportError("no article of '\(document.id)' has a DOI") }
    let pages = PageSpans(document, pages: build.pages)
    let deposit = Deposit(document: document, journal: journal, address: address)
    let xml = deposit.element(articles.map { ($0, pages[$0]) }).xmlFile()
    return Written(files: [
      OutputFile(path: "crossref.xml", format: name, data: Data(xml.utf8))
    ])
  }
}

/// The deposit of one issue.
private struct Deposit {
  let document: Document
  let journal: Document.Journal
  let address: String

  func element(_ articles: [(Section, ClosedRange<Int>?)]) -> Element {
    let schema = "http://www.crossref.org/schema/5.3.1"
    return .tag(
      "doi_batch",
      [
        "xmlns": schema, "xmlns:jats": "http://www.ncbi.nlm.nih.gov/JATS1",
        "xmlns:ai": "http://www.crossref.org/AccessIndicators.xsd", "version": "5.3.1",
      ]
    ) {
      Element.tag("head") {
        Element.tag("doi_batch_id", [:], document.id)
        // A later deposit of the same DOI has to have a greater number.
        Element.tag("timestamp", [:], document.metadata.date.filter(\.isNumber) + "000000")
        Element.tag("depositor") {
          Element.tag("depositor_name", [:], journal.publisher)
          Element.tag("email_address", [:], journal.contact ?? "")
        }
        Element.tag("registrant", [:], journal.publisher)
      }
      Element.tag("body") {
        Element.tag("journal") {
          Element.tag("journal_metadata", ["language": String(document.language.prefix(2))]) {
            Element.tag("full_title", [:], journal.title)
            journal.issn.map { Element.tag("issn", ["media_type": "electronic"], $0) }
          }
          Element.tag("journal_issue") {
            date
            journal.number.map { Element.tag("issue", [:], $0) }
          }
          articles.map { article($0, pages: $1) }
        }
      }
    }
  }

  private var date: Element {
    let parts = document.metadata.date.split(separator: "-").map(String.init)
    let fields =
      parts.count == 3 ? [("month", parts[1]), ("day", parts[2]), ("year", parts[0])] : []
    return .tag(
      "publication_date", ["media_type": "online"], fields.map { .tag($0.0, [:], $0.1) })
  }

  private func article(_ section: Section, pages: ClosedRange<Int>?) -> Element {
    let matter = section.article
    let language = section.language ?? document.language
    return .tag(
      "journal_article",
      ["publication_type": "full_text", "language": String(language.prefix(2))]
    ) {
      Element.tag("titles", [:], [.tag("title", [:], section.title.plainText)])
      contributors(matter?.authors ?? [])
      (matter?.abstracts ?? []).map { abstract in
        Element.tag(
          "jats:abstract", ["xml:lang": abstract.language],
          [.tag("jats:p", [:], abstract.text.plainText)])
      }
      date
      pages.map { pages in
        Element.tag("pages") {
          Element.tag("first_page", [:], String(pages.lowerBound))
          Element.tag("last_page", [:], String(pages.upperBound))
        }
      }
      access(matter?.licence ?? document.metadata.licence)
      Element.tag("doi_data") {
        Element.tag("doi", [:], matter?.doi ?? "")
        Element.tag("resource", [:], journal.address(of: section) ?? "")
      }
      citations(matter?.references ?? [])
    }
  }

  private func contributors(_ authors: [ArticleMatter.Author]) -> Element? {
    guard !authors.isEmpty else { return nil }
    return .tag(
      "contributors", [:],
      authors.enumerated().map { index, author in
        let attributes: KeyValuePairs<String, String?> = [
          "sequence": index == 0 ? "first" : "additional", "contributor_role": "author",
        ]
        guard let family = author.family else {
          return .tag("organization", attributes, author.name)
        }
        return .tag("person_name", attributes) {
          author.given.map { Element.tag("given_name", [:], $0) }
          Element.tag("surname", [:], family)
          author.affiliation.map { place in
            Element.tag("affiliations") {
              Element.tag("institution") {
                Element.tag("institution_name", [:], place)
                author.ror.map {
                  Element.tag("institution_id", ["type": "ror"], "https://ror.org/\($0)")
                }
              }
            }
          }
          author.orcid.map {
            Element.tag("ORCID", ["authenticated": "false"], "https://orcid.org/\($0)")
          }
        }
      })
  }

  private func access(_ licence: String) -> Element? {
    licenceAddress(licence).map { address in
      .tag("ai:program", ["name": "AccessIndicators"]) {
        Element.tag("ai:free_to_read")
        Element.tag("ai:license_ref", ["applies_to": "vor"], address)
      }
    }
  }

  private func citations(_ works: [ArticleMatter.Cited]) -> Element? {
    guard !works.isEmpty else { return nil }
    return .tag(
      "citation_list", [:],
      works.map { cited in
        .tag("citation", ["key": cited.id]) {
          cited.work.doi.map { Element.tag("doi", [:], $0) }
          Element.tag("unstructured_citation", [:], APA().entry(cited.work).plainText)
        }
      })
  }
}
