import Diagnostics
import Markup

/// Rows of a table, compared with what the plan says.
struct ImportReader {
  let plan: Plan
  let order: DateOrder?
  /// What is written of each activity and opportunity, by its id.
  let written: [String: [String: YAMLValue]]
  private let columns: [ActivityRow.Column: Int]
  private let unknown: [String]
  private let current: [String: ActivityRow]
  /// The ids of the table in its order, for predecessors that are row numbers.
  private let ids: [String]
  private let firstRows: [String: Int]

  init(
    _ table: CSVTable, _ plan: Plan, _ file: SourceFile, _ order: DateOrder?
  ) throws(PlanImportProblem) {
    self.plan = plan
    self.order = order
    var columns: [ActivityRow.Column: Int] = [:]
    var unknown: [String] = []
    for (index, name) in table.header.enumerated() where !name.isEmpty {
      if let column = ActivityRow.Column(rawValue: name.lowercased()) {
        columns[column] = index
      } else {
        unknown.append(name)
      }
    }
    guard let idColumn = columns[.id] else { throw .noIDs }
    self.columns = columns
    self.unknown = unknown
    ids = table.rows.map { $0.cells[idColumn] }
    firstRows = Dictionary(
      table.rows.map { ($0.cells[idColumn], $0.number) }, uniquingKeysWith: { first, _ in first })
    current = Dictionary(
      activityRows(plan, Schedule(plan)).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var report = Report()
    written = FrontMatter(file, &report).fields.map(fieldsByID) ?? [:]
  }

  /// - Throws: `PlanImportProblem` for a date that may be either of two days.
  func change(_ row: CSVTable.Row) throws(PlanImportProblem) -> RowChange {
    let id = cell(row, .id)
    guard let old = current[id] else {
      return RowChange(number: row.number, id: id, left: [stranger(id, cell(row, .name))])
    }
    guard firstRows[id] == row.number else {
      return RowChange(number: row.number, id: id, left: ["'\(id)' has a row already, further up"])
    }
    var change = RowChange(number: row.number, id: id)
    for column in [ActivityRow.Column.wbs, .type, .cost, .note] where isNew(row, column, old) {
      change.left.append("'\(column.rawValue)' cannot be set by a table; it stays '\(old[column])'")
    }
    if isNew(row, .name, old) {
      let name = cell(row, .name)
      change.edits.append(.set(path(old) + ["text"], .text(name)))
      change.done.append("name: '\(old[.name])' becomes '\(name)'")
    }
    switch old.subject {
    case .activity(let activity):
      readPeople(row, old, activity, &change)
      readPercent(row, old, &change)
      try readTimes(row, old, activity, &change)
      readPredecessors(row, old, activity, &change)
    case .opportunity(let opportunity): try readDates(row, old, opportunity, &change)
    }
    return change
  }

  /// What concerns no single row.
  func remarks(on changes: [RowChange]) -> [String] {
    let named = Set(changes.map(\.id))
    let absent = current.keys.filter { !named.contains($0) }.sorted()
    return unknown.map { "the column '\($0)' is not known, and was left out" }
      + (absent.isEmpty ? [] : ["not in the table, and kept: \(absent.joined(separator: ", "))"])
  }

  // MARK: Cells

  func cell(_ row: CSVTable.Row, _ column: ActivityRow.Column) -> String {
    columns[column].map { withoutApostrophe(row.cells[$0]) } ?? ""
  }

  /// Whether a cell is written and says something else than the plan.
  func isNew(_ row: CSVTable.Row, _ column: ActivityRow.Column, _ old: ActivityRow) -> Bool {
    guard let index = columns[column], !row.cells[index].isEmpty else { return false }
    return row.cells[index] != old[column] && cell(row, column) != old[column]
  }

  func path(_ row: ActivityRow) -> [YAMLStep] {
    switch row.subject {
    case .activity: ["activities", .item(row.id)]
    case .opportunity: ["opportunities", .item(row.id)]
    }
  }

  func isActivity(_ id: String) -> Bool {
    if case .activity? = current[id]?.subject { true } else { false }
  }

  /// The id of a row of the table, counted from 1 below the header.
  func id(ofRow number: Int) -> String? {
    ids.indices.contains(number - 1) ? ids[number - 1] : nil
  }

  /// Why a row belongs to nothing, with the activity that its name offers.
  private func stranger(_ id: String, _ name: String) -> String {
    let named = current.values.filter { !name.isEmpty && $0[.name] == name }.map(\.id).sorted()
    let what = id.isEmpty ? "there is no id" : "there is no activity or opportunity '\(id)'"
    if let first = named.first { return "\(what); is it '\(first)', which has this name?" }
    if let meant = nearMiss(to: id, among: current.keys.sorted()) {
      return "\(what); did you mean '\(meant)'?"
    }
    return "\(what); write it into the plan's file first"
  }

  // MARK: People and progress

  private func readPeople(
    _ row: CSVTable.Row, _ old: ActivityRow, _ activity: Activity, _ change: inout RowChange
  ) {
    let helpers = plan.team.map(\.id.value) + plan.parties.map(\.id.value)
    let doers = helpers + plan.stakeholders.map(\.id.value)
    for (column, field, known) in [
      (ActivityRow.Column.responsible, "R", doers), (.accountable, "A", helpers),
    ] where isNew(row, column, old) {
      let names = listed(cell(row, column))
      if let odd = names.first(where: { !known.contains($0) }) {
        change.left.append(stranger(odd, in: column))
      } else if column == .accountable, names.count != 1 {
        change.left.append("'accountable' names \(names.count); one answers for an activity")
      } else {
        let isList = if case .list? = written[old.id]?[field] { true } else { names.count > 1 }
        let value = names.map(YAMLValue.text)
        change.edits.append(
          .set(
            path(old) + [.key(field)], isList ? .list(value) : value[0], after: ["target", "text"]))
        change.done.append(
          "\(column.rawValue): \(old[column]) becomes \(names.joined(separator: "; "))")
      }
    }
  }

  /// Why a cell names nobody, with the person whose name it has.
  private func stranger(_ text: String, in column: ActivityRow.Column) -> String {
    let named =
      plan.team.first { $0.name == text }?.id.value
      ?? plan.parties.first { $0.name == text }?.id.value
    return "'\(column.rawValue)' names '\(text)', which is no id"
      + (named.map { "; write '\($0)'" } ?? "")
  }

  private func readPercent(
    _ row: CSVTable.Row, _ old: ActivityRow, _ change: inout RowChange
  ) {
    guard isNew(row, .percent, old) else { return }
    let text = cell(row, .percent)
    let digits = text.hasSuffix("%") ? text.dropLast().filter { $0 != " " } : text
    guard let percent = Int(digits), (0...100).contains(percent) else {
      return change.left.append("'percent' is '\(text)'; write a whole number from 0 to 100")
    }
    guard String(percent) != old[.percent] else { return }
    change.edits.append(
      .set(path(old) + ["percent"], .plain(String(percent)), after: ["progress"]))
    change.done.append(
      "percent: \(old[.percent].isEmpty ? "nothing" : old[.percent]) becomes \(percent)")
    if digits != text { change.adjusted.append("percent '\(text)' is read as \(percent)") }
  }
}

/// Several values in one cell.
func listed(_ cell: String) -> [String] {
  cell.split { ";,".contains($0) }
    .map { String($0.drop { $0 == " " }).trimmingSuffix(" ") }.filter { !$0.isEmpty }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self[...]
    while text.last == character { text = text.dropLast() }
    return String(text)
  }
}

/// The fields of each activity and opportunity as they are written.
private func fieldsByID(_ root: YAMLNode) -> [String: [String: YAMLValue]] {
  var found: [String: [String: YAMLValue]] = [:]
  guard case .mapping(let sections) = YAMLValue(root) else { return found }
  for section in sections where section.key == "activities" || section.key == "opportunities" {
    guard case .list(let items) = section.value else { continue }
    for case .mapping(let fields) in items {
      let values = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { a, _ in a })
      switch values["id"] {
      case .text(let id)?, .plain(let id)?: found[id] = values
      default: break
      }
    }
  }
  return found
}
