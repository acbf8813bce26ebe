import Diagnostics
import Markup

/// Rows of the table of activities, compared with what the plan says.
struct ImportReader: RowReader {
  let plan: Plan
  let order: DateOrder?
  /// What is written of each activity and opportunity, by its id.
  let written: [String: [String: YAMLValue]]
  private let cells: TableCells
  private let current: [String: ActivityRow]
  /// The ids of the table in its order, for predecessors that are row numbers.
  private let tableIDs: [String]
  private let firstRows: [String: Int]
  /// The ids of rows that are to become new activities.
  private let additions: Set<String>

  init(
    _ table: CSVTable, _ cells: TableCells, _ target: ImportTarget, _ order: DateOrder?
  ) {
    plan = target.plan
    self.order = order
    self.cells = cells
    let ids = table.rows.map { cells.text($0, "id") }
    tableIDs = ids
    firstRows = Dictionary(
      zip(ids, table.rows.map(\.number)), uniquingKeysWith: { first, _ in first })
    let current = Dictionary(
      activityRows(target.plan, Schedule(target.plan)).map { ($0.id, $0) },
      uniquingKeysWith: { a, _ in a })
    self.current = current
    additions = Set(
      table.rows.filter { cells.text($0, "type") != "opportunity" }.map { cells.text($0, "id") }
        .filter { current[$0] == nil })
    written = writtenFields(target.file, ["activities"]).merging(
      writtenFields(target.file, ["opportunities"]), uniquingKeysWith: { a, _ in a })
  }

  var ids: [String] { Array(current.keys) }

  func change(_ row: CSVTable.Row) throws(PlanImportProblem) -> RowChange {
    let id = cell(row, .id)
    guard firstRows[id] == row.number || id.isEmpty else {
      return RowChange(number: row.number, id: id, left: ["'\(id)' has a row already, further up"])
    }
    guard let old = current[id] else {
      let refusal = plan.refusal(
        ofNew: id, named: cell(row, .name), among: current.mapValues { $0[.name] },
        rows: Set(tableIDs), namesAreUnique: true)
      if let refusal { return RowChange(number: row.number, id: id, left: [refusal]) }
      return try addition(row)
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

  // MARK: Cells

  func cell(_ row: CSVTable.Row, _ column: ActivityRow.Column) -> String {
    cells.text(row, column.rawValue)
  }

  /// Whether a cell is written and says something else than the plan.
  func isNew(_ row: CSVTable.Row, _ column: ActivityRow.Column, _ old: ActivityRow) -> Bool {
    cells.isNew(row, column.rawValue, than: old[column])
  }

  func path(_ row: ActivityRow) -> [YAMLStep] {
    switch row.subject {
    case .activity: ["activities", .item(row.id)]
    case .opportunity: ["opportunities", .item(row.id)]
    }
  }

  /// Whether an activity has the id, in the plan or as a new row of the table.
  func isActivity(_ id: String) -> Bool {
    if case .activity? = current[id]?.subject { true } else { additions.contains(id) }
  }

  /// The id of a row of the table, counted from 1 below the header.
  func id(ofRow number: Int) -> String? {
    tableIDs.indices.contains(number - 1) ? tableIDs[number - 1] : nil
  }

  // MARK: People and progress

  private func readPeople(
    _ row: CSVTable.Row, _ old: ActivityRow, _ activity: Activity, _ change: inout RowChange
  ) {
    for (column, field) in [(ActivityRow.Column.responsible, "R"), (.accountable, "A")]
    where isNew(row, column, old) {
      guard let names = people(row, column, &change) else { continue }
      let isList = if case .list? = written[old.id]?[field] { true } else { names.count > 1 }
      let value = names.map(YAMLValue.text)
      change.edits.append(
        .set(
          path(old) + [.key(field)], isList ? .list(value) : value[0], after: ["target", "text"]))
      change.done.append(
        "\(column.rawValue): \(old[column]) becomes \(names.joined(separator: "; "))")
    }
  }

  /// The ids in a cell of people; nil when it names nobody, or somebody who cannot stand there, which is
  /// left out with a reason.
  func people(
    _ row: CSVTable.Row, _ column: ActivityRow.Column, _ change: inout RowChange
  ) -> [String]? {
    let helpers = plan.team.map(\.id.value) + plan.parties.map(\.id.value)
    let known = column == .accountable ? helpers : helpers + plan.stakeholders.map(\.id.value)
    let names = listed(cell(row, column))
    if let odd = names.first(where: { !known.contains($0) }) {
      change.left.append(stranger(odd, in: column, known))
    } else if column == .accountable ? names.count != 1 : names.isEmpty {
      change.left.append(
        column == .accountable
          ? "'accountable' names \(names.count); one answers for an activity"
          : "'responsible' names nobody")
    } else {
      return names
    }
    return nil
  }

  /// Why a cell names nobody, with the person whose name it has, or whose id is nearly the same.
  private func stranger(
    _ text: String, in column: ActivityRow.Column, _ known: [String]
  ) -> String {
    let named =
      plan.team.first { $0.name == text }?.id.value
      ?? plan.parties.first { $0.name == text }?.id.value
    return "'\(column.rawValue)' names '\(text)', which is the id of nobody who can stand there"
      + (named.map { "; write '\($0)'" }
        ?? suggestion(for: text, among: known).map { "; \($0)" } ?? "")
  }

  private func readPercent(
    _ row: CSVTable.Row, _ old: ActivityRow, _ change: inout RowChange
  ) {
    guard isNew(row, .percent, old), let percent = percent(row, &change),
      String(percent) != old[.percent]
    else { return }
    change.edits.append(
      .set(path(old) + ["percent"], .plain(String(percent)), after: ["progress"]))
    change.done.append(
      "percent: \(old[.percent].isEmpty ? "nothing" : old[.percent]) becomes \(percent)")
  }

  /// The number in a cell of progress; nil when it is none, which is left out with a reason.
  func percent(_ row: CSVTable.Row, _ change: inout RowChange) -> Int? {
    let text = cell(row, .percent)
    let digits = text.hasSuffix("%") ? text.dropLast().filter { $0 != " " } : text
    guard let percent = Int(digits), (0...100).contains(percent) else {
      change.left.append("'percent' is '\(text)'; write a whole number from 0 to 100")
      return nil
    }
    if digits != text { change.adjusted.append("percent '\(text)' is read as \(percent)") }
    return percent
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

/// The fields of each thing in a list as they are written, by its id.
func writtenFields(_ file: SourceFile, _ list: [String]) -> [String: [String: YAMLValue]] {
  var report = Report()
  var node = FrontMatter(file, &report).fields.map(YAMLValue.init)
  for key in list {
    guard case .mapping(let fields)? = node else { return [:] }
    node = fields.first { $0.key == key }?.value
  }
  guard case .list(let items)? = node else { return [:] }
  var found: [String: [String: YAMLValue]] = [:]
  for case .mapping(let fields) in items {
    let values = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { a, _ in a })
    switch values["id"] {
    case .text(let id)?, .plain(let id)?: found[id] = values
    default: break
    }
  }
  return found
}
