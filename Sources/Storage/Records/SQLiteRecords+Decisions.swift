package import Feedback
package import Foundation
import GRDB
import Markup

extension SQLiteRecords {
  package func decide(
    _ decision: Decision, on number: SubmissionNumber, replacing revision: Int,
    by editor: Editor, at now: Date
  ) async throws -> SubmissionChanging {
    // What is written anew leaves nothing behind of what stood there.
    try await database.erase { [self] database in
      guard let row = try findSubmission(database, number, at: now) else { return .gone }
      let submission = row.submission
      guard submission.revision == revision else { return .stale(submission) }
      guard let change = decision.change(of: submission.state),
        try isPossible(decision, for: submission, database, at: now)
      else { return .refused(submission) }
      let outcome = try changeSubmissionRow(
        database, number, change, replacing: revision, at: now)
      guard case .changed(let changed) = outcome else { return outcome }
      try keepManuscript(of: decision, row.id, database)
      let digest = authenticationCode(
        of: ([submission.content.fingerprint] + decision.texts).joined(separator: "\n"),
        key: secret)
      try log(
        database,
        LogEntry.Deed(
          decision.action, number.digits, revision: changed.revision, digest: digest), editor, now)
      return outcome
    }
  }

  package func manuscript(of number: SubmissionNumber) async throws -> Manuscript? {
    try await database.read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT path, base, text FROM manuscripts JOIN submissions ON id = submission
          WHERE number = ?
          """, arguments: [number.digits]
      ).map { Manuscript(path: $0["path"], base: $0["base"], text: $0["text"]) }
    }
  }

  /// Whether what a decision names is there.
  private func isPossible(
    _ decision: Decision, for submission: Submission, _ database: Database, at now: Date
  ) throws -> Bool {
    guard case .merge(let other) = decision else { return true }
    guard other != submission.number,
      let target = try findSubmission(database, other, at: now)?.submission
    else { return false }
    return ![.merged, .withdrawn].contains(target.state.name)
  }

  /// Keeps the file that a decision comes with.
  private func keepManuscript(of decision: Decision, _ row: Int64, _ database: Database) throws {
    let new: Manuscript?
    switch decision {
    case .accept(let manuscript, _): new = manuscript
    case .write(let manuscript): new = manuscript
    default: return
    }
    try database.execute(
      sql: "DELETE FROM manuscripts WHERE submission = ?", arguments: [row])
    guard let new else { return }
    try makeRoom(database)
    try database.execute(
      sql: "INSERT INTO manuscripts (submission, path, base, text) VALUES (?, ?, ?, ?)",
      arguments: [row, new.path, new.base, new.text])
  }
}
