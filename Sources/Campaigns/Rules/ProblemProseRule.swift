import Diagnostics
import Markup

/// A problem is a bad state that people live in, and not the absence of a solution.
struct ProblemProseRule: PlanRule {
  let codes: [Diagnostic.Code] = [.absentSolution]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard let issue = plan.issue, let words = plan.words else { return }
    for text in [issue.text] + issue.causes.map(\.text) + issue.effects.map(\.text) {
      let prose = ProseText(text.value)
      guard let absent = words.absent.first(in: prose) else { continue }
      report.add(
        .absentSolution, at: text.location,
        "'\(prose.quote(absent)) …' is a missing solution; what is the bad state that people live in?",
        hint: "say what happens to whom")
    }
  }
}

extension Diagnostic.Code {
  static let absentSolution = Diagnostic.Code(
    "TREE-ABSENT", .hint, "a problem is worded as the lack of a solution",
    why: "“Lack of a help desk” allows one answer only; “people learn of a right too late” allows "
      + "several, and one can choose.",
    source: "ODI and USAID, problem trees",
    wrong: "text: Lack of a help desk.", right: "text: People learn of a right when it has expired."
  )
}
