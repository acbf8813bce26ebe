import Diagnostics
import Documents
import Markup

/// An advocacy toolkit: chapters, practice sheets by country, lessons, indexes, a call for feedback.
struct Toolkit: PublicationKind {
  let name = "toolkit"
  let summary = "chapters with practice sheets by country, indexes and a call for feedback"
  let requiredSections = ["practices", "index", "feedback"]

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let printed = publication.sections.filter { $0.kind.value == "practices" }
      .flatMap { PracticesSection.order(of: $0, edition) }
    let assembly = Assembly(
      publication, edition, practices: PracticeNumbers(printed, sheets: Set(printed)))
    return assembly.document(
      cover: assembly.prose.figures.coverMap(), kicker: nil,
      [assembly.colophon, assembly.contents] + assembly.sections)
  }
}
