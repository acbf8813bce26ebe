import Diagnostics
import Markup

/// The cells of a table by the names of their columns.
struct TableCells {
  private let columns: [String: Int]
  /// The names of columns that the sheet does not have.
  let unknown: [String]

  /// - Throws: `PlanImportProblem` when there is no column of ids, or when the columns are those of
  ///   another sheet.
  init(_ table: CSVTable, _ sheet: PlanSheet) throws(PlanImportProblem) {
    let known = Set(sheet.header)
    var columns: [String: Int] = [:]
    var unknown: [String] = []
    for (index, name) in table.header.enumerated() where !name.isEmpty {
      if known.contains(name.lowercased()) {
        columns[name.lowercased()] = index
      } else {
        unknown.append(name)
      }
    }
    if !unknown.isEmpty {
      let names = Set(table.header.map { $0.lowercased() })
      let meant = PlanSheet.allCases.filter { names.isSubset(of: $0.header) }
      if meant.count == 1 { throw .otherSheet(meant[0], not: sheet) }
    }
    guard columns["id"] != nil else { throw .noIDs }
    self.columns = columns
    self.unknown = unknown
  }

  /// What a cell says; empty when it, or its column, is not there.
  func text(_ row: CSVTable.Row, _ column: String) -> String {
    columns[column].map { withoutApostrophe(row.cells[$0]) } ?? ""
  }

  /// Whether a cell is written and says something else than the plan.
  func isNew(_ row: CSVTable.Row, _ column: String, than old: String) -> Bool {
    guard let index = columns[column], !row.cells[index].isEmpty else { return false }
    return row.cells[index] != old && text(row, column) != old
  }
}

/// Reads the rows of a sheet as changes to a plan.
protocol RowReader {
  /// - Throws: `PlanImportProblem` for a date that may be either of two days.
  func change(_ row: CSVTable.Row) throws(PlanImportProblem) -> RowChange
  /// The ids of the sheet as the plan has it.
  var ids: [String] { get }
}

extension Plan {
  /// Why a row that belongs to nothing in the sheet adds nothing either; nil when its id is free.
  ///
  /// - Parameters:
  ///   - known: what the sheet has, by id, with what it is called.
  ///   - rows: the ids of all rows of the table.
  func refusal(
    ofNew id: String, named name: String, among known: [String: String], rows: Set<String>,
    namesAreUnique: Bool
  ) -> String? {
    let namesake = known.filter { !name.isEmpty && $0.value == name }.keys.min()
    if id.isEmpty {
      return "there is no id" + (namesake.map { "; is it '\($0)', which has this name?" } ?? "")
    }
    if let object = objects.first(where: { $0.id.value == id }) {
      return "the id '\(id)' belongs to \(type(of: object).sort.phrase)"
    }
    let what = "there is no '\(id)' in the plan"
    if namesAreUnique, let namesake {
      return "\(what); is it '\(namesake)', which has this name?"
    }
    guard isID(id) else {
      return
        "'\(id)' cannot be an id; use small letters, digits and hyphens, and begin with a letter"
    }
    // `a14` is no slip for `a13`, nor is it one when the other has a row of its own.
    if let meant = nearMiss(to: id, among: known.keys.sorted()), !rows.contains(meant),
      id.filter({ !$0.isNumber }) != meant.filter({ !$0.isNumber })
    {
      return "\(what); did you mean '\(meant)'?"
    }
    return nil
  }
}
