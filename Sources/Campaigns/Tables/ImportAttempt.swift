import Diagnostics
import Markup

/// Changes brought into a plan's file; those of times that break a dependency are taken back.
struct ImportAttempt {
  private let plan: Plan
  private let original: String
  private(set) var changes: [RowChange]
  private(set) var text: String

  init(_ target: ImportTarget, _ changes: [RowChange]) {
    plan = target.plan
    original = target.file.text
    self.changes = changes
    text = original
  }

  mutating func run() {
    let before = Set(brokenWaits(plan).map { [$0.id, $0.other] })
    while true {
      leaveWaits()
      apply()
      var report = Report()
      let file = SourceFile(path: plan.location.file, text: text)
      guard let new = readPlan(file, &report) else { return }
      let broken = brokenWaits(new).filter { !before.contains([$0.id, $0.other]) }
      guard !broken.isEmpty, changes.contains(where: { !$0.timeEdits.isEmpty }) else { return }
      takeBack(broken, new)
    }
  }

  /// Takes back the times of rows that are to wait for new activities whose rows were rejected.
  private mutating func leaveWaits() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      let gone = Set(changes.filter { $0.isAddition && $0.timeEdits.isEmpty }.map(\.id))
      for index in changes.indices where !changes[index].timeEdits.isEmpty {
        guard let other = changes[index].waits.first(where: gone.contains) else { continue }
        changes[index].leaveTimes("it would wait for '\(other)', whose row was rejected")
        isSettled = false
      }
    }
  }

  /// The text with all edits; a row whose edits the file does not take is left out.
  private mutating func apply() {
    let path = plan.location.file
    let all = changes.flatMap { $0.edits + $0.timeEdits }
    if let result = try? editedFrontMatter(original, by: all, file: path) {
      text = result
      return
    }
    text = original
    for index in changes.indices where !changes[index].isEmpty {
      let edits = changes[index].edits + changes[index].timeEdits
      do throws(YAMLEditRefusal) {
        text = try editedFrontMatter(text, by: edits, file: path)
      } catch {
        changes[index] = RowChange(
          number: changes[index].number, id: changes[index].id,
          left: ["line \(error.location.line): \(error.message)"])
      }
    }
  }

  /// Takes back the times of the rows that break a wait: those of the waiting activity itself, else those
  /// of what it waits for.
  private mutating func takeBack(_ broken: [BrokenWait], _ new: Plan) {
    let moved = Set(changes.filter { !$0.timeEdits.isEmpty }.map(\.id))
    let previous = Dictionary(
      new.activities.map { ($0.id.value, $0.times.after.map(\.activity.value)) },
      uniquingKeysWith: { first, _ in first })
    var reasons: [String: String] = [:]
    for wait in broken {
      let culprits: Set<String> =
        moved.contains(wait.id)
        ? [wait.id] : moved.intersection(reachable(from: wait.id, previous))
      for id in culprits where reasons[id] == nil { reasons[id] = wait.reason }
    }
    if reasons.isEmpty {
      for id in moved { reasons[id] = broken[0].reason }
    }
    for index in changes.indices {
      if let reason = reasons[changes[index].id] { changes[index].leaveTimes(reason) }
    }
  }
}

/// An activity that does not wait for another as long as it says, or that never can begin.
private struct BrokenWait {
  let id: String
  let other: String
  let reason: String
}

private func brokenWaits(_ plan: Plan) -> [BrokenWait] {
  let schedule = Schedule(plan)
  return plan.activities.flatMap { activity -> [BrokenWait] in
    let id = activity.id.value
    guard let own = schedule[id] else {
      let names = schedule.waits(of: id).map(\.activity.value)
      return names.isEmpty
        ? []
        : [
          BrokenWait(
            id: id, other: "",
            reason:
              "'\(id)' would wait in a circle (\(names.joined(separator: ", ")))"
          )
        ]
    }
    return schedule.waits(of: id).compactMap { dependency in
      guard let other = schedule[dependency.activity.value] else { return nil }
      let bound = Bound(dependency, on: other, plan.calendar)
      let day = bound.isOnEnd ? own.end : own.start
      guard day < bound.day else { return nil }
      return BrokenWait(
        id: id, other: other.activity,
        reason:
          "'\(id)' would \(bound.isOnEnd ? "end" : "start") \(day.iso), but must "
          + "wait for '\(other.activity)' until \(bound.day.iso)")
    }
  }
}
