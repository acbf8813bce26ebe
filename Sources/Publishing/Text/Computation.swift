import Campaigns
import Catalogue
import Diagnostics
import Markup

/// The values that `{{…}}` can name, computed from one workspace.
struct Computation {
  let workspace: Workspace
  /// The language of the words that are printed.
  let language: String
  /// The printed date.
  let date: Day

  private var catalogue: Catalogue { workspace.catalogue }

  /// The text of an expression such as `practices.count theme=law-clinic`.
  ///
  /// - Throws: `ComputedValue.Problem` when it names nothing.
  func text(of expression: String) throws -> String {
    let value = try ComputedValue(expression, catalogue)
    if let number = number(value) { return spelled(number, value.form) }
    guard let text = text(value) else {
      throw ComputedValue.Problem(
        message: "'\(value.name)' cannot be computed",
        hint: nearMissOfName(value.name))
    }
    return text
  }

  /// Every name that can stand first in an expression.
  static let names = [
    "practices.count", "countries.count", "organisations.count", "themes.count", "facts.count",
    "results.count", "sources.count", "principles.count", "plans.count", "practices.share",
    "practices.first-year", "practices.last-year", "countries.list", "themes.top", "countries.top",
    "date", "contact", "licence",
  ]

  private func nearMissOfName(_ name: String) -> String {
    nearMissHint(name, Self.names) ?? "the values are: \(Self.names.joined(separator: ", "))"
  }

  private func number(_ value: ComputedValue) -> Int? {
    let practices = practices(value.filter)
    switch value.name {
    case "practices.count": return practices.count
    case "countries.count": return used(.countries, in: practices).count
    case "themes.count": return used(.themes, in: practices).count
    case "organisations.count": return organisations(value.filter, practices).count
    case "facts.count": return practices.reduce(0) { $0 + $1.facts.count }
    case "results.count": return practices.reduce(0) { $0 + $1.results.count }
    case "sources.count":
      return Set(practices.flatMap { $0.sources.map(\.url.value) }).count
    case "principles.count": return catalogue[.principles].concepts.count
    case "plans.count": return workspace.campaigns.plans.count
    case "practices.first-year": return years(practices).min()
    case "practices.last-year": return years(practices).max()
    default: return nil
    }
  }

  private func text(_ value: ComputedValue) -> String? {
    let practices = practices(value.filter)
    switch value.name {
    case "practices.share":
      let all = catalogue.practices.count
      return all == 0
        ? nil : "\(Int((Double(practices.count) / Double(all) * 100).rounded()))\u{A0}%"
    case "countries.list":
      let names = used(.countries, in: practices).map {
        catalogue[.countries].label(of: $0, in: language)
      }
      return Phrases(language).list(names.sorted(by: Phrases(language).precedes))
    case "themes.top": return top(.themes, practices)
    case "countries.top": return top(.countries, practices)
    case "date": return Phrases(language).date(date)
    case "contact": return workspace.configuration.contact.value
    case "licence": return licenceName(workspace.configuration.licence)
    default: return nil
    }
  }

  /// The practices of the catalogue that are counted: those not withdrawn that the filter admits.
  func practices(_ filter: PracticeFilter) -> [Practice] {
    catalogue.practices.filter { !$0.isWithdrawn && filter.admits($0, catalogue) }
  }

  /// The concepts that the practices are tagged with, as written.
  func used(_ scheme: Scheme, in practices: [Practice]) -> Set<Concept.ID> {
    Set(practices.flatMap { $0.tags(scheme) })
  }

  /// The organisations of the directory that the practices name; without a filter on practices, all.
  private func organisations(
    _ filter: PracticeFilter, _ practices: [Practice]
  ) -> [Organisation] {
    let all =
      filter.concepts.isEmpty && filter.status == nil
      ? catalogue.organisations
      : Array(Set(practices.flatMap { catalogue.organisations(of: $0) }))
    return all.filter { filter.organisationType == nil || $0.type.value == filter.organisationType }
  }

  private func years(_ practices: [Practice]) -> [Int] {
    practices.compactMap { $0.period?.start?.value.year }
  }

  private func top(_ scheme: Scheme, _ practices: [Practice]) -> String? {
    let counts = practices.reduce(into: [Concept.ID: Int]()) { counts, practice in
      for id in Set(practice.tags(scheme)) { counts[id, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.map { catalogue[scheme].label(of: $0.key, in: language) }
  }

  private func spelled(_ number: Int, _ form: ComputedValue.Form) -> String {
    switch form {
    case .digits: String(number)
    case .words: Phrases(language).spelled(number)
    case .capitalWords:
      Phrases(language).spelled(number).prefix(1).uppercased()
        + Phrases(language).spelled(number).dropFirst()
    }
  }
}
