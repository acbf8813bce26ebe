package import Diagnostics

extension Diagnostic.Code {
  static let importColumn = Diagnostic.Code(
    "I-COLUMN", .error, "a column of an imported table is not known",
    why: "What stands in it would be lost in silence.", wrong: "country", right: "countries")
  static let importCell = Diagnostic.Code(
    "I-CELL", .error, "a cell of an imported table is not what its author wrote, or cannot be",
    why: "Spreadsheets change what looks like a number, a day or a formula, and say nothing.",
    wrong: "Mar-08  (under 'sources/1/seen')", right: "2008-03")
  static let importSerial = Diagnostic.Code(
    "I-SERIAL", .info, "a number of an imported table is read as a day",
    why: "Spreadsheets keep a day as the number of days since 1900; some old ones count from 1904.",
    wrong: "45292  (under 'sources/1/seen')", right: "2024-01-01")
  static let importDate = Diagnostic.Code(
    "I-DATE", .error, "a day may be either of two",
    why: "3/4/2027 is the 3rd of April to some and the 4th of March to others.",
    source: "ISO 8601-1:2019", wrong: "3/4/2027", right: "2027-04-03")
  static let importRow = Diagnostic.Code(
    "I-ROW", .error, "a row of an imported table belongs to no practice, or to two",
    why: "It would change another practice than the one that is meant.",
    wrong: "a row without 'id' and 'key'", right: "a row with id 'free-lessons'")
  static let importConflict = Diagnostic.Code(
    "I-CONFLICT", .error, "a row and an edit of the file contradict each other",
    why: "Nobody's work is written over without a person who looks at both.",
    wrong: "status: ended  (in the table; 'running' was written into the file by hand)",
    right: "the same word in both, or --overwrite")
}

/// The codes of imported tables.
package let importCodes: [Diagnostic.Code] = [
  .importColumn, .importCell, .importSerial, .importDate, .importRow, .importConflict,
]
