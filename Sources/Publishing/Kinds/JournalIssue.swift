import Catalogue
import Diagnostics
import Documents
import Markup

/// A journal issue: editorial, research, experiences from the field, index, call for contributions.
struct JournalIssue: PublicationKind {
  let name = "journal-issue"
  let summary =
    "editorial, research, field experiences and an index, each article with its own head"
  let requiredSections = ["editorial", "research", "field-experiences", "index"]

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let catalogue = edition.workspace.catalogue
    let printed = publication.sections.flatMap { FieldSection.practices($0, catalogue) }.map(\.id)
    let cited = publication.sections.flatMap(\.items)
      .compactMap { publication.article($0.value, in: edition.language(of: publication)) }
      .flatMap { $0.body.citations.map(\.key) }
    let named = (cited + edition.practices(toldOfIn: publication))
      .filter { catalogue.practice($0) != nil }
    let numbers = PracticeNumbers(unique(printed + named), sheets: Set(printed))
    let assembly = Assembly(publication, edition, practices: numbers)
    return assembly.document(
      cover: assembly.prose.figures.coverMap(), kicker: nil,
      [assembly.colophon, assembly.contents] + assembly.sections + assembly.practicesCited)
  }
}

/// The elements without repetitions, each where it first stands.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
