package import Markup

/// A work that is cited, in the shape of CSL-JSON.
package struct Reference: Hashable, Sendable, Identifiable {
  /// The types that are used, by their CSL names.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case webpage, report, book, chapter, dataset, thesis, legislation, treaty, broadcast, speech
    case article = "article-journal"
    case newspaper = "article-newspaper"
    case magazine = "article-magazine"
    case blog = "post-weblog"
    case conferencePaper = "paper-conference"
    case entry = "entry-encyclopedia"
    case legalCase = "legal_case"
    case film = "motion_picture"
    case post
    case software
  }

  /// A person, or a body with one name.
  package struct Name: Hashable, Sendable {
    package var given: String?
    package var family: String?
    /// A particle that stays before the family name, such as “de la”.
    package var particle: String?
    /// A particle that goes after the given name, such as “von” in “Humboldt, A. von”.
    package var droppingParticle: String?
    /// Such as “Jr.”.
    package var suffix: String?
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
  package var editors: [Name] = []
  package var translators: [Name] = []
  /// Of a film or a broadcast.
  package var directors: [Name] = []
  /// Of a podcast.
  package var hosts: [Name] = []
  /// Nil prints as “n.d.”.
  package var issued: PartialDate?
  /// When a translated or reprinted work first came out.
  package var firstIssued: PartialDate?
  /// When the page was read.
  package var accessed: PartialDate?
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
  /// Without the resolver, such as `10.5555/12345678`.
  package var doi: String?
  package var isbn: String?
  package var issn: String?
  /// BCP 47.
  package var language: String?
  /// The title as a text names it.
  package var shortTitle: String?
  /// The series of a report.
  package var series: String?
  package var seriesNumber: String?
  package var event: String?
  package var eventPlace: String?
  /// What kind of report, thesis or page, such as “Doctoral dissertation”.
  package var genre: String?
  package var medium: String?
  /// The number of a report, an act or a case.
  package var number: String?
  /// Of an act.
  package var section: String?
  /// The court that decided.
  package var authority: String?
  /// Such as “in press”.
  package var status: String?

  package init(
    id: String, kind: Kind, title: String, authors: [Name] = [], issued: PartialDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.authors = authors
    self.issued = issued
  }

  /// The address to which a reader is sent: the DOI's, else the URL.
  var address: String? {
    if let doi, !doi.isEmpty { return "https://doi.org/\(doi)" }
    return url
  }

  /// What is one text, by the names of CSL 1.0.2, Appendix IV.
  package static let texts:
    [(name: String, path: any WritableKeyPath<Reference, String?> & Sendable)] =
      [
        ("DOI", \.doi), ("ISBN", \.isbn), ("ISSN", \.issn), ("URL", \.url),
        ("authority", \.authority),
        ("collection-number", \.seriesNumber), ("collection-title", \.series),
        ("container-title", \.container), ("edition", \.edition), ("event-place", \.eventPlace),
        ("event-title", \.event), ("genre", \.genre), ("issue", \.issue), ("language", \.language),
        ("medium", \.medium), ("number", \.number), ("page", \.pages), ("publisher", \.publisher),
        ("publisher-place", \.place), ("section", \.section), ("status", \.status),
        ("title-short", \.shortTitle), ("volume", \.volume),
      ]

  /// Who had a part in it, by the names of CSL.
  package static let people:
    [(name: String, path: any WritableKeyPath<Reference, [Name]> & Sendable)] =
      [
        ("author", \.authors), ("director", \.directors), ("editor", \.editors), ("host", \.hosts),
        ("translator", \.translators),
      ]

  /// When things happened to it, by the names of CSL.
  package static let dates:
    [(name: String, path: any WritableKeyPath<Reference, PartialDate?> & Sendable)] = [
      ("accessed", \.accessed), ("issued", \.issued), ("original-date", \.firstIssued),
    ]
}
