package import Campaigns
import Catalogue
import Diagnostics
import Markup

extension Workspace {
  /// The kinds of publication that a plan makes by itself, the usual one first.
  package static let planDocuments = ["campaign-dossier", "terms-of-reference"]

  /// The publication that a plan makes by itself, without a folder below `Exports/`.
  ///
  /// - Parameter document: one of `planDocuments`.
  package func dossier(of plan: Plan, as document: String = planDocuments[0]) -> Publication {
    let language = plan.languages.first ?? configuration.language
    return Publication(
      id: document == Self.planDocuments[0] ? plan.id : "\(plan.id)-\(document)",
      kind: Placed(document, at: plan.location),
      title: LocalisedText([language: plan.title.value]), subtitle: LocalisedText([:]),
      notice: LocalisedText([:]),
      series: Publication.Series(title: nil, issn: nil, publisher: nil, licence: nil), number: nil,
      year: nil, languages: [language], curators: [], funding: nil,
      plan: Placed(plan.id, at: plan.location), sections: [],
      outputs: ["html", "pdf"].map { Placed($0, at: plan.location) }, articles: [:],
      location: plan.location)
  }
}

extension Edition {
  /// What the manifest says of a publication beside its files: that no identifier was invented, and
  /// which of the practices that it names were withdrawn.
  package func statements(of publication: Publication) -> [String: String] {
    var statements: [String: String] = [:]
    if publication.series.title != nil {
      statements["issn"] = publication.series.issn?.value ?? "none assigned"
    }
    let withdrawn = practices(namedBy: publication).compactMap { practice in
      practice.withdrawal.map { "\(practice.id) (\($0.date.iso))" }
    }
    if !withdrawn.isEmpty { statements["withdrawn"] = withdrawn.joined(separator: ", ") }
    return statements
  }

  /// The practices that a publication, its texts or its plan name, in the order of their ids.
  private func practices(namedBy publication: Publication) -> [Practice] {
    let texts = publication.sections.flatMap(\.items).compactMap { publication.articles[$0.value] }
    let plan = publication.plan.flatMap { workspace.campaigns.plan($0.value) }
    let ids =
      texts.flatMap { $0.body.citations.map(\.key) }
      + publication.sections.flatMap { $0.practices?.ids.map(\.value) ?? [] }
      + (plan?.practiceUses.map(\.practice.value) ?? [])
    return Set(ids).sorted().compactMap(workspace.catalogue.practice)
  }
}
