package import Feedback
package import Foundation
import GRDB
import Markup

extension SQLiteRecords {
  package func decisionLog() async throws -> (entries: [LogEntry], damage: [LogDamage]) {
    try await database.read { database in
      var (entries, damage): ([LogEntry], [LogDamage]) = ([], [])
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM decisions ORDER BY number")
      while let row = try rows.next() {
        if let entry = LogEntry(row) {
          entries.append(entry)
        } else {
          damage.append(.unreadable(row["number"]))
        }
      }
      return (entries, damage)
    }
  }

  package func decisions(on subject: String) async throws -> [LogEntry] {
    try await database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM decisions WHERE subject = ? ORDER BY number",
        arguments: [subject]
      ).compactMap(LogEntry.init)
    }
  }

  package func logTakingDown(
    of number: SubmissionNumber, wasEdited: Bool, by editor: Editor, at now: Date
  ) async throws {
    let action: LogEntry.Action = wasEdited ? .editedTakenDown : .takenDown
    try await database.write { [self] database in
      try log(database, LogEntry.Deed(action, number.digits), editor, now)
    }
  }

  package func logImport(
    of count: Int, texts: [String], by editor: Editor, at now: Date
  ) async throws {
    let digest = authenticationCode(of: texts.joined(separator: "\0"), key: secret)
    try await database.write { [self] database in
      try log(database, LogEntry.Deed(.imported, String(count), digest: digest), editor, now)
    }
  }

  /// Adds an entry to the log of decisions, in the change that it is about.
  func log(
    _ database: Database, _ deed: LogEntry.Deed, _ editor: Editor, _ now: Date
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM decisions ORDER BY number DESC LIMIT 1")
    let last = row.flatMap(LogEntry.init)
    guard row == nil || last != nil else { throw RecordProblem.damaged }
    let entry = LogEntry(deed, by: editor, at: Date(second: now.second), after: last)
    try database.execute(
      sql: """
        INSERT INTO decisions
          (number, moment, editor, action, subject, revision, digest, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.number, entry.moment.second, entry.editor, entry.action.rawValue, entry.subject,
        entry.revision, entry.digest, entry.previous, entry.hash,
      ])
  }
}

extension LogEntry {
  /// Nil for what no version of the program wrote.
  init?(_ row: Row) {
    guard let action = Action(rawValue: row["action"]) else { return nil }
    self.init(
      number: row["number"], moment: Date(second: row["moment"]), editor: row["editor"],
      deed: Deed(action, row["subject"], revision: row["revision"], digest: row["digest"]),
      previous: row["previous"], hash: row["hash"])
  }
}
