package import Feedback
package import Foundation
import GRDB

extension SQLiteRecords {
  package func addSubmission(_ submission: Submission) async throws -> SubmissionAdding {
    try await database.write { [self] database in
      if let row = try SubmissionRow.first(database, where: "key = ?", [submission.key.text]) {
        return .there(row.submission)
      }
      try makeRoom(database, in: "submissions", limit: limits.submissions)
      let isTaken =
        try SubmissionRow.first(database, where: "number = ?", [submission.number.digits]) != nil
      guard !isTaken else { return .numberTaken }
      try SubmissionRow.write(submission, id: nil, database)
      return .added(submission)
    }
  }

  package func submission(_ key: KeyHash, at now: Date) async throws -> Submission? {
    try await database.read { database in
      try SubmissionRow.first(
        database, where: "key = ? AND \(Self.standing)", [key.text, now.second])?
        .submission
    }
  }

  package func submission(_ number: SubmissionNumber, at now: Date) async throws -> Submission? {
    try await database.read { try findSubmission($0, number, at: now)?.submission }
  }

  package func submissions(
    _ selection: SubmissionSelection, at now: Date
  ) async throws -> [Submission] {
    var conditions = [Self.standing]
    var values: [(any DatabaseValueConvertible)?] = [now.second]
    if !selection.states.isEmpty {
      let names = selection.states.map(\.rawValue).sorted()
      conditions.append("state IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
      values += names.map(\.self)
    }
    if !selection.kinds.isEmpty {
      let names = selection.kinds.map(\.rawValue).sorted()
      conditions.append("kind IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
      values += names.map(\.self)
    }
    if let target = selection.target {
      let stated = Dictionary(uniqueKeysWithValues: target.fields.map { ($0.name, $0.value) })
      for name in SubmissionTarget.names where name != "version" {
        conditions.append("\(name) IS \(stated[name] == nil ? "NULL" : "?")")
        if let value = stated[name] { values.append(value) }
      }
    }
    if let moment = selection.receivedAfter {
      conditions.append("received > ?")
      values.append(moment.second)
    }
    let order = selection.isLatestFirst ? "DESC" : "ASC"
    values += [selection.limit, selection.offset]
    let (condition, arguments) = (conditions.joined(separator: " AND "), StatementArguments(values))
    return try await database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM submissions WHERE \(condition) ORDER BY received \(order), id \(order)
          LIMIT ? OFFSET ?
          """, arguments: arguments
      ).map { try SubmissionRow(database, $0).submission }
    }
  }

  package func changeSubmission(
    _ number: SubmissionNumber, _ change: SubmissionChange, replacing revision: Int, at now: Date
  ) async throws -> SubmissionChanging {
    // What is written anew leaves nothing behind of what stood there.
    try await database.erase { database in
      try changeSubmissionRow(database, number, change, replacing: revision, at: now)
    }
  }

  package func eraseSubmission(_ key: KeyHash) async throws -> Bool {
    try await database.erase { database in
      try database.execute(sql: "DELETE FROM submissions WHERE key = ?", arguments: [key.text])
      return database.changesCount > 0
    }
  }

  package func submission(
    repeating content: SubmissionContent, at now: Date
  ) async throws -> SubmissionNumber? {
    let fingerprint = content.fingerprint
    return try await database.read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT number FROM submissions WHERE fingerprint = ? AND \(Self.standing)
          ORDER BY received, id LIMIT 1
          """, arguments: [fingerprint, now.second]
      ).flatMap { SubmissionNumber($0) }
    }
  }

  package func submissionCounts(
    at now: Date
  ) async throws -> [SubmissionKind: [SubmissionState.Name: Int]] {
    try await database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT kind, state, count(*) FROM submissions WHERE \(Self.standing) GROUP BY kind, state
          """, arguments: [now.second])
      return rows.reduce(into: [:]) { counts, row in
        guard let kind = SubmissionKind(rawValue: row[0]),
          let state = SubmissionState.Name(rawValue: row[1])
        else { return }
        counts[kind, default: [:]][state] = row[2]
      }
    }
  }

  /// What is not past its time; its argument is the moment.
  static let standing = "(expires IS NULL OR expires > ?)"
}

/// The submission of a number that is not past its time.
func findSubmission(
  _ database: Database, _ number: SubmissionNumber, at now: Date
) throws -> SubmissionRow? {
  try SubmissionRow.first(
    database, where: "number = ? AND \(SQLiteRecords.standing)", [number.digits, now.second])
}

/// Changes a submission inside a transaction that may do more.
func changeSubmissionRow(
  _ database: Database, _ number: SubmissionNumber, _ change: SubmissionChange,
  replacing revision: Int, at now: Date
) throws -> SubmissionChanging {
  guard let row = try findSubmission(database, number, at: now) else { return .gone }
  guard row.submission.revision == revision else { return .stale(row.submission) }
  guard let changed = row.submission.applying(change, at: now) else {
    return .refused(row.submission)
  }
  try SubmissionRow.write(changed, id: row.id, database)
  if !changed.state.name.hasFile {
    try database.execute(sql: "DELETE FROM manuscripts WHERE submission = ?", arguments: [row.id])
  }
  return .changed(changed)
}
