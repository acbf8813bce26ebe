import Diagnostics
import Markup

extension ImportReader {
  /// A new day in a cell; nil when the cell says nothing new, or no day, which is left out with a reason.
  ///
  /// - Throws: `PlanImportProblem` when it may be either of two days.
  private func newDay(
    _ row: CSVTable.Row, _ column: ActivityRow.Column, _ old: ActivityRow, _ change: inout RowChange
  ) throws(PlanImportProblem) -> Day? {
    guard isNew(row, column, old) else { return nil }
    return try day(row, column, &change).flatMap { $0.iso == old[column] ? nil : $0 }
  }

  /// The day in a cell; nil when it is none, which is left out with a reason.
  ///
  /// - Throws: `PlanImportProblem` when it may be either of two days.
  func day(
    _ row: CSVTable.Row, _ column: ActivityRow.Column, _ change: inout RowChange
  ) throws(PlanImportProblem) -> Day? {
    let text = cell(row, column)
    switch TableDate(text, order: order) {
    case .day(let day): return day
    case .ambiguous(let dayFirst, let monthFirst):
      throw .ambiguousDate(
        row: row.number, text: text, dayFirst: dayFirst, monthFirst: monthFirst)
    case nil:
      change.left.append(
        "'\(column.rawValue)' is '\(text)', which is no day; write it as 2026-05-01")
      return nil
    }
  }

  private func newDuration(
    _ row: CSVTable.Row, _ old: ActivityRow, _ change: inout RowChange
  ) -> Duration? {
    isNew(row, .duration, old) ? duration(row, &change) : nil
  }

  /// The duration in a cell; nil when it is none, which is left out with a reason.
  func duration(_ row: CSVTable.Row, _ change: inout RowChange) -> Duration? {
    guard let duration = Duration(cell(row, .duration)), duration.count > 0 else {
      change.left.append(
        "'duration' is '\(cell(row, .duration))'; write 3d, 2w, 1m or 5wd (working days)")
      return nil
    }
    return duration
  }

  /// The times of an activity or a milestone.
  func readTimes(
    _ row: CSVTable.Row, _ old: ActivityRow, _ activity: Activity, _ change: inout RowChange
  ) throws(PlanImportProblem) {
    let start = try newDay(row, .start, old, &change)
    let finish = try newDay(row, .finish, old, &change)
    let duration = newDuration(row, old, &change)
    guard start != nil || finish != nil || duration != nil else { return }
    let written = activity.times.written
    if activity.times.isMilestone {
      guard duration == nil, start == finish || start == nil || finish == nil else {
        return change.left.append("a milestone is one day, without a duration")
      }
      guard let day = start ?? finish else { return }
      let key = written.contains("start") ? "start" : "date"
      return setTime(key, .plain(day.iso), old, "\(old[.start]) becomes \(day.iso)", &change)
    }
    guard !written.isSuperset(of: ["start", "end", "duration"]),
      start == nil || !(written.contains("end") && written.contains("duration"))
    else {
      return change.left.append("dates not applied: two of start, end and duration give the third")
    }
    let first = start ?? Day(old[.start])
    if let start {
      setTime("start", .plain(start.iso), old, "\(old[.start]) becomes \(start.iso)", &change)
    }
    if written.contains("end") {
      setEnd(from: first, finish: finish, duration: duration, activity, old, &change)
    } else {
      setLength(from: first, finish: finish, duration: duration, activity, old, &change)
    }
  }

  /// For an activity whose end is written.
  private func setEnd(
    from first: Day?, finish: Day?, duration: Duration?, _ activity: Activity, _ old: ActivityRow,
    _ change: inout RowChange
  ) {
    if let duration {
      let end = first.map { plan.calendar.end(from: $0, lasting: duration) }
      guard finish == nil || finish == end || activity.times.written.contains("duration") else {
        return change.leaveTimes("finish and duration disagree")
      }
      setTime(
        "duration", .plain(duration.text), old, "\(old[.duration]) becomes \(duration.text)",
        &change)
      if !activity.times.written.contains("duration") {
        change.timeEdits.append(.remove(path(old) + ["end"]))
        change.adjusted.append("duration \(duration.text) takes the place of the end")
        return
      }
    }
    let end = finish ?? Day(old[.finish])
    guard let end, first.map({ $0 <= end }) ?? true || activity.times.written.contains("duration")
    else {
      return change.leaveTimes("the start would come after the finish")
    }
    if finish != nil {
      setTime("end", .plain(end.iso), old, "\(old[.finish]) becomes \(end.iso)", &change)
    }
  }

