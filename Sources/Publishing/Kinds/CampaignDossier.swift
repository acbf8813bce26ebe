import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

/// A campaign dossier: one plan with its pictures, its open points and the practices it rests on.
struct CampaignDossier: PublicationKind {
  let name = "campaign-dossier"
  let summary = "one plan with its pictures, open points and the practices it rests on"
  let requiredSections: [String] = []

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let plan = publication.plan.flatMap { edition.workspace.campaigns.plan($0.value) }
    let catalogue = edition.workspace.catalogue
    // A print of some chapters has no list of practices that a citation could lead to.
    let used =
      edition.print == .full ? plan.map { practices(of: $0, in: catalogue) } ?? [] : []
    let assembly = Assembly(
      publication, edition, practices: PracticeNumbers(used, sheets: []))
    guard let plan else { return assembly.document(cover: nil, kicker: nil, []) }
    let content = DossierContent(plan: plan, assembly: assembly)
    let sections =
      edition.print == .views
      ? content.views
      : [content.overview] + mapConcurrently(Self.chapters) { chapter in chapter(content) }
    let shown = sections.filter { chapter in
      edition.print.shows(chapter.id)
        && (edition.readers == .internal || !Self.internalChapters.contains(chapter.id))
    }
    // What the public edition says of itself takes the room of the map.
    let hasMap = edition.print == .full && edition.readers == .internal
    let front = edition.print == .full ? [assembly.colophon, assembly.contents] : []
    return assembly.document(
      cover: hasMap ? assembly.prose.figures.coverMap() : nil, kicker: nil, front + shown)
  }

  /// In the order of planning.md 8, what was agreed after the objectives, the argument after what it
  /// rests on.
  private static let chapters: [@Sendable (DossierContent) -> Section?] = [
    \.completeness, \.problem, \.goalAndObjectives, \.partnership, \.lifecycle, \.events, \.change,
    \.stakeholders, \.spectrum, \.influence, \.messages, \.activities, \.criticalPath,
    \.responsibilities, \.budget, \.risks, \.outputsAndIndicators, \.participation, \.evidence,
    \.argument, \.openPoints, \.practicesUsed, \.changes,
  ]

  /// What the public does not read: who has power over whom (planning.md 8), and what the plan lacks,
  /// which can only be judged with what is kept back.
  private static let internalChapters: Set = [
    "plan-spectrum", "plan-influence", "plan-completeness", "plan-open", "plan-strategy-chart",
  ]

  /// The practices that claims rest on or the text cites, each once, in the order of the plan.
  private func practices(of plan: Plan, in catalogue: Catalogue) -> [Practice.ID] {
    let claimed = plan.claims.flatMap { claim in
      claim.evidence.entries.compactMap { entry -> Practice.ID? in
        if case .practice(let id, _) = entry.basis { id.value } else { nil }
      }
    }
    let cited = plan.body.citations.map(\.key)
    return unique(claimed + cited).filter { catalogue.practice($0) != nil }
  }
}
