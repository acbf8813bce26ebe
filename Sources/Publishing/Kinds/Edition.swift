package import Campaigns
import Catalogue
package import Diagnostics
package import Documents
package import Markup

/// What is published, with everything that would otherwise be ambient.
package struct Edition: Sendable {
  /// Its plans are as their readers may see them: no assembler can reach what is kept back.
  package private(set) var workspace: Workspace
  /// The printed date; never the clock's.
  package let date: Day
  /// For whom the plans are printed.
  package let readers: PlanEdition
  /// How much of a plan is printed.
  package let print: PlanPrint
  /// The earlier versions with which plans are compared, by the ids of the plans.
  let earlier: [Plan.ID: EarlierVersion]
  /// The names of the formats that are written; nil for those that each publication names.
  package private(set) var formats: [String]?
  /// The language that was asked for; nil prints each publication in its first one.
  package private(set) var language: String?
  private let plans: [Plan.ID: EditedPlan]

  /// - Parameter since: earlier versions of plans, whole, and by what each was asked for, by the ids
  ///   of the plans.
  package init(
    workspace: Workspace, date: Day, readers: PlanEdition = .internal, print: PlanPrint = .full,
    since: [Plan.ID: (name: String, plan: Plan)] = [:], formats: [String]? = nil,
    language: String? = nil
  ) {
    let edited = workspace.campaigns.plans.map { $0.edition(readers) }
    var shown = workspace
    shown.campaigns = Campaigns(plans: edited.map(\.plan), kinds: workspace.campaigns.kinds)
    self.workspace = shown
    self.date = date
    self.readers = readers
    self.print = print
    let versions = workspace.campaigns.plans.compactMap { plan in
      since[plan.id].map {
        (plan.id, EarlierVersion(name: $0.name, $0.plan, of: plan, as: readers))
      }
    }
    earlier = Dictionary(versions, uniquingKeysWith: { first, _ in first })
    self.formats = formats
    self.language = language
    plans = Dictionary(edited.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document of a publication; nil for a kind that does not exist, which the checks report.
  package func document(_ publication: Publication) -> Document? {
    allPublicationKinds.first { $0.name == publication.kind.value }?
      .assemble(publication, in: speaking(language(of: publication)))
  }

  /// The language in which a publication is printed.
  package func language(of publication: Publication) -> String {
    language ?? publication.language(default: workspace.configuration.language)
  }

  /// The edition in a language, with the translations of practices in the place of what they translate.
  private func speaking(_ language: String) -> Edition {
    var edition = self
    edition.language = language
    edition.workspace.catalogue = workspace.catalogue.inLanguage(language)
    return edition
  }

  /// The publication's id, with the edition and the print of its plan: none replaces another.
  func name(of publication: Publication) -> String {
    let own = publication.language(default: workspace.configuration.language)
    let tongue = language.flatMap { $0 == own ? nil : $0 }
    guard publication.plan != nil else {
      return [publication.id, tongue].compactMap { $0 }.joined(separator: "-")
    }
    let parts = [
      publication.id, tongue, readers == .public ? readers.rawValue : nil,
      print == .full || publication.kind.value != Workspace.planDocuments[0] ? nil : print.rawValue,
    ]
    return parts.compactMap { $0 }.joined(separator: "-")
  }

  /// How much of the publication's plan is kept back.
  func omissions(in publication: Publication) -> [EditedPlan.Omission] {
    publication.plan.flatMap { plans[$0.value] }?.omissions ?? []
  }

  /// Why a publication must not be written: texts of its plan, and of plans that share commitments
  /// with it, that tell what the public edition keeps back.
  package func leaks(in publication: Publication) -> Report {
    guard let id = publication.plan?.value else { return Report() }
    let tied = workspace.campaigns.plans.filter { plan in
      plan.id == id || refers(plan.id, to: id) || refers(id, to: plan.id)
    }
    return problems(of: tied.flatMap { plans[$0.id]?.leaks ?? [] }, as: .error)
  }

  private func refers(_ one: Plan.ID, to other: Plan.ID) -> Bool {
    workspace.campaigns.plan(one)?.commitments.contains {
      $0.goesTo?.value.split(separator: "#").first.map(String.init) == other
    } ?? false
  }

  /// What the manifest says of a publication beside its files: for whom it is, what it keeps back,
  /// that no identifier was invented, and which of the practices that it names were withdrawn.
  package func statements(of publication: Publication) -> [String: String] {
    var statements: [String: String] = [:]
    if publication.series.title != nil {
      statements["issn"] = publication.series.issn?.value ?? "none assigned"
    }
    let withdrawn = practices(namedBy: publication).compactMap { practice in
      practice.withdrawal.map { "\(practice.id) (\($0.date.iso))" }
    }
    if !withdrawn.isEmpty { statements["withdrawn"] = withdrawn.joined(separator: ", ") }
    if publication.plan != nil {
      let phrases = Phrases(language(of: publication))
      statements["edition"] = phrases[readers == .public ? .publicEdition : .internalEdition]
      statements["omitted"] = phrases.keptBack(omissions(in: publication))
    }
    return statements
  }
}

extension Edition {
  /// The same in other formats: pictures and stories are printed as far as that was agreed to for them.
  package func writing(_ formats: [String]) -> Edition {
    var edition = self
    edition.formats = formats
    return edition
  }
}
