import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// What decides the date of each objective and of each moment that must not be missed.
  var criticalPath: Section? {
    guard let tightest = tightest(paths) else { return nil }
    let finding = finding(of: tightest, schedule)
    let strip = PathStrip(
      title: phrases[.criticalPath], summary: finding, language: assembly.language,
      paths: paths.map { path in
        PathStrip.Path(
          label: heading(of: path), steps: steps(of: path, schedule), slack: slack(of: path),
          isLate: path.days < 0)
      })
    let rows = paths.flatMap { path in
      steps(of: path, schedule).map { step in
        [
          path.deadline.id, phrases.brief(path.deadline.day), "\(step.id) \(step.label)",
          step.dates, step.heldBy,
          path[step.id].map { phrases.counted(.dayCount, $0.days) } ?? "",
        ]
      }
    }
    return chapter(
      "critical-path", .criticalPath,
      figures(
        "critical-path", finding, strip.drawings(), source: .criticalPathMethod,
        data: dataTable(
          .criticalPath, [.to, .due, .activity, .when, .notEarlier, .slack], rows)))
  }

  /// What is latest if anything is late, else the objective with the least time left: a moment that an
  /// activity is held for has none by its nature.
  private func tightest(_ paths: [CriticalPath]) -> CriticalPath? {
    let late = paths.filter { $0.days < 0 }
    let objectives = paths.filter { $0.deadline.sort == .objective }
    let first = [late, objectives, paths].first { !$0.isEmpty }
    return first?.min { $0.days < $1.days }
  }

  private func finding(of path: CriticalPath, _ schedule: Schedule) -> String {
    phrases(
      path.days < 0 ? .pathLate : .pathFinding,
      [
        "id": path.deadline.id, "last": path.chain.last ?? "",
        "slack": slack(of: path), "date": phrases.date(path.deadline.day),
      ])
  }

  private func slack(of path: CriticalPath) -> String {
    path.days < 0
      ? phrases.counted(.daysLate, -path.days) : phrases.counted(.daysLeft, path.days)
  }

  private func heading(of path: CriticalPath) -> String {
    let id = path.deadline.id
    let text =
      plan.objectives.first { $0.id.value == id }.map { $0.decision ?? $0.text.value }
      ?? plan.opportunities.first { $0.id.value == id }?.text.value
      ?? plan.activities.first { $0.id.value == id }?.text.value
      ?? ""
    return phrases(
      .pathHeading, ["id": id, "text": text, "date": phrases.date(path.deadline.day)])
  }

  private func steps(of path: CriticalPath, _ schedule: Schedule) -> [PathStrip.Step] {
    path.chain.enumerated().compactMap { index, id in
      guard let entry = schedule[id] else { return nil }
      let lag = index > 0 ? path.links[index - 1].lag : nil
      return PathStrip.Step(
        id: id, label: plan.activities.first { $0.id.value == id }?.text.value ?? "",
        dates: phrases.span(entry.start, entry.end), heldBy: heldBy(entry.heldBy),
        wait: lag.map(words) ?? "")
    }
  }

  /// Why an activity does not begin earlier.
  func heldBy(_ hold: Schedule.Hold) -> String {
    switch hold {
    case .given: phrases[.dateGiven]
    case .planStart: phrases[.planStarts]
    case .waiting(let dependency):
      phrases(
        dependency.kind.isFromStart ? .heldByStart : .heldBy,
        [
          "what": dependency.activity.value + (dependency.lag.map { " + " + words($0) } ?? "")
        ])
    }
  }

  private func words(_ duration: Duration) -> String {
    let unit: Phrase =
      switch duration.unit {
      case .day: .dayCount
      case .week: .weekCount
      case .month: .monthCount
      case .workingDay: .workingDayCount
      }
    return phrases.counted(unit, duration.count)
  }
}
