import Catalogue
import Diagnostics
import Documents
import Markup

/// A synthesis report: questions, method, findings tied to practices, recommendations, and at the end
/// each fact and result that was cited.
struct SynthesisReport: PublicationKind {
  let name = "report"
  let summary = "questions, method, findings tied to practices, and recommendations"
  let requiredSections = ["questions", "method", "findings", "recommendations"]

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let cited = edition.practices(citedIn: publication)
    let assembly = Assembly(
      publication, edition, practices: PracticeNumbers(cited, sheets: Set(cited)))
    // It is about the whole catalogue, and not only about what it cites.
    let all = assembly.prose.computation.practices(PracticeFilter())
    return assembly.document(
      cover: assembly.prose.figures.coverMap(of: all), kicker: nil,
      [assembly.colophon, assembly.contents] + assembly.sections + assembly.citedEvidence)
  }
}
