package import Campaigns
import Catalogue
import Diagnostics
import Markup

extension Workspace {
  /// The kinds of publication that a plan makes by itself, the usual one first.
  package static let planDocuments = ["campaign-dossier", "terms-of-reference"]

  /// The publication that a plan makes by itself, without a folder below `Exports/`; what a publication
  /// of the same plan asks readers to note, such as that it is an example, stands on it too.
  ///
  /// - Parameter document: one of `planDocuments`.
  package func dossier(of plan: Plan, as document: String = planDocuments[0]) -> Publication {
    let language = plan.languages.first ?? configuration.language
    return Publication(
      id: document == Self.planDocuments[0] ? plan.id : "\(plan.id)-\(document)",
      kind: Placed(document, at: plan.location),
      title: LocalisedText([language: plan.title.value]), subtitle: LocalisedText([:]),
      notice: publications.first { $0.plan?.value == plan.id }?.notice ?? LocalisedText([:]),
      series: Publication.Series(title: nil, issn: nil, publisher: nil, licence: nil), isbn: nil,
      number: nil, year: nil, languages: [language], curators: [], funding: nil, cover: nil,
      plan: Placed(plan.id, at: plan.location), statuses: [], branches: [], sections: [],
      outputs: ["html", "pdf"].map { Placed($0, at: plan.location) }, articles: [:], stories: [:],
      surveys: [:],
      location: plan.location)
  }
}
