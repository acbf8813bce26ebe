import Diagnostics

extension LandingPage {
  /// What Google Scholar and reference managers read, by the names of HighWire Press
  /// (https://scholar.google.com/intl/en/scholar/inclusion.html).
  var highwire: [(name: String, content: String)] {
    var tags: [(String, String?)] = [("citation_title", section.title.plainText)]
    for author in matter.authors {
      tags.append(("citation_author", author.indexed))
      tags.append(("citation_author_institution", author.affiliation))
      tags.append(("citation_author_orcid", author.orcid.map { "https://orcid.org/\($0)" }))
    }
    tags += [
      ("citation_publication_date", document.metadata.date.replacing("-", with: "/")),
      ("citation_journal_title", journal.title), ("citation_issn", journal.issn),
      ("citation_publisher", journal.publisher), ("citation_issue", journal.number),
      ("citation_firstpage", pages.map { String($0.lowerBound) }),
      ("citation_lastpage", pages.map { String($0.upperBound) }), ("citation_doi", matter.doi),
      ("citation_language", language),
    ]
    let own = matter.abstract(in: language)
    tags += (own?.keywords ?? []).map { ("citation_keywords", $0) }
    // Addresses are whole ones, which only a site has.
    if let address = journal.address {
      tags.append(("citation_abstract_html_url", work.url))
      let html = "\(document.id).html"
      if files.contains(html) {
        tags.append(("citation_fulltext_html_url", "\(address)/\(html)#\(section.id)"))
      }
      // Of this article: the whole issue would be taken for one long paper.
      if files.contains(section.pdfPath) {
        tags.append(("citation_pdf_url", "\(address)/\(section.pdfPath)"))
      }
    }
    tags.append(("description", own?.text.plainText))
    return tags.compactMap { name, content in content.map { (name, $0) } }
  }

  /// The article, its issue and its journal in the words of schema.org. The vocabulary is named in
  /// the data, so that nothing has to be fetched to read them.
  var linkedData: LinkedData {
    let publisher = LinkedData.node("Organization", ["name": .text(journal.publisher)])
    let periodical = LinkedData.node(
      "Periodical",
      ["name": .text(journal.title), "issn": .maybe(journal.issn), "publisher": publisher])
    let issue = LinkedData.node(
      "PublicationIssue",
      [
        "name": .text(document.title), "issueNumber": .maybe(journal.number),
        "datePublished": .text("\(journal.year)"), "url": .address(journal.address),
        "isPartOf": periodical,
      ])
    let article = LinkedData.node(
      "ScholarlyArticle",
      [
        "@id": .maybe(work.address), "url": .address(work.url),
        "name": .text(section.title.plainText),
        "headline": .text(section.title.plainText), "inLanguage": .text(language),
        "alternateName": .list(
          section.versions.titles.map { .text($0.text, language: $0.language) }),
        "translationOfWork": section.versions.source.map {
          .node("CreativeWork", ["inLanguage": .text($0)])
        } ?? .nothing,
        "author": .list(matter.authors.map(person)),
        "abstract": .list(
          matter.abstracts.map { .text($0.text.plainText, language: $0.language) }),
        "keywords": .list(
          matter.abstracts.flatMap { abstract in
            abstract.keywords.map { .text($0, language: abstract.language) }
          }), "datePublished": .text(document.metadata.date),
        "pageStart": .maybe(pages.map { String($0.lowerBound) }),
        "pageEnd": .maybe(pages.map { String($0.upperBound) }),
        "license": licenceAddress(licence).map { .address($0) } ?? .text(licence),
        "sameAs": .address(matter.doi.map { "https://doi.org/\($0)" }), "publisher": publisher,
        "isPartOf": issue,
        "citation": .list(matter.references.map { .text(APA().entry($0.work).plainText) }),
      ])
    return article.with("@context", .node(nil, ["@vocab": .text("https://schema.org/")]))
  }

  private func person(_ author: ArticleMatter.Author) -> LinkedData {
    guard let family = author.family else {
      return .node("Organization", ["name": .text(author.name)])
    }
    return .node(
      "Person",
      [
        "@id": .maybe(author.orcid.map { "https://orcid.org/\($0)" }),
        "name": .text(author.name), "familyName": .text(family),
        "givenName": .maybe(author.given),
        "affiliation": author.affiliation.map {
          .node(
            "Organization",
            ["name": .text($0), "@id": .maybe(author.ror.map { "https://ror.org/\($0)" })])
        }
          ?? .nothing,
      ])
  }
}

extension ArticleMatter.Author {
  /// “Family, Given”, as indexes take it.
  package var indexed: String {
    family.map { [$0, given].compactMap(\.self).joined(separator: ", ") } ?? name
  }
}

/// Statements of JSON-LD (https://www.w3.org/TR/json-ld11/).
indirect enum LinkedData: Encodable {
  case nothing
  case value(String)
  case list([LinkedData])
  case object([String: LinkedData])

  static func text(_ text: String) -> LinkedData { .value(text) }

  static func maybe(_ text: String?) -> LinkedData { text.map(LinkedData.value) ?? .nothing }

  static func text(_ text: String, language: String) -> LinkedData {
    .object(["@value": .value(text), "@language": .value(language)])
  }

  static func address(_ address: String?) -> LinkedData {
    address.map { .object(["@id": .value($0)]) } ?? .nothing
  }

  static func node(_ type: String?, _ properties: [String: LinkedData]) -> LinkedData {
    .object(properties).with("@type", maybe(type))
  }

  func with(_ name: String, _ value: LinkedData) -> LinkedData {
    guard case .object(var properties) = self else { return self }
    properties[name] = value
    return .object(properties)
  }

  func json() throws -> String { try prettyJSON(self) }

  private var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .list(let items): items.isEmpty
    case .value, .object: false
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .nothing: break
    case .value(let text): try text.encode(to: encoder)
    case .list(let items): try items.encode(to: encoder)
    case .object(let properties): try properties.filter { !$0.value.isEmpty }.encode(to: encoder)
    }
  }
}
