import Diagnostics

/// Each cause of the problem is worked on, or left out for a reason.
struct ProblemTreeRule: PlanRule {
  let codes: [Diagnostic.Code] = [.untouchedCause]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let issue = plan.issue, !plan.objectives.isEmpty || !plan.activities.isEmpty else {
      return
    }
    let against = plan.objectives.flatMap(\.against) + plan.activities.flatMap(\.against)
    let parents = Dictionary(
      issue.causes.compactMap { cause in cause.under.map { (cause.id.value, [$0.value]) } },
      uniquingKeysWith: { first, _ in first })
    let children = Dictionary(grouping: issue.causes) { $0.under?.value ?? "" }
      .mapValues { $0.map(\.id.value) }
    let leftOut = issue.causes.filter { $0.outOfScope != nil }.map(\.id.value)
    let settled = spread(against.map(\.value), parents).union(spread(leftOut, children))
    for cause in issue.causes where !settled.contains(cause.id.value) {
      let id = cause.id.value
      report.add(
        .untouchedCause, at: cause.id.location, "nothing in the plan is against the cause '\(id)'",
        hint:
          "name it in 'against' of an objective or an activity, or say in 'out_of_scope' why it "
          + "is left to others")
    }
  }

  /// Some nodes and all that they lead to.
  private func spread(_ nodes: [String], _ next: [String: [String]]) -> Set<String> {
    var seen: Set<String> = []
    var open = nodes
    while let node = open.popLast() {
      if seen.insert(node).inserted { open += next[node, default: []] }
    }
    return seen
  }
}

extension Diagnostic.Code {
  static let untouchedCause = Diagnostic.Code(
    "TREE-ROOT", .warning, "a cause of the problem is left alone",
    why:
      "A problem grows again from the cause that nobody touches. What is left to others is said, "
      + "with the reason. Work on a cause is work on what it causes, too.",
    source: "ODI, problem and objective trees; CARE: cutting the issue",
    wrong:
      "causes: [{id: c2, text: Staff believe the law asks for it, …}]  (and nothing is against it)",
    right: "objectives: [{id: o1, against: [c2], …}]")
}
