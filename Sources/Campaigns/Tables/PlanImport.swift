import Diagnostics
import Foundation
package import Markup

/// A table of activities read back into its plan: what became of each row, and the plan's file with it.
///
/// Rows are matched by id; a cell that is empty, or as the plan's own table has it, changes nothing; so does
/// a row that is not there. Nothing is guessed.
package struct PlanImport: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable {
    /// As it was meant.
    case taken
    /// In part, or in other words; the reasons say how.
    case adjusted
    /// Nothing of it was used.
    case rejected
  }

  package struct Row: Hashable, Sendable {
    /// Counted from 1, with the header as row 1.
    package let number: Int
    package let id: String
    package let verdict: Verdict
    /// What changed, and what did not and why.
    package let reasons: [String]
  }

  /// In the order of the table.
  package let rows: [Row]
  /// What concerns no single row.
  package let remarks: [String]
  /// The plan's file after the import.
  package let text: String

  /// - Parameters:
  ///   - text: the plan's file, as it is on disk.
  ///   - order: which number of a date is the day, where a date leaves it open.
  /// - Throws: `PlanImportProblem` when a date is ambiguous or there is no column of ids.
  package init(
    _ table: CSVTable, into plan: Plan, text: String, dates order: DateOrder?
  ) throws(PlanImportProblem) {
    let path = plan.location.file
    let reader = try ImportReader(table, plan, SourceFile(path: path, text: text), order)
    var changes: [RowChange] = []
    for row in table.rows { changes.append(try reader.change(row)) }
    var attempt = ImportAttempt(plan, text, changes)
    attempt.run()
    self.text = attempt.text
    rows = attempt.changes.map(\.row)
    remarks = reader.remarks(on: changes)
  }
}

/// Why a table was not imported at all.
package enum PlanImportProblem: LocalizedError, Hashable, Sendable {
  case noIDs
  /// The first date whose day could be either number.
  case ambiguousDate(row: Int, text: String, dayFirst: Day, monthFirst: Day)

  package var errorDescription: String? {
    switch self {
    case .noIDs: "row 1: there is no column 'id', by which rows find their activities"
    case .ambiguousDate(let row, let text, let dayFirst, let monthFirst):
      "row \(row): '\(text)' may be \(dayFirst.iso) or \(monthFirst.iso); say which with "
        + "--dates dmy or --dates mdy"
    }
  }
}

/// What one row asks for.
struct RowChange {
  let number: Int
  let id: String
  /// Edits that move no date.
  var edits: [YAMLEdit] = []
  /// Edits of dates, durations and predecessors: all of them hold, or none.
  var timeEdits: [YAMLEdit] = []
  /// What the edits do, for the reader of the table.
  var done: [String] = []
  var timesDone: [String] = []
  /// What was read in other words than it was written in.
  var adjusted: [String] = []
  /// What was left out, and why.
  var left: [String] = []

  init(number: Int, id: String, left: [String] = []) {
    self.number = number
    self.id = id
    self.left = left
  }

  var isEmpty: Bool { edits.isEmpty && timeEdits.isEmpty }

  /// Takes the edits of times back.
  mutating func leaveTimes(_ reason: String) {
    timeEdits = []
    timesDone = []
    adjusted = adjusted.filter { !$0.hasPrefix(Self.timeMark) }
    left.append(reason)
  }

  /// How an adjustment of times begins.
  static let timeMark = "duration"

  var row: PlanImport.Row {
    let verdict: PlanImport.Verdict =
      if isEmpty && !left.isEmpty { .rejected } else if left.isEmpty && adjusted.isEmpty {
        .taken
      } else { .adjusted }
    let reasons = done + timesDone + adjusted + left
    return PlanImport.Row(
      number: number, id: id, verdict: verdict, reasons: reasons.isEmpty ? ["no change"] : reasons)
  }
}
