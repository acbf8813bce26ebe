import Campaigns
import Documents
import Markup

/// A campaign dossier: one plan with its pictures, its open points and the practices it rests on.
struct CampaignDossier: PublicationKind {
  let name = "campaign-dossier"
  let summary = "one plan with its pictures, open points and the practices it rests on"
  let requiredSections: [String] = []

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let assembly = Assembly(publication, edition, practices: PracticeNumbers([], sheets: []))
    return assembly.document(cover: nil, kicker: nil, [])
  }
}
