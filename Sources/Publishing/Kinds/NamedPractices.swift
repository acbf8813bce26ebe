import Campaigns
import Catalogue
import Markup

extension Edition {
  /// The practices that a publication, its texts or its plan name, in the order of their ids.
  func practices(namedBy publication: Publication) -> [Practice] {
    let texts = publication.sections.flatMap(\.items).compactMap { publication.articles[$0.value] }
    let plan = publication.plan.flatMap { workspace.campaigns.plan($0.value) }
    let ids =
      texts.flatMap { $0.body.citations.map(\.key) }
      + publication.sections.flatMap { $0.practices?.ids.map(\.value) ?? [] }
      + (plan?.practiceUses.map(\.practice.value) ?? [])
    return Set(ids).sorted().compactMap(workspace.catalogue.practice)
  }
}
