import Diagnostics
import Markup

/// Rows of a sheet that is not the one of activities, compared with what the plan says.
///
/// Whether a cell can stand where it is written is left to the reader of plans: it reads the thing with
/// the new value, and what it then reports is the reason why the cell is left out.
struct SheetReader: RowReader {
  private let sheet: PlanSheet
  private let plan: Plan
  private let order: DateOrder?
  private let cells: TableCells
  /// The cells of the plan's own table, by id and column.
  private let current: [String: [String: String]]
  private let written: [String: [String: YAMLValue]]
  private let objects: [String: ObjectSort]
  private let tableIDs: Set<String>
  private let firstRows: [String: Int]

  init(
    _ table: CSVTable, _ cells: TableCells, _ sheet: PlanSheet, _ target: ImportTarget,
    _ order: DateOrder?
  ) {
    let plan = target.plan
    self.sheet = sheet
    self.plan = plan
    self.order = order
    self.cells = cells
    let named = sheet.rows(of: plan, Schedule(plan), kind: target.kind).map { row in
      Dictionary(zip(sheet.header, row), uniquingKeysWith: { a, _ in a })
    }
    current = Dictionary(named.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { a, _ in a })
    written = writtenFields(target.file, sheet.list)
    objects = Dictionary(
      plan.objects.map { ($0.id.value, type(of: $0).sort) }, uniquingKeysWith: { a, _ in a })
    let ids = table.rows.map { cells.text($0, "id") }
    tableIDs = Set(ids)
    firstRows = Dictionary(
      zip(ids, table.rows.map(\.number)), uniquingKeysWith: { first, _ in first })
  }

  var ids: [String] { Array(current.keys) }

  func change(_ row: CSVTable.Row) throws(PlanImportProblem) -> RowChange {
    let id = cells.text(row, "id")
    guard firstRows[id] == row.number || id.isEmpty else {
      return RowChange(number: row.number, id: id, left: ["'\(id)' has a row already, further up"])
    }
    guard let old = current[id] else { return try addition(row, id) }
    var change = RowChange(number: row.number, id: id)
    var fields = written[id] ?? [:]
    for column in sheet.columns where cells.isNew(row, column.name, than: old[column.name] ?? "") {
      let cell = cells.text(row, column.name)
      let known = old[column.name] ?? ""
      guard let field = sheet.field(of: column, among: fields) else {
        change.left.append("'\(column.name)' follows from other cells; it stays '\(known)'")
        continue
      }
      guard let value = try value(cell, column, row, fields[field.key]) else { continue }
      let edited = fields.merging([field.key: field.whole(value)]) { $1 }
      let before = problems(of: fields, id)
      let flaws = problems(of: edited, id).filter { !before.contains($0) }
      guard flaws.isEmpty else {
        change.left += flaws
        continue
      }
      change.edits.append(edit(id, column, field, value, among: fields))
      change.done.append(
        "\(column.name): \(known.isEmpty ? "nothing" : "'\(known)'") becomes '\(cell)'")
      fields = edited
    }
    return change
  }

  /// The edit of one field, or of one in the group where it stands.
  private func edit(
    _ id: String, _ column: SheetColumn, _ field: SheetField, _ value: YAMLValue,
    among fields: [String: YAMLValue]
  ) -> YAMLEdit {
    let path = sheet.list.map(YAMLStep.key) + [.item(id), .key(field.key)]
    if let group = field.group, !group.isEmpty {
      return .set(path + [.key(field.name)], value, after: ["value"])
    }
    let before = sheet.columns.prefix { $0.name != column.name }
    return .set(
      path, field.whole(value),
      after: before.compactMap { sheet.field(of: $0, among: fields)?.key })
  }

