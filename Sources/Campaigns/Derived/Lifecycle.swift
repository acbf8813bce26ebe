import Diagnostics

/// How far a plan has come on the way that its kind describes, and whether it holds the minimum.
package struct Lifecycle: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case done, doing, planned, waived, missing
  }

  package struct Step: Hashable, Sendable {
    package let text: String
    /// The ids of the activities and outputs that make it up, in the order of the kind.
    package let items: [String]
    /// Texts of what the kind asks for in this step and the plan lacks.
    package let lacking: [String]
    package let state: State
  }

  package let steps: [Step]
  /// What cannot be left out and is not there.
  package let missingMusts: [Requirement]
  package let mustCount: Int

  package init(_ plan: Plan, _ kind: Kind) {
    let items = Completeness(plan, kind).items
    let states = Dictionary(
      items.map { ($0.requirement.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    let progress = Self.progress(in: plan)
    steps = kind.lifecycle.map { step in
      Step(step, step.keys.compactMap { states[$0.value] }, progress)
    }
    let musts = items.filter { $0.requirement.strength == .must }
    mustCount = musts.count
    missingMusts = musts.filter { if case .fulfilled = $0.state { false } else { true } }
      .map(\.requirement)
  }

  /// How far each activity is, and each output: as far as the activities that make it.
  private static func progress(in plan: Plan) -> [String: Activity.Progress] {
    var progress: [String: Activity.Progress] = [:]
    var makers: [String: [Activity.Progress]] = [:]
    let madeBy = plan.outputs.flatMap { output in
      output.madeBy.map { ($0.value, output.id.value) }
    }
    let outputs = Dictionary(grouping: madeBy, by: \.0).mapValues { $0.map(\.1) }
    for activity in plan.activities {
      let state = activity.progress ?? .planned
      progress[activity.id.value] = state
      for output in Set(activity.makes.map(\.value) + outputs[activity.id.value, default: []]) {
        makers[output, default: []].append(state)
      }
    }
    for (output, states) in makers { progress[output] = states.together }
    return progress
  }
}

extension Lifecycle.Step {
  fileprivate init(
    _ step: Kind.Step, _ parts: [Completeness.Item], _ progress: [String: Activity.Progress]
  ) {
    text = step.text
    items = parts.flatMap { part -> [String] in
      if case .fulfilled(let ids) = part.state { ids } else { [] }
    }
    let isWaived = parts.contains { if case .waived = $0.state { true } else { false } }
    lacking = parts.compactMap { part in
      if case .missing = part.state { part.requirement.text } else { nil }
    }
    if items.isEmpty {
      state = lacking.isEmpty && isWaived ? .waived : .missing
    } else {
      switch items.map({ progress[$0] ?? .planned }).together {
      case .done: state = lacking.isEmpty ? .done : .doing
      case .doing: state = .doing
      case .planned: state = .planned
      case .dropped: state = .missing
      }
    }
  }
}

extension [Activity.Progress] {
  /// Of several things that belong together: done when all are, under way when one has begun.
  fileprivate var together: Activity.Progress {
    let alive = filter { $0 != .dropped }
    if alive.isEmpty { return isEmpty ? .planned : .dropped }
    if alive.allSatisfy({ $0 == .done }) { return .done }
    return alive.allSatisfy { $0 == .planned } ? .planned : .doing
  }
}
