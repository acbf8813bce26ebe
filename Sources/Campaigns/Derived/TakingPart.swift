import Diagnostics

/// In which activities the groups affected take part, and whether they speak there.
struct TakingPart {
  struct Occasion {
    let activity: Activity
    /// The stages of the requirements that the activity fulfils, or the delivery.
    let stages: [Stage]
  }

  /// By the id of the group, in the order of the plan.
  let occasions: [String: [Occasion]]

  /// Groups take part in what aims at them or has them or somebody who represents them among its doers;
  /// the only group there is takes part in everything.
  init(_ plan: Plan, _ kind: Kind?) {
    let groups = plan.affectedGroups.map(\.id.value)
    let all = Set(groups)
    let seats = Dictionary(
      plan.team.compactMap { member in member.represents.map { (member.id.value, $0.value) } },
      uniquingKeysWith: { first, _ in first })
    var occasions: [String: [Occasion]] = [:]
    for activity in plan.activities {
      let doers = activity.roles.all.map { seats[$0.value] ?? $0.value }
      let own = all.count == 1 ? all : all.intersection(activity.targets.map(\.value) + doers)
      let named = activity.fulfils.compactMap { kind?.requirement($0.value)?.stage }
      let occasion = Occasion(activity: activity, stages: named.isEmpty ? [.delivery] : named)
      for group in own { occasions[group, default: []].append(occasion) }
    }
    self.occasions = occasions
  }
}

extension TakingPart.Occasion {
  /// Whether the group has a say in it, and it is not dropped.
  var hasSay: Bool {
    activity.progress != .dropped && activity.participation.map { $0 > .inform } == true
  }

  /// Whether people affected speak in it to others than themselves.
  func isSpeech(of affected: Set<String>) -> Bool {
    activity.progress != .dropped && (activity.voice == .ledBy || activity.voice == .together)
      && activity.targets.contains { !affected.contains($0.value) }
  }
}
