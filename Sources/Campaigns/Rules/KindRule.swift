package import Diagnostics

/// The plan names a kind that exists, and keys that the kind has.
struct KindRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unknownKind, .unknownKey]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let kind = setting.kind else {
      guard !plan.kind.value.isEmpty else { return }
      let ids = setting.campaigns.kinds.map(\.id)
      report.add(
        .unknownKind, at: plan.kind.location, "no kind of plan is called '\(plan.kind.value)'",
        hint: suggestion(for: plan.kind.value, among: ids))
      return
    }
    for item in plan.items {
      for key in item.fulfils { check(key, of: item, kind, &report) }
    }
  }

  private func check(
    _ key: Placed<String>, of item: PlanItem, _ kind: Kind, _ report: inout Report
  ) {
    guard let requirement = kind.requirement(key.value) else {
      let keys = kind.requirements.filter { $0.subject == item.subject }.map(\.key.value)
      report.add(
        .unknownKey, at: key.location,
        "'fulfils' names '\(key.value)', which the kind '\(kind.id)' does not have",
        hint: suggestion(for: key.value, among: keys))
      return
    }
    if requirement.subject != item.subject {
      report.add(
        .unknownKey, at: key.location,
        "'\(key.value)' is asked of \(requirement.subject.list), and '\(item.id.value)' is "
          + item.sort.phrase,
        hint: "name it in one of the \(requirement.subject.list)")
    }
  }
}

/// Something in a plan that may fulfil a requirement of its kind.
package struct PlanItem: Hashable, Sendable {
  package let id: Placed<String>
  package let sort: ObjectSort
  package let subject: Requirement.Subject
  package let fulfils: [Placed<String>]
}

extension Plan {
  /// Parties, terms, outputs, commitments, activities and indicators, with the keys that they fulfil.
  ///
  /// A commitment counts among the outputs: it is what a meeting leaves behind.
  package var items: [PlanItem] {
    parties.map { PlanItem(id: $0.id, sort: .party, subject: .party, fulfils: $0.fulfils) }
      + (partnership?.terms ?? []).map {
        PlanItem(id: $0.id, sort: .term, subject: .term, fulfils: $0.fulfils)
      }
      + outputs.map { PlanItem(id: $0.id, sort: .output, subject: .output, fulfils: $0.fulfils) }
      + commitments.map {
        PlanItem(id: $0.id, sort: .commitment, subject: .output, fulfils: $0.fulfils)
      }
      + activities.map {
        PlanItem(id: $0.id, sort: .activity, subject: .activity, fulfils: $0.fulfils)
      }
      + indicators.map {
        PlanItem(id: $0.id, sort: .indicator, subject: .indicator, fulfils: $0.fulfils)
      }
  }

  /// The items that fulfil a requirement, in the order of the plan.
  package func items(fulfilling requirement: Requirement) -> [PlanItem] {
    items.filter { item in
      item.subject == requirement.subject
        && item.fulfils.contains { $0.value == requirement.key.value }
    }
  }
}

extension Diagnostic.Code {
  static let unknownKind = Diagnostic.Code(
    "KIND-UNKNOWN", .error, "a plan is of a kind that does not exist",
    why: "The kind says what the plan must contain; without it nothing can be called complete.",
    wrong: "kind: advocacy-campain", right: "kind: advocacy-campaign")

  static let unknownKey = Diagnostic.Code(
    "KIND-KEY", .error, "a key is named that the kind does not have",
    why: "A misspelt key leaves the real requirement open.",
    wrong: "fulfils: launch-seminer", right: "fulfils: launch-seminar")
}
