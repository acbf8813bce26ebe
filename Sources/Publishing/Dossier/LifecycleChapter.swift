import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Which steps of the kind's way are done, by what, and whether the minimum is met.
  var lifecycle: Section? {
    guard let kind, !kind.lifecycle.isEmpty else { return nil }
    let lifecycle = Lifecycle(plan, kind)
    let done = lifecycle.steps.count { $0.state == .done }
    let missing = lifecycle.steps.count { $0.state == .missing }
    let finding = phrases(
      .lifecycleFinding,
      [
        "done": String(done), "all": String(lifecycle.steps.count), "missing": String(missing),
        "planned": String(lifecycle.steps.count { $0.state == .planned || $0.state == .doing }),
      ])
    let minimum =
      lifecycle.missingMusts.isEmpty
      ? phrases(.minimumMet, ["n": String(lifecycle.mustCount)])
      : phrases(
        .minimumNotMet,
        ["what": lifecycle.missingMusts.map(\.text).joined(separator: "; ")])
    return chapter(
      "lifecycle", .lifecycle,
      [.lead([.text(finding)])] + stepTable(lifecycle) + [.paragraph([.text(minimum)])])
  }

  private func stepTable(_ lifecycle: Lifecycle) -> [Block] {
    let rows = lifecycle.steps.map { step -> [[Inline]] in
      let outputs = plan.outputs.filter { step.items.contains($0.id.value) }
      let activities = plan.activities.filter { step.items.contains($0.id.value) }
      let lacking = step.lacking.map { phrases(.lacks, ["what": $0]) }
      let who = unique(
        activities.flatMap(\.roles.accountable).map(\.value) + outputs.compactMap(\.lead?.value))
      let end = activities.compactMap { schedule[$0.id.value]?.end }.max()
      let due = [end, outputs.compactMap(\.due?.value).max()].compactMap { $0 }.max()
      return [
        [.text(step.text)],
        [
          .text(
            (activities.map(\.text.value) + outputs.map(\.text.value) + lacking)
              .joined(separator: "; "))
        ],
        [.text(who.map(briefName).joined(separator: "; "))],
        [.text(due.map { phrases.brief($0) } ?? "")],
        [.text(outputs.compactMap(\.verification).joined(separator: "; "))],
        [.text(phrases[state(step.state)])],
      ]
    }
    return table(
      .lifecycle,
      [
        Table.Column(phrases[.step], width: 0.16), Table.Column(phrases[.byWhat], width: 0.34),
        Table.Column(phrases[.accountable], width: 0.14), Table.Column(phrases[.until], width: 0.1),
        Table.Column(phrases[.verification], width: 0.16),
        Table.Column(phrases[.state], width: 0.1),
      ], rows)
  }

  private func state(_ state: Lifecycle.State) -> Phrase {
    switch state {
    case .done: .stateDone
    case .doing: .stateDoing
    case .planned: .statePlanned
    case .waived: .stateWaived
    case .missing: .stateMissing
    }
  }
}
