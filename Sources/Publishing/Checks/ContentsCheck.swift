import Campaigns
import Catalogue
import Diagnostics
import Feedback
import Markup

/// The texts, practices and plans that a publication names exist.
struct ContentsCheck: WorkspaceCheck {
  static let item = Diagnostic.Code(
    "X-ITEM", .error, "a publication names a text that is not there",
    why: "A missing text would leave a gap in print that nobody notices.",
    wrong: "items: [editorail.md]", right: "items: [editorial.md]")

  let codes = [item]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      checkItems(publication, &report)
      checkPractices(publication, edition, &report)
      if let plan = publication.plan {
        let plans = edition.workspace.campaigns.plans.map(\.id)
        missing(plan, "plan", plans, &report)
      }
    }
  }

  private func checkItems(_ publication: Publication, _ report: inout Report) {
    let files =
      publication.articles.keys.sorted() + publication.stories.keys.sorted()
      + publication.surveys.keys.sorted()
    for item in publication.sections.flatMap(\.items) where !files.contains(item.value) {
      report.add(
        Self.item, at: item.location, "there is no text '\(item.value)' in this folder",
        hint: nearMissHint(item.value, files) ?? "write it, or remove it here")
    }
  }

  private func checkPractices(
    _ publication: Publication, _ edition: Edition, _ report: inout Report
  ) {
    let catalogue = edition.workspace.catalogue
    for choice in publication.sections.compactMap(\.stories) {
      for id in choice.ids { missing(id, "story", edition.workspace.stories.map(\.id), &report) }
      checkThemes(choice.themes, catalogue, &report)
    }
    for choice in publication.sections.compactMap(\.practices) {
      for id in choice.ids where !catalogue.isUnread(id.value) {
        missing(id, "practice", catalogue.practices.map(\.id), &report)
        if let practice = catalogue.practice(id.value) {
          report.addWithdrawal(of: practice, at: id.location)
        }
      }
      checkThemes(choice.themes, catalogue, &report)
      for country in choice.countries where !catalogue.isUnread(Scheme.countries.rawValue) {
        missing(country, "country", catalogue[.countries].concepts.map(\.id), &report)
      }
    }
  }

  private func checkThemes(
    _ themes: [Placed<String>], _ catalogue: Catalogue, _ report: inout Report
  ) {
    guard !catalogue.isUnread(Scheme.themes.rawValue) else { return }
    for theme in themes {
      missing(theme, "theme", catalogue[.themes].concepts.map(\.id), &report)
    }
  }

  private func missing(
    _ id: Placed<String>, _ what: String, _ known: [String], _ report: inout Report
  ) {
    guard !known.contains(id.value) else { return }
    report.add(
      .unknownReference, at: id.location, "there is no \(what) '\(id.value)'",
      hint: nearMissHint(id.value, known))
  }
}
