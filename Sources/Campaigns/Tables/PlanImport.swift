import Diagnostics
import Foundation
package import Markup

/// A sheet of a plan read back into it: what became of each row, and the plan's file with it.
///
/// Rows are matched by id; a row whose id is new adds something, if it says all that is needed. A cell that
/// is empty, or as the plan's own table has it, changes nothing; so does a row that is not there. Nothing is
/// guessed.
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
  ///   - sheet: what the rows of the table are.
  ///   - order: which number of a date is the day, where a date leaves it open.
  /// - Throws: `PlanImportProblem` when a date is ambiguous, there is no column of ids, or the table is
  ///   another sheet.
  package init(
    _ table: CSVTable, as sheet: PlanSheet, into target: ImportTarget, dates order: DateOrder?
  ) throws(PlanImportProblem) {
    let cells = try TableCells(table, sheet)
    let reader: any RowReader =
      sheet == .activities
      ? ImportReader(table, cells, target, order)
      : SheetReader(table, cells, sheet, target, order)
    var changes: [RowChange] = []
    for row in table.rows { changes.append(try reader.change(row)) }
    var attempt = ImportAttempt(target, changes)
    attempt.run()
    self.text = attempt.text
    rows = attempt.changes.map(\.row)
    let named = Set(changes.map(\.id))
    let absent = reader.ids.filter { !named.contains($0) }.sorted()
    remarks =
      cells.unknown.map { "the column '\($0)' is not known, and was left out" }
      + (absent.isEmpty ? [] : ["not in the table, and kept: \(absent.joined(separator: ", "))"])
  }
}

/// A plan into which a table is read.
package struct ImportTarget: Sendable {
  let plan: Plan
  /// Nil when no kind has the name that the plan states.
  let kind: Kind?
  /// The plan's file, as it is on disk.
  let file: SourceFile

  package init(_ plan: Plan, kind: Kind?, text: String) {
    self.plan = plan
    self.kind = kind
    file = SourceFile(path: plan.location.file, text: text)
  }
}

/// Why a table was not imported at all.
package enum PlanImportProblem: LocalizedError, Hashable, Sendable {
  case noIDs
  /// The columns are those of one sheet, and another was meant.
  case otherSheet(PlanSheet, not: PlanSheet)
  /// The first date whose day could be either number.
  case ambiguousDate(row: Int, text: String, dayFirst: Day, monthFirst: Day)

  package var errorDescription: String? {
    switch self {
    case .noIDs: "row 1: there is no column 'id', by which rows find what they change"
    case .otherSheet(let sheet, let other):
      "row 1: these are the columns of the sheet '\(sheet.rawValue)', not of '\(other.rawValue)'; say "
        + "--sheet \(sheet.rawValue)"
    case .ambiguousDate(let row, let text, let dayFirst, let monthFirst):
      "row \(row): '\(text)' may be \(dayFirst.iso) or \(monthFirst.iso); say which with "
        + "--dates dmy or --dates mdy"
    }
  }
}
