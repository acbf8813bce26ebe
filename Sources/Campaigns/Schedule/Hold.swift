import Diagnostics
import Markup

extension Schedule {
  /// Why an activity does not begin earlier, as a sentence for people: “waits for a2, which ends
  /// 2026-03-20, plus 10 working days: 18 days later”. Nil when it has no place.
  package func whyNotEarlier(_ activity: Activity, _ calendar: WorkCalendar) -> String? {
    guard let entry = self[activity.id.value] else { return nil }
    switch entry.heldBy {
    case .planStart: return "begins with the plan"
    case .waiting(let dependency):
      return self[dependency.activity.value].map { sentence(entry, dependency, on: $0) }
    case .given: return written(activity.times) + othersLeave(entry, activity.times, calendar)
    }
  }

  private func sentence(_ entry: Entry, _ dependency: Dependency, on other: Entry) -> String {
    let kind = dependency.kind
    let day = kind.isFromStart ? other.start : other.end
    let gap = (kind.isOnEnd ? entry.end : entry.start) - day
    return "\(kind.isOnEnd ? "must not end before" : "waits for") \(other.activity), "
      + "which \(kind.isFromStart ? "starts" : "ends") \(day.iso)\(dependency.lagWords)"
      + (gap > (kind == .finishToStart ? 1 : 0) ? ": \(counted(gap, "day")) later" : "")
  }

  private func written(_ times: Times) -> String {
    if times.isMilestone { return "its day is written" }
    return times.start == nil ? "its end and its duration are written" : "its start is written"
  }

  /// What an activity with a date of its own waits for, and since when it might have begun.
  private func othersLeave(_ entry: Entry, _ times: Times, _ calendar: WorkCalendar) -> String {
    let length = entry.length(times, calendar)
    var latest: (day: Day, activity: String)?
    for dependency in waits(of: entry.activity) {
      guard let other = self[dependency.activity.value] else { continue }
      let day = Bound(dependency, on: other, calendar).earliestStart(lasting: length, calendar)
      if latest.map({ day > $0.day }) ?? true { latest = (day, other.activity) }
    }
    guard let latest else { return "" }
    let days = entry.start - latest.day
    if days == 0 { return ", and \(latest.activity) lets it start no earlier" }
    if days < 0 { return "; \(latest.activity) lets it start only \(latest.day.iso)" }
    return
      "; \(latest.activity) would let it start \(latest.day.iso), \(counted(days, "day")) earlier"
  }
}

extension Dependency {
  /// “, plus 10 working days”; empty without a lag.
  var lagWords: String { lag.map { $0.count == 0 ? "" : ", plus \($0.words)" } ?? "" }
}

extension Schedule.Entry {
  /// What it lasts wherever it is put: the duration that is written if its dates follow from it, else
  /// its days.
  func length(_ times: Times, _ calendar: WorkCalendar) -> Duration {
    if !times.isMilestone, let written = times.duration?.value,
      calendar.end(from: start, lasting: written) == end
    {
      return written
    }
    return Duration(end - start + 1, .day)
  }
}
