import Campaigns
import Diagnostics
import Documents
import Markup

/// The terms of reference of a partnership: what the plan says of them, its gaps as open points, and a
/// page for signatures.
struct TermsOfReference: PublicationKind {
  let name = "terms-of-reference"
  let summary = "who works together, on what and on which terms, with a page for signatures"
  let requiredSections: [String] = []

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let plan = publication.plan.flatMap { edition.workspace.campaigns.plan($0.value) }
    let assembly = Assembly(
      publication, edition, practices: PracticeNumbers([], sheets: []))
    let kicker = assembly.phrases[.termsOfReference]
    guard let plan else { return assembly.document(cover: nil, kicker: kicker, []) }
    let terms = TermsContent(DossierContent(plan: plan, assembly: assembly))
    return assembly.document(
      cover: nil, kicker: kicker,
      [assembly.contents, terms.summary, terms.articles, terms.programmes, terms.signatures]
        .compactMap { $0 })
  }
}
