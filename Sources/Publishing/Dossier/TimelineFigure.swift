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
      groups: groups(schedule), milestones: milestones(schedule),
      opportunities: plan.opportunities.compactMap { opportunity in
        opportunity.start.map {
          Timeline.Event(
            id: opportunity.id.value, label: opportunity.text.value, day: $0.value)
        }
      },
      arrows: arrows, holidays: plan.calendar.holidays.map(\.day.value))
    return figures(
      "timeline", finding, timeline.drawings(), source: .timelineMethod, data: data)
  }

  /// The text of an activity up to its first comma, colon or bracket.
  private func brief(_ text: String) -> String {
    String(text.prefix { !",:;(".contains($0) }).trimmingCharacters(in: .whitespaces)
  }

  /// Rows by objective; an activity stands under the first that it names.
  private func groups(_ schedule: Schedule) -> [Timeline.Group] {
    let bars = plan.activities.filter { !$0.times.isMilestone }
    let owners = plan.objectives.map { objective in
      (objective, bars.filter { firstObjective(of: $0) == objective.id.value })
    }
    let rest = bars.filter { firstObjective(of: $0) == nil }
    return owners.map { objective, bars in
      Timeline.Group(
        label: "\(objective.id.value) \(objective.decision ?? objective.text.value)",
        deadline: objective.by?.value, bars: bars.compactMap { bar($0, schedule) })
    }
      + (rest.isEmpty
        ? []
        : [
          Timeline.Group(
            label: phrases[.allObjectives], bars: rest.compactMap { bar($0, schedule) })
        ])
  }

  private func firstObjective(of activity: Activity) -> String? {
    let known = Set(plan.objectives.map(\.id.value))
    return (activity.objectives + activity.leadsTo).map(\.value).first(where: known.contains)
  }

  private func bar(_ activity: Activity, _ schedule: Schedule) -> Timeline.Bar? {
    schedule[activity.id.value].map { entry in
      Timeline.Bar(
        id: activity.id.value, label: activity.text.value, start: entry.start, end: entry.end,
        state: state(activity.progress), letter: activity.participation.map(letter))
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

  private var arrows: [Timeline.Arrow] {
    plan.activities.flatMap { activity in
      activity.times.after.map { dependency in
        Timeline.Arrow(
          from: dependency.activity.value, to: activity.id.value,
          ends: Timeline.Ends(rawValue: dependency.kind.rawValue) ?? .finishToStart,
          lag: dependency.lag.map { "+\($0.text)" } ?? "")
      }
    }
  }

  /// Why an activity does not begin earlier.
  func heldBy(_ hold: Schedule.Hold) -> String {
    switch hold {
    case .given: phrases[.dateGiven]
    case .planStart: phrases[.planStarts]
    case .waiting(let dependency):
      dependency.activity.value + (dependency.lag.map { " + \($0.text)" } ?? "")
    }
  }
}
