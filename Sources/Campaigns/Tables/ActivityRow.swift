import Diagnostics
import Markup

/// An activity or an opportunity as a row of a table.
struct ActivityRow {
  enum Column: String, CaseIterable {
    case id, wbs, type, name, start, finish, duration, predecessors, responsible, accountable
    case percent, cost, note
  }

  enum Subject {
    case activity(Activity)
    case opportunity(Opportunity)
  }

  let subject: Subject
  private let values: [Column: String]

  subscript(column: Column) -> String { values[column] ?? "" }

  var cells: [String] { Column.allCases.map { self[$0] } }

  var id: String { self[.id] }

  init(
    _ activity: Activity, wbs: String, _ entry: Schedule.Entry?, cost: String?
  ) {
    subject = .activity(activity)
    let times = activity.times
    let days = entry.map { "\($0.end - $0.start + 1)d" } ?? ""
    values = [
      .id: activity.id.value, .wbs: wbs, .type: times.isMilestone ? "milestone" : "activity",
      .name: activity.text.value, .start: entry?.start.iso ?? "", .finish: entry?.end.iso ?? "",
      .duration: times.isMilestone ? "0d" : times.duration?.value.text ?? days,
      .predecessors: times.after.map(\.cell).joined(separator: "; "),
      .responsible: ids(activity.roles.responsible), .accountable: ids(activity.roles.accountable),
      .percent: activity.percent.map(String.init) ?? "", .cost: cost ?? "", .note: activity.note,
    ]
  }

  init(_ opportunity: Opportunity, wbs: String) {
    subject = .opportunity(opportunity)
    let (start, end) = (opportunity.start?.value, opportunity.end?.value)
    values = [
      .id: opportunity.id.value, .wbs: wbs, .type: "opportunity", .name: opportunity.text.value,
      .start: start?.iso ?? "", .finish: end?.iso ?? "",
      .duration: start.flatMap { start in end.map { "\($0 - start + 1)d" } } ?? "",
    ]
  }
}

/// The activities in the order of the tree: by the first objective of each, then by the file; then the
/// opportunities. `wbs` counts both, as in `2.10`, and 0 stands for no objective.
func activityRows(_ plan: Plan, _ schedule: Schedule) -> [ActivityRow] {
  let costs = plan.budget.map { BudgetTotals(plan, $0).byActivity } ?? [:]
  let objectives = Dictionary(
    plan.objectives.enumerated().map { ($1.id.value, $0 + 1) }, uniquingKeysWith: { a, _ in a })
  var groups: [[Activity]] = Array(repeating: [], count: plan.objectives.count + 1)
  for activity in plan.activities {
    let first = (activity.objectives + activity.leadsTo).compactMap { objectives[$0.value] }.first
    groups[first ?? 0].append(activity)
  }
  let rows = groups.enumerated().flatMap { group, activities in
    activities.enumerated().map { place, activity in
      ActivityRow(
        activity, wbs: "\(group).\(place + 1)", schedule[activity.id.value],
        cost: costs[activity.id.value].map { "\($0)" })
    }
  }
  return rows
    + plan.opportunities.enumerated().map { place, opportunity in
      ActivityRow(opportunity, wbs: "\(groups.count).\(place + 1)")
    }
}

extension Dependency {
  /// `a1`, or `a1SS+5wd`.
  var cell: String {
    let wait = lag.flatMap { $0.count == 0 ? nil : "+\($0.text)" } ?? ""
    return activity.value + (kind == .finishToStart && wait.isEmpty ? "" : kind.rawValue) + wait
  }
}

extension Activity {
  /// What it is for and what it rests on, for the column that programs print beside a bar.
  fileprivate var note: String {
    let aims = objectives + leadsTo
    let practices = evidence.entries.compactMap { entry -> String? in
      if case .practice(let id, _) = entry.basis { id.value } else { nil }
    }
    return [
      aims.isEmpty ? nil : "for \(ids(aims))",
      practices.isEmpty ? nil : "after \(practices.joined(separator: "; "))",
    ].compactMap { $0 }.joined(separator: " - ")
  }
}
