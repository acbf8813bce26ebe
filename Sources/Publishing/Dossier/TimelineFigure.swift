import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

extension DossierContent {
  /// The timeline, on as many drawings as it needs; nothing when no activity has a place in time.
  func timeline(_ schedule: Schedule, data: Table) -> [Block] {
    guard let last = schedule.entries.max(by: { ($0.end, $0.activity) < ($1.end, $1.activity) })
    else { return [] }
    let text = plan.activities.first { $0.id.value == last.activity }?.text.value
    let finding = phrases.counted(
      .timelineFinding, schedule.entries.count,
      [
        "last": text.map(brief) ?? last.activity, "date": phrases.date(last.end),
        "start": phrases.date(schedule.entries.map(\.start).min() ?? last.start),
      ])
    let timeline = Timeline(
      title: phrases[.timeline], summary: finding, language: assembly.language,
      groups: groups(schedule, paths), milestones: milestones(schedule),
      opportunities: plan.opportunities.compactMap { opportunity in
        opportunity.start.map {
          Timeline.Event(
            id: opportunity.id.value, label: opportunity.text.value, day: $0.value)
        }
      },
      arrows: arrows(schedule), today: assembly.edition.date,
      holidays: plan.calendar.holidays.map(\.day.value), weekend: plan.calendar.weekend)
    return figures(
      "timeline", finding, timeline.drawings(), source: .timelineMethod, data: data)
  }

  /// The text of an activity up to its first comma, colon or bracket.
  func brief(_ text: String) -> String {
    String(text.prefix { !",:;(".contains($0) }).trimmingCharacters(in: .whitespaces)
  }

  /// Rows by objective; an activity stands under the first that it names, else under the first to
  /// which it leads through others.
  func groups(_ schedule: Schedule, _ paths: [CriticalPath]) -> [Timeline.Group] {
    let own = paths.filter { $0.deadline.sort == .objective }
    let owners = Dictionary(
      grouping: plan.activities.filter { !$0.times.isMilestone },
      by: { objective(of: $0, own) ?? "" })
    let groups = plan.objectives.map { objective in
      let id = objective.id.value
      let chain = Set(own.first { $0.deadline.id == id }?.chain ?? [])
      return Timeline.Group(
        label: "\(id) \(objective.decision ?? objective.text.value)",
        deadline: objective.by?.value,
        bars: owners[id, default: []].compactMap { bar($0, schedule, paths, chain) })
    }
    let rest = owners["", default: []].compactMap { bar($0, schedule, paths, []) }
    return groups
      + (rest.isEmpty ? [] : [Timeline.Group(label: phrases[.allObjectives], bars: rest)])
  }

  private func objective(of activity: Activity, _ paths: [CriticalPath]) -> String? {
    let known = Set(plan.objectives.map(\.id.value))
    return (activity.objectives + activity.leadsTo).map(\.value).first(where: known.contains)
      ?? paths.first { $0[activity.id.value] != nil }?.deadline.id
  }

  /// - Parameter chain: what decides the end of the bar's group.
  private func bar(
    _ activity: Activity, _ schedule: Schedule, _ paths: [CriticalPath], _ chain: Set<String>
  ) -> Timeline.Bar? {
    let id = activity.id.value
    return schedule[id].map { entry in
      Timeline.Bar(
        id: id, label: activity.text.value, start: entry.start, end: entry.end,
        state: state(activity.progress), isCritical: chain.contains(id),
        latestEnd: paths.compactMap { $0[id]?.latestEnd }.min(),
        letter: activity.participation.map(letter))
    }
  }

  private func state(_ progress: Activity.Progress?) -> Timeline.State {
    switch progress {
    case .doing: .doing
    case .done: .done
    case .dropped: .dropped
    case .planned, nil: .planned
    }
  }

  private func letter(_ level: ParticipationLevel) -> String {
    switch level {
    case .empower: "E"
    case .collaborate: "Co"
    case .involve: "I"
    case .consult: "C"
    case .inform: "–"
    }
  }

  private func milestones(_ schedule: Schedule) -> [Timeline.Event] {
    plan.activities.filter(\.times.isMilestone).compactMap { milestone in
      schedule[milestone.id.value].map {
        Timeline.Event(id: milestone.id.value, label: milestone.text.value, day: $0.start)
      }
    }
  }

  private func arrows(_ schedule: Schedule) -> [Timeline.Arrow] {
    plan.activities.flatMap { activity in
      schedule.waits(of: activity.id.value).map { dependency in
        Timeline.Arrow(
          from: dependency.activity.value, to: activity.id.value,
          ends: ends(dependency.kind),
          lag: dependency.lag.map { "+\($0.text)" } ?? "")
      }
    }
  }

  private func ends(_ kind: Dependency.Kind) -> Timeline.Ends {
    switch kind {
    case .finishToStart: .finishToStart
    case .startToStart: .startToStart
    case .finishToFinish: .finishToFinish
    case .startToFinish: .startToFinish
    }
  }
}
