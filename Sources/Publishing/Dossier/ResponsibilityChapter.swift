import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Who answers for what, who does it, and what is wrong with that.
  var responsibilities: Section? {
    let people = unique(plan.activities.flatMap { $0.roles.all.map(\.value) })
    guard !people.isEmpty else { return nil }
    let problems = roleProblems
    let rows = plan.activities.map { activity in
      ResponsibilityTable.Row(
        id: activity.id.value, label: activity.text.value,
        letters: people.map { letters(of: $0, in: activity.roles) },
        problems: problems[activity.id.value, default: []])
    }
    let table = ResponsibilityTable(
      language: assembly.language, people: people.map { brief(briefName($0)) }, rows: rows)
    let tables = table.tables(caption: [
      .text(responsibilityFinding(people, faults: problems.count))
    ])
    return chapter(
      "responsibilities", .responsibilities, landscape: true,
      tables.map { .table($0) } + [.paragraph([.text(phrases[.responsibilityKey])])])
  }

  private func letters(of person: String, in roles: Activity.Roles) -> String {
    let lists = [
      ("A", roles.accountable), ("R", roles.responsible), ("C", roles.consulted),
      ("I", roles.informed),
    ]
    return lists.filter { _, people in people.contains { $0.value == person } }.map(\.0).joined()
  }

  /// Who answers for most, and how many rows have a fault.
  private func responsibilityFinding(_ people: [String], faults: Int) -> String {
    let all = plan.activities.count
    let loads = people.map { person in
      plan.activities.count { $0.roles.accountable.contains { $0.value == person } }
    }
    let most = loads.max() ?? 0
    let names = zip(people, loads).filter { $0.1 == most }.map { brief(briefName($0.0)) }
    let first =
      most == 0
      ? phrases[.nobodyAnswers]
      : phrases(
        .responsibilityFinding,
        ["who": phrases.list(names), "n": String(most), "all": String(all)])
    return first
      + "; " + (faults == 0 ? phrases[.noFault] : phrases.counted(.faultCount, faults))
  }

  /// The codes of the rules of roles, by the id of the activity in which they were found; the load of
  /// one person is no fault of an activity.
  private var roleProblems: [String: [String]] {
    let setting = PlanSetting(
      plan, campaigns: campaigns, catalogue: catalogue, today: assembly.edition.date)
    let found = checkPlan(plan, setting).diagnostics.filter {
      $0.code.id.hasPrefix("RACI-") && $0.code.id != "RACI-LOAD"
    }
    guard !found.isEmpty else { return [:] }
    return plan.activities.reduce(into: [:]) { problems, activity in
      let places = Set([activity.id.location] + activity.roles.all.map(\.location))
      let codes = unique(found.filter { places.contains($0.location) }.map(\.code.id))
      if !codes.isEmpty { problems[activity.id.value] = codes }
    }
  }
}
