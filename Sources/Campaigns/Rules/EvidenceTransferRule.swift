package import Catalogue
import Diagnostics

/// What was done elsewhere or with others is adapted, and the plan says how.
///
/// Compared are the country in `place` with the practice's countries, and the `audiences` of the people
/// affected with the practice's; a side that says nothing is not compared.
struct EvidenceTransferRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unadaptedEvidence]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let here = plan.circumstances
    for use in plan.claimUses {
      guard case .claim(_, let entry) = use.place, entry.adapt == nil,
        let practice = setting.catalogue.practice(use.practice.value), practice.withdrawal == nil
      else { continue }
      let differing = here.differing(from: practice, setting.catalogue)
      let parts = [("in", differing.countries), ("with", differing.audiences)]
        .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
      guard !parts.isEmpty else { continue }
      report.add(
        .unadaptedEvidence, at: use.practice.location,
        "'\(practice.id)' was \(parts.joined(separator: " ")); what is different here?",
        hint: "say it in 'adapt'")
    }
  }
}

/// Where a plan is and whose life it is about, in the words of the catalogue.
package struct Circumstances: Hashable, Sendable {
  /// Nil when the plan does not say.
  package let country: Concept.ID?
  package let audiences: Set<Concept.ID>

  /// The countries and audiences of a practice that has none in common with the plan. A group and one
  /// that is broader or narrower have something in common.
  package func differing(
    from practice: Practice, _ catalogue: Catalogue
  ) -> (countries: [Concept.ID], audiences: [Concept.ID]) {
    let countries = practice.tags(.countries)
    let others = practice.tags(.audiences)
    let vocabulary = catalogue[.audiences]
    let lines = audiences.union(audiences.flatMap(vocabulary.lineage))
    let isNear =
      audiences.isEmpty
      || others.contains {
        lines.contains($0) || !audiences.isDisjoint(with: vocabulary.lineage(of: $0))
      }
    let isHere = country.map(countries.contains) ?? true
    return (isHere ? [] : countries, isNear ? [] : others)
  }
}

extension Plan {
  package var circumstances: Circumstances {
    Circumstances(
      country: place?.country?.value,
      audiences: Set(affectedGroups.flatMap(\.audiences).map(\.value)))
  }
}

extension Diagnostic.Code {
  static let unadaptedEvidence = Diagnostic.Code(
    "EV-TRANSFER", .warning, "a practice from elsewhere is taken as it is",
    why:
      "Another country has other law and other institutions, and another group other needs. The plan "
      + "compares its 'place.country' and the 'audiences' of the people affected with the practice's.",
    wrong: "evidence: [{practice: penny-wirton-schools}]  (the plan is for DE)",
    right: "evidence: [{practice: penny-wirton-schools, adapt: Here the desk belongs to the town}]")
}
