import Markup

/// The front matter of one article: its journal, and what is known of it (JATS 1.3, `front`).
struct JATSFront {
  let document: Document
  let journal: Document.Journal
  let article: Section
  let stem: String
  /// Where its PDF is; nil when none was made.
  let pdf: String?

  /// The title of the journal as a word.
  private var journalID: String {
    journal.title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  private var language: String { article.language ?? document.language }

  func element(
    pages: ClosedRange<Int>?, matter: ArticleMatter, text: ([Inline]) -> [Element]
  ) -> Element {
    .tag("front") {
      Element.tag("journal-meta") {
        Element.tag("journal-id", ["journal-id-type": "publisher-id"], journalID)
        Element.tag("journal-title-group", [:], [.tag("journal-title", [:], journal.title)])
        // Empty when none is assigned; none is ever invented.
        Element.tag(
          "issn", ["publication-format": "electronic"], journal.issn.map { [.text($0)] } ?? [])
        Element.tag("publisher", [:], [.tag("publisher-name", [:], journal.publisher)])
      }
      Element.tag("article-meta") {
        Element.tag("article-id", ["pub-id-type": "publisher-id"], "\(document.id)-\(stem)")
        matter.doi.map { Element.tag("article-id", ["pub-id-type": "doi"], $0) }
        matter.kind.isEmpty ? nil : categories(matter.kind)
        Element.tag("title-group") {
          Element.tag("article-title", [:], text(article.title))
          article.subtitle.isEmpty
            ? nil : Element.tag("subtitle", [:], text(article.subtitle))
          article.versions.titles.map { title in
            Element.tag("trans-title-group", ["xml:lang": title.language]) {
              Element.tag("trans-title", [:], title.text)
            }
          }
        }
        contributors(matter.authors)
        conflicts(matter)
        publicationDate
        journal.number.map { Element.tag("issue", [:], $0) }
        pages.map {
          [
            Element.tag("fpage", [:], String($0.lowerBound)),
            .tag("lpage", [:], String($0.upperBound)),
          ]
        } ?? [.tag("elocation-id", [:], stem)]
        history(matter)
        permissions(matter)
        pdf.map {
          Element.tag("self-uri", ["content-type": "application/pdf", "xlink:href": $0], "PDF")
        }
        abstracts(matter, text)
        funding(matter)
        counts(matter, pages)
        Element.tag("custom-meta-group") {
          Element.tag("custom-meta") {
            Element.tag("meta-name", [:], "review")
            Element.tag("meta-value", [:], matter.review)
          }
        }
      }
    }
  }

  private func categories(_ kind: String) -> Element {
    .tag("article-categories") {
      Element.tag("subj-group", ["subj-group-type": "heading"], [.tag("subject", [:], kind)])
    }
  }

  private func contributors(_ authors: [ArticleMatter.Author]) -> [Element] {
    guard !authors.isEmpty else { return [] }
    let places = unique(authors.compactMap(Affiliation.init))
    let people = authors.map { author -> Element in
      .tag("contrib", ["contrib-type": "author"]) {
        author.orcid.map {
          Element.tag(
            "contrib-id", ["contrib-id-type": "orcid", "authenticated": "false"],
            "https://orcid.org/\($0)")
        }
        name(author)
        Affiliation(author).flatMap { places.firstIndex(of: $0) }.map {
          Element.tag("xref", ["ref-type": "aff", "rid": "aff\($0 + 1)"])
        }
      }
    }
    return [.tag("contrib-group", ["content-type": "author"], people)]
      + places.enumerated().map { index, place in
        .tag("aff", ["id": "aff\(index + 1)"], [place.element])
      }
  }

  /// An institution with its entry in the Research Organization Registry.
  private struct Affiliation: Hashable {
    let name: String
    let ror: String?

    init?(_ author: ArticleMatter.Author) {
      guard let name = author.affiliation else { return nil }
      self.name = name
      ror = author.ror
    }

    var element: Element {
      let institution = Element.tag("institution", [:], name)
      guard let ror else { return institution }
      return .tag("institution-wrap") {
        Element.tag("institution-id", ["institution-id-type": "ror"], "https://ror.org/\(ror)")
        institution
      }
    }
  }

  private func name(_ author: ArticleMatter.Author) -> Element {
    guard let family = author.family else { return .tag("collab", [:], author.name) }
    return .tag("name", ["name-style": "western"]) {
      Element.tag("surname", [:], family)
      author.given.map { Element.tag("given-names", [:], $0) }
    }
  }

  private var publicationDate: Element {
    .tag(
      "pub-date",
      [
        "date-type": "pub", "publication-format": "electronic",
        "iso-8601-date": document.metadata.date,
      ], PartialDate(document.metadata.date).map(parts) ?? [])
  }

  private func parts(_ date: PartialDate) -> [Element] {
    [("day", date.day), ("month", date.month), ("year", date.year)].compactMap { name, value in
      value.map { .tag(name, [:], "\($0)") }
    }
  }

  /// When it came in and was taken.
  private func history(_ matter: ArticleMatter) -> Element? {
    let dates = [("received", matter.received), ("accepted", matter.accepted)]
    let elements = dates.compactMap { type, date in
      date.map { Element.tag("date", ["date-type": type, "iso-8601-date": $0.iso], parts($0)) }
    }
    return elements.isEmpty ? nil : .tag("history", [:], elements)
  }

  /// What the authors declare, where JATS4R looks for it.
  private func conflicts(_ matter: ArticleMatter) -> Element? {
    matter.conflicts.map { text in
      .tag("author-notes") {
        Element.tag("fn", ["fn-type": "coi-statement"], [.tag("p", [:], text)])
      }
    }
  }

  private func permissions(_ matter: ArticleMatter) -> Element {
    let holder = matter.authors.map(\.name).joined(separator: ", ")
    let year = String(journal.year)
    let licence = matter.licence ?? document.metadata.licence
    return .tag("permissions") {
      Element.tag("copyright-statement", [:], "© \(year) \(holder)")
      Element.tag("copyright-year", [:], year)
      Element.tag("copyright-holder", [:], holder)
      Element.tag("ali:free_to_read")
      if let address = licenceAddress(licence) {
        Element.tag("license", ["xlink:href": address]) {
          Element.tag("ali:license_ref", [:], address)
          Element.tag("license-p", [:], licence)
        }
      } else {
        Element.tag("license", [:], [.tag("license-p", [:], licence)])
      }
    }
  }

  /// The abstract in the language of the article, then the others, each with its keywords.
  private func abstracts(
    _ matter: ArticleMatter, _ text: ([Inline]) -> [Element]
  ) -> [Element] {
    let written = matter.abstracts.filter { !$0.text.isEmpty }
    let own = written.first { $0.language == language }
    let others = written.filter { $0 != own }
    let abstract = own.map { Element.tag("abstract", [:], [.tag("p", [:], text($0.text))]) }
    return (abstract.map { [$0] } ?? [])
      + others.map {
        .tag("trans-abstract", ["xml:lang": $0.language], [.tag("p", [:], text($0.text))])
      }
      + matter.abstracts.filter { !$0.keywords.isEmpty }.map { abstract in
        .tag(
          "kwd-group",
          [
            "kwd-group-type": "author",
            "xml:lang": abstract.language == language ? nil : abstract.language,
          ],
          abstract.keywords.map { .tag("kwd", [:], $0) })
      }
  }

  private func funding(_ matter: ArticleMatter) -> Element? {
    matter.funding.map { .tag("funding-group", [:], [.tag("funding-statement", [:], $0)]) }
  }

  private func counts(_ matter: ArticleMatter, _ pages: ClosedRange<Int>?) -> Element {
    .tag("counts") {
      Element.tag("ref-count", ["count": String(matter.references.count)])
      pages.map { Element.tag("page-count", ["count": String($0.count)]) }
    }
  }
}

/// The address of a Creative Commons licence by its SPDX identifier, such as `CC-BY-4.0`; nil for
/// another one.
package func licenceAddress(_ identifier: String) -> String? {
  if identifier == "CC0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
  let parts = identifier.split(separator: "-")
  guard parts.count >= 3, parts[0] == "CC", let version = parts.last else { return nil }
  let terms = parts.dropFirst().dropLast().joined(separator: "-").lowercased()
  return "https://creativecommons.org/licenses/\(terms)/\(version)/"
}

private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