  /// For an activity whose end follows from its duration, or is open.
  private func setLength(
    from first: Day?, finish: Day?, duration: Duration?, _ activity: Activity, _ old: ActivityRow,
    _ change: inout RowChange
  ) {
    let known = duration ?? activity.times.duration?.value
    let end = first.flatMap { first in known.map { plan.calendar.end(from: first, lasting: $0) } }
    if let duration {
      guard finish == nil || finish == end else {
        return change.leaveTimes("finish and duration disagree")
      }
      setTime(
        "duration", .plain(duration.text), old, "\(old[.duration]) becomes \(duration.text)",
        &change)
      return
    }
    guard let finish, let first, finish != end else { return }
    guard finish >= first else {
      return change.leaveTimes("the finish comes before the start")
    }
    guard let known else {
      return setTime(
        "end", .plain(finish.iso), old, "\(old[.finish]) becomes \(finish.iso)", &change)
    }
    guard let fitting = plan.calendar.duration(from: first, to: finish, in: known.unit) else {
      return change.leaveTimes(
        "no whole number of \(Duration(2, known.unit).words.dropFirst(2)) ends on "
          + "\(finish.iso); change the duration")
    }
    setTime("duration", .plain(fitting.text), old, nil, &change)
    change.adjusted.append(
      "duration: \(known.text) becomes \(fitting.text), to end on \(finish.iso)")
  }

  private func setTime(
    _ key: String, _ value: YAMLValue, _ old: ActivityRow, _ words: String?,
    _ change: inout RowChange
  ) {
    change.timeEdits.append(
      .set(
        path(old) + [.key(key)], value,
        after: ["id", "text", "fulfils", "after", "start", "milestone"]))
    if let words { change.timesDone.append("\(key): \(words)") }
  }

  /// The days of an opportunity: `date`, or `from` and `to`.
  func readDates(
    _ row: CSVTable.Row, _ old: ActivityRow, _ opportunity: Opportunity, _ change: inout RowChange
  ) throws(PlanImportProblem) {
    let start = try newDay(row, .start, old, &change)
    let finish = try newDay(row, .finish, old, &change)
    for column in [
      ActivityRow.Column.duration, .predecessors, .responsible, .accountable, .percent,
    ]
    where isNew(row, column, old) {
      change.left.append("an opportunity has no '\(column.rawValue)'")
    }
    guard start != nil || finish != nil else { return }
    let isSpan = written[old.id]?["from"] != nil
    guard let first = start ?? Day(old[.start]),
      let last = finish ?? (isSpan ? Day(old[.finish]) : first), first <= last
    else { return change.left.append("dates not applied: the finish comes before the start") }
    if isSpan {
      if start != nil {
        setTime("from", .plain(first.iso), old, "\(old[.start]) becomes \(first.iso)", &change)
      }
      if finish != nil {
        setTime("to", .plain(last.iso), old, "\(old[.finish]) becomes \(last.iso)", &change)
      }
    } else if first == last {
      setTime("date", .plain(first.iso), old, "\(old[.start]) becomes \(first.iso)", &change)
    } else {
      change.left.append(
        "dates not applied: it has one day; write 'from' and 'to' in the plan's file")
    }
  }
}

extension WorkCalendar {
  /// So many units that something which begins on `start` ends on `end`; nil when no whole number does.
  fileprivate func duration(from start: Day, to end: Day, in unit: Duration.Unit) -> Duration? {
    let days = end - start + 1
    let count =
      switch unit {
      case .day: days
      case .week: days / 7
      case .month: (days + 15) / 30
      case .workingDay: (0..<min(days, 3660)).count { isWorkingDay(start + $0) }
      }
    let duration = Duration(count, unit)
    guard count > 0, self.end(from: start, lasting: duration) == end else { return nil }
    return duration
  }
}
