import Campaigns
import Catalogue
import Diagnostics

/// All computed counts of a workspace, as `rostrum stats` prints them.
package struct CatalogueCounts: DataRecord, Hashable {
  package let practices: Int
  package let countries: Int
  package let organisations: Int
  package let themes: Int
  package let plans: Int
  package let publications: Int
  package let facts: Int
  package let results: Int
  package let sources: Int
  package let principles: Int
  /// How many practices fall under each concept, for each vocabulary that practices are tagged from.
  package let byTag: [String: [String: Int]]

  package init(_ workspace: Workspace) {
    let catalogue = workspace.catalogue
    let counted = catalogue.practices.filter { !$0.isWithdrawn }
    practices = counted.count
    countries = Set(counted.flatMap { $0.tags(.countries) }).count
    organisations = catalogue.organisations.count
    themes = Set(counted.flatMap { $0.tags(.themes) }).count
    plans = workspace.campaigns.plans.count
    publications = workspace.publications.count
    facts = counted.reduce(0) { $0 + $1.facts.count }
    results = counted.reduce(0) { $0 + $1.results.count }
    sources = Set(counted.flatMap { $0.sources.map(\.url.value) }).count
    principles = catalogue[.principles].concepts.count
    var byTag: [String: [String: Int]] = [:]
    for scheme in Scheme.allCases where scheme.practiceField != nil {
      var counts: [String: Int] = [:]
      for practice in counted {
        for id in catalogue.concepts(of: practice, in: scheme) { counts[id, default: 0] += 1 }
      }
      byTag[scheme.rawValue] = counts
    }
    self.byTag = byTag
  }

  package static let shape = DataShape<CatalogueCounts>(
    name: "Counts", summary: "All computed counts of the workspace.",
    fields: [
      DataField("practices", \.practices, "Practices that stand."),
      DataField("countries", \.countries, "Countries in which they take place."),
      DataField("organisations", \.organisations, "Organisations of the directory."),
      DataField("themes", \.themes, "Themes that practices are tagged with."),
      DataField("plans", \.plans, "Campaign plans."),
      DataField("publications", \.publications, "Publications."),
      DataField("facts", \.facts, "Facts that practices state."),
      DataField("results", \.results, "Results that somebody claims."),
      DataField("sources", \.sources, "Different sources on which practices rest."),
      DataField("principles", \.principles, "Principles of the Manifesto."),
      DataField("by_tag", \.byTag, "How many practices fall under each concept, by vocabulary."),
    ])
}
