package import Markup

/// A work that is cited, in the shape of CSL-JSON.
package struct Reference: Hashable, Sendable, Identifiable {
  /// The types that are used, by their CSL names.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case webpage, report, book, chapter, dataset
    case article = "article-journal"
  }

  /// A person, or a body with one name.
  package struct Name: Hashable, Sendable {
    package var given: String?
    package var family: String?
    /// A particle that stays before the family name, such as “de la”.
    package var particle: String?
    /// The name of a body; it is printed as it is.
    package var literal: String?

    package init(given: String? = nil, family: String, particle: String? = nil) {
      self.given = given
      self.family = family
      self.particle = particle
    }

    package init(literal: String) { self.literal = literal }
  }

  package var id: String
  package var kind: Kind
  package var title: String
  package var authors: [Name]
  package var editors: [Name]
  /// Nil prints as “n.d.”.
  package var issued: PartialDate?
  /// The journal, the book of a chapter, or the web site of a page.
  package var container: String?
  package var publisher: String?
  package var place: String?
  package var volume: String?
  package var issue: String?
  /// As printed, such as `5-18`.
  package var pages: String?
  package var edition: String?
  package var url: String?
  /// When the page was read.
  package var accessed: PartialDate?
  /// Without the resolver, such as `10.5555/12345678`.
  package var doi: String?
  /// BCP 47.
  package var language: String?

  package init(
    id: String, kind: Kind, title: String, authors: [Name] = [], issued: PartialDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.authors = authors
    editors = []
    self.issued = issued
  }

  /// The address to which a reader is sent: the DOI's, else the URL.
  var address: String? {
    if let doi, !doi.isEmpty { return "https://doi.org/\(doi)" }
    return url
  }
}