  /// A row whose id is free: a new thing, if it says all that one needs; else nothing of it is used.
  private func addition(
    _ row: CSVTable.Row, _ id: String
  ) throws(PlanImportProblem) -> RowChange {
    var change = RowChange(number: row.number, id: id)
    let name = cells.text(row, "name")
    let refusal = plan.refusal(
      ofNew: id, named: name, among: current.mapValues { $0["name"] ?? "" }, rows: tableIDs,
      namesAreUnique: sheet != .budget)
    if let refusal { return RowChange(number: row.number, id: id, left: [refusal]) }
    if sheet == .budget, plan.budget == nil {
      return RowChange(
        number: row.number, id: id,
        left: ["the plan has no budget; write 'budget' with its 'currency' into the file first"])
    }
    var fields: [String: YAMLValue] = [:]
    var keys: [String] = []
    for column in sheet.columns where !cells.text(row, column.name).isEmpty {
      let cell = cells.text(row, column.name)
      guard let field = sheet.field(of: column, among: fields) else {
        change.adjusted.append("'\(column.name)' follows from other cells, and was left out")
        continue
      }
      guard let value = try value(cell, column, row, nil) else { continue }
      if fields[field.key] == nil { keys.append(field.key) }
      fields[field.key] = field.whole(value)
    }
    let flaws = problems(of: fields, id)
    guard flaws.isEmpty else { return RowChange(number: row.number, id: id, left: flaws) }
    let item = keys.compactMap { key in fields[key].map { YAMLValue.Field(key, $0) } }
    change.edits = [.append(sheet.list.map(YAMLStep.key), .mapping(item))]
    change.done = ["new: '\(name)'"]
    return change
  }

  /// What a cell means; nil when that is what is written. What is no number and no day is words, at which
  /// the reader of plans will take offence.
  ///
  /// - Throws: `PlanImportProblem` for a date that may be either of two days.
  private func value(
    _ cell: String, _ column: SheetColumn, _ row: CSVTable.Row, _ old: YAMLValue?
  ) throws(PlanImportProblem) -> YAMLValue? {
    switch column.form {
    case .words: return .text(cell)
    case .number:
      let isNumber = cell.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
      return isNumber ? .plain(cell) : .text(cell)
    case .ids:
      let names = listed(cell).map(YAMLValue.text)
      let isAlone = if case .list? = old { false } else { old != nil && names.count == 1 }
      let value = isAlone ? names[0] : .list(names)
      return old?.means(value) == true ? nil : value
    case .day:
      switch TableDate(cell, order: order) {
      case .day(let day): return .plain(day.iso)
      case .ambiguous(let dayFirst, let monthFirst):
        throw .ambiguousDate(
          row: row.number, text: cell, dayFirst: dayFirst, monthFirst: monthFirst)
      case nil: return PartialDate(cell) == nil ? .text(cell) : .plain(cell)
      }
    }
  }

  /// What the reader of plans says of a thing with these fields, and of the ids that it names.
  private func problems(of fields: [String: YAMLValue], _ id: String) -> [String] {
    let item = YAMLValue.mapping(fields.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
    let path = plan.location.file
    let head =
      "---\nplan: 1\nid: \(plan.id)\ntitle: A plan\nkind: any\nstatus: draft\nstart: 2000-01-01\n"
      + "end: 2000-01-01\n"
    let list = sheet == .budget ? "budget: {lines: []}" : "\(sheet.list[0]): []"
    let text: String
    do {
      text = try editedFrontMatter(
        head + list + "\n---\n", by: [.append(sheet.list.map(YAMLStep.key), item)], file: path)
    } catch {
      return [error.message]
    }
    var report = Report()
    let read = readPlan(SourceFile(path: path, text: text), &report)
    let alone = read?.objects.first { $0.id.value == id }
    var flaws = report.sorted.filter { $0.severity == .error }.map { problem in
      problem.message + (problem.hint.map { "; \($0)" } ?? "")
    }
    for reference in alone?.references ?? [] {
      let name = reference.id.value
      guard name != id, objects[name].map({ !reference.sorts.contains($0) }) ?? true else {
        continue
      }
      let candidates = objects.filter { reference.sorts.contains($0.value) }.map(\.key)
      flaws.append(
        "'\(reference.field)' names '\(name)', which is no "
          + either(ObjectSort.allCases.filter(reference.sorts.contains).map(\.noun))
          + (suggestion(for: name, among: candidates).map { "; \($0)" } ?? ""))
    }
    return flaws
  }
}
