import Catalogue
import Diagnostics
import Documents
import Markup

/// A practical guide for migrants: blocks by legal status and branch of protection, where to get help,
/// a glossary. It always says that it is no legal advice.
struct PracticalGuide: PublicationKind {
  static let kind = "guide"

  let name = kind
  let summary = "what to do and where to get help, by legal status and branch of protection"
  let requiredSections = ["blocks", "help", "glossary"]

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let cited = edition.practices(citedIn: publication)
    let assembly = Assembly(
      publication, edition, practices: PracticeNumbers(cited, sheets: Set(cited)))
    return assembly.document(
      cover: assembly.prose.figures.coverMap(), kicker: nil,
      [assembly.colophon, assembly.contents] + assembly.sections + assembly.citedEvidence)
  }
}

extension Edition {
  /// The practices that the texts of a publication cite and its guide's procedures name as sources,
  /// each once, in the order of the sections.
  func practices(citedIn publication: Publication) -> [Practice.ID] {
    let texts = publication.sections.flatMap(\.items).compactMap { publication.articles[$0.value] }
    return unique(texts.flatMap(\.marks).map(\.key)).filter {
      workspace.catalogue.practice($0) != nil
    }
  }
}

extension Article {
  /// What its text cites, and what its procedures name as sources.
  var marks: [CitationMark] {
    body.citations
      + (guide?.procedures.flatMap { $0.sources.map(CitationMark.init(source:)) } ?? [])
  }
}

extension CitationMark {
  /// From `key` or `practice-id#f2`, as front matter writes it.
  init(source: Placed<String>) {
    let parts = source.value.split(separator: "#", maxSplits: 1).map(String.init)
    self.init(
      key: parts.first ?? "", part: parts.count > 1 ? parts[1] : nil, location: source.location)
  }
}
