package import Catalogue
import Diagnostics
import Documents
import Markup

/// One practice as a publication of its own, for partners who work on its text.
struct PracticePrint: PublicationKind {
  static let kind = "practice-sheet"

  let name = kind
  let summary = "one practice by itself"
  let requiredSections: [String] = []

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let assembly = Assembly(
      publication, edition,
      practices: PracticeNumbers([publication.id], sheets: [publication.id]))
    let sheets = edition.workspace.catalogue.practice(publication.id).map { practice in
      PracticeSheet(
        practice: practice, catalogue: assembly.catalogue, prose: assembly.prose
      ).section()
    }
    return assembly.document(cover: nil, kicker: nil, [sheets].compactMap { $0 })
  }
}

extension Workspace {
  /// The publication that a practice makes by itself, without a folder below `Exports/`.
  package func sheet(of practice: Practice) -> Publication {
    Publication(
      id: practice.id, kind: Placed(PracticePrint.kind, at: practice.location),
      title: LocalisedText([practice.language: practice.title.value]),
      subtitle: LocalisedText([:]), notice: LocalisedText([:]),
      series: Publication.Series(title: nil, issn: nil, publisher: nil, licence: nil), number: nil,
      year: nil, languages: [practice.language], curators: [], funding: nil, plan: nil,
      statuses: [], branches: [], sections: [],
      outputs: ["html", "pdf"].map { Placed($0, at: practice.location) }, articles: [:],
      location: practice.location)
  }
}
