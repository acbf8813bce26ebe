import Diagnostics
import Markup

extension ImportReader {
  /// A row whose id is free: a new activity, milestone or opportunity, if it says all that one needs; else
  /// nothing of it is used.
  func addition(_ row: CSVTable.Row) throws(PlanImportProblem) -> RowChange {
    var change = RowChange(number: row.number, id: cell(row, .id))
    change.isAddition = true
    let name = cell(row, .name)
    var fields = [YAMLValue.Field("id", .text(change.id)), .init("text", .text(name))]
    let type = cell(row, .type)
    need(name, "'name'", "what is done, in one sentence", &change)
    switch type {
    case "activity", "milestone":
      fields += try times(row, isMilestone: type == "milestone", &change)
      fields += objective(row, &change) + people(row, &change)
    case "opportunity":
      fields += try days(row, &change)
    default:
      change.left.append(
        (type.isEmpty ? "a new row needs 'type'" : "'type' is '\(type)'")
          + "; write activity, milestone or opportunity")
    }
    guard change.left.isEmpty else {
      return RowChange(number: row.number, id: change.id, left: change.left)
    }
    let list = type == "opportunity" ? "opportunities" : "activities"
    change.timeEdits = [.append([.key(list)], .mapping(fields))]
    change.timesDone = ["new \(type): '\(name)'"]
    for column in [ActivityRow.Column.cost, .note] where !cell(row, column).isEmpty {
      change.left.append("'\(column.rawValue)' cannot be set by a table; it was left out")
    }
    return change
  }

  private func need(
    _ cell: String, _ field: String, _ clause: String, _ change: inout RowChange
  ) {
    if cell.isEmpty { change.left.append("a new row needs \(field) (\(clause))") }
  }

  private func times(
    _ row: CSVTable.Row, isMilestone: Bool, _ change: inout RowChange
  ) throws(PlanImportProblem) -> [YAMLValue.Field] {
    let start = cell(row, .start).isEmpty ? nil : try day(row, .start, &change)
    let finish = cell(row, .finish).isEmpty ? nil : try day(row, .finish, &change)
    guard let waits = waits(row, &change) else { return [] }
    change.waits = waits.map(\.name)
    need(
      cell(row, .start) + cell(row, .predecessors), "'start' or 'predecessors'",
      "when it begins", &change)
    var fields = isMilestone ? [YAMLValue.Field("milestone", .plain("true"))] : []
    if let start { fields.append(.init(isMilestone ? "date" : "start", .plain(start.iso))) }
    if !waits.isEmpty { fields.append(.init("after", .list(waits.map(\.value)))) }
    guard isMilestone else { return fields + length(row, start, finish, &change) }
    if !["", "0d"].contains(cell(row, .duration)) || finish != nil && finish != start {
      change.left.append("a milestone is one day, without a duration")
    }
    return fields
  }

  /// The duration, or the end where no duration is given.
  private func length(
    _ row: CSVTable.Row, _ start: Day?, _ finish: Day?, _ change: inout RowChange
  ) -> [YAMLValue.Field] {
    need(
      cell(row, .finish) + cell(row, .duration), "'finish' or 'duration'", "when it ends", &change)
    if let start, let finish, finish < start {
      change.left.append("the finish comes before the start")
    }
    guard !cell(row, .duration).isEmpty else {
      return finish.map { [.init("end", .plain($0.iso))] } ?? []
    }
    guard let duration = duration(row, &change) else { return [] }
    if let start, let finish, plan.calendar.end(from: start, lasting: duration) != finish {
      change.left.append("finish and duration disagree; leave one out")
    }
    if start == nil, finish != nil {
      change.adjusted.append("duration \(duration.text) decides the finish, which was left out")
    }
    return [.init("duration", .plain(duration.text))]
  }

  /// The objective that `wbs` names by its number in the plan; 0 is none.
  private func objective(
    _ row: CSVTable.Row, _ change: inout RowChange
  ) -> [YAMLValue.Field] {
    let objectives = plan.objectives.map(\.id.value)
    guard !objectives.isEmpty else { return [] }
    let text = cell(row, .wbs)
    let numbers = objectives.enumerated().map { "\($0 + 1) is \($1)" }.joined(separator: ", ")
    guard let first = text.split(separator: ".").first, let number = Int(first),
      (0...objectives.count).contains(number)
    else {
      change.left.append(
        (text.isEmpty ? "a new row needs 'wbs'" : "'wbs' is '\(text)'")
          + "; write the number of the objective that it is for: \(numbers), 0 is none")
      return []
    }
    return number == 0 ? [] : [.init("objective", .list([.text(objectives[number - 1])]))]
  }

  private func people(_ row: CSVTable.Row, _ change: inout RowChange) -> [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = []
    for (column, key) in [(ActivityRow.Column.accountable, "A"), (.responsible, "R")] {
      guard !cell(row, column).isEmpty else {
        need("", "'\(column.rawValue)'", "the id of a member of the team", &change)
        continue
      }
      guard let names = people(row, column, &change) else { continue }
      let ids = names.map(YAMLValue.text)
      fields.append(.init(key, column == .accountable ? ids[0] : .list(ids)))
    }
    guard !cell(row, .percent).isEmpty, let percent = percent(row, &change) else { return fields }
    return fields + [.init("percent", .plain(String(percent)))]
  }

  /// The day or days of an opportunity.
  private func days(
    _ row: CSVTable.Row, _ change: inout RowChange
  ) throws(PlanImportProblem) -> [YAMLValue.Field] {
    need(cell(row, .start), "'start'", "the day of the opportunity", &change)
    for column in [ActivityRow.Column.predecessors, .responsible, .accountable, .percent]
    where !cell(row, column).isEmpty {
      change.left.append("an opportunity has no '\(column.rawValue)'")
    }
    guard !cell(row, .start).isEmpty, let start = try day(row, .start, &change) else { return [] }
    guard !cell(row, .finish).isEmpty else { return [.init("date", .plain(start.iso))] }
    guard let finish = try day(row, .finish, &change) else { return [] }
    if finish < start { change.left.append("the finish comes before the start") }
    return finish == start
      ? [.init("date", .plain(start.iso))]
      : [.init("from", .plain(start.iso)), .init("to", .plain(finish.iso))]
  }
}
