/// Something of the records that is not as it was written.
package enum RecordDamage: Error, Hashable, Sendable {
  /// The structure of the file, in the words of who reads it.
  case structure(String)
  /// A row that does not fit its checksum, by its numbers or a hash of its key.
  case changedRow(table: String, row: String)
  /// A row that is gone and was not taken away.
  case lostRow(table: String, row: String)
  /// The last changes of the log cannot be read; a copy of it was set aside under this name.
  case log(changes: Int, copy: String)
  /// The list of what was erased; what could be read is kept on.
  case ledger(copy: String)
  /// The file was not looked at to its end in the time that there was.
  case unfinished

  /// One line for people who keep the site; without what anybody wrote.
  package var text: String {
    switch self {
    case .structure(let words): "the file of records is damaged: \(words)"
    case .changedRow(let table, let row):
      "row \(row) of \(table) is not as it was written: compare it with a backup"
    case .lostRow(let table, let row): "row \(row) of \(table) is gone: restore it from a backup"
    case .log(1, let copy):
      "the last change in the log of the records is not whole and was left out: see \(copy)"
    case .log(let changes, let copy):
      "\(changes) changes in the log of the records cannot be read: see \(copy)"
    case .ledger(let copy): "the list of erasures was damaged and written anew: see \(copy)"
    case .unfinished:
      "the records were not examined to the end at the start; the daily check does that"
    }
  }
}
