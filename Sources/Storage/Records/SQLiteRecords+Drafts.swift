package import Feedback
package import Foundation
import GRDB

extension SQLiteRecords {
  package func addDraft(_ plan: String, text: String, keys: KeyHashes, at now: Date) async throws
    -> DraftRecord
  {
    try await database.write { [self] database in
      try makeRoom(database, in: "drafts", limit: limits.drafts)
      let expires = now.second + RecordLimits.draftLifetime
      try database.execute(
        sql: "INSERT INTO drafts (owner, readers, plan, number, expires) VALUES (?, ?, ?, 1, ?)",
        arguments: [keys.owner.text, keys.readers.text, plan, expires])
      let id = database.lastInsertedRowID
      try database.execute(
        sql: "INSERT INTO draftTexts VALUES (?, 1, ?, ?)", arguments: [id, now.second, text])
      return DraftRecord(
        keys: keys, plan: plan, number: 1, text: text, expires: Date(second: expires))
    }
  }

  package func draft(_ key: KeyHash, at now: Date) async throws -> DraftRecord? {
    try await database.read { try findDraft($0, key, at: now)?.record }
  }

  package func saveDraft(
    _ text: String, to owner: KeyHash, replacing number: Int, at now: Date
  ) async throws -> DraftSaving {
    try await database.write { [self] database in
      guard let (id, draft) = try findDraft(database, owner, at: now), draft.keys.owner == owner
      else { return .refused }
      guard draft.number == number || draft.text == text else { return .stale(draft) }
      try makeRoom(database)
      let isNew = draft.text != text
      // A clock that jumps back takes no time away.
      let expires = max(now.second + RecordLimits.draftLifetime, draft.expires.second)
      if isNew {
        try database.execute(
          sql: "INSERT INTO draftTexts VALUES (?, ?, ?, ?)",
          arguments: [id, draft.number + 1, now.second, text])
        try database.execute(
          sql: "DELETE FROM draftTexts WHERE draft = ? AND number <= ?",
          arguments: [id, draft.number + 1 - RecordLimits.draftVersions])
      }
      let next = isNew ? draft.number + 1 : draft.number
      try database.execute(
        sql: "UPDATE drafts SET number = ?, expires = ? WHERE id = ?",
        arguments: [next, expires, id])
      return .saved(
        DraftRecord(
          keys: draft.keys, plan: draft.plan, number: next, text: text,
          expires: Date(second: expires)))
    }
  }

  package func draftTexts(_ key: KeyHash, at now: Date) async throws -> [DraftText] {
    try await database.read { database in
      guard let (id, _) = try findDraft(database, key, at: now) else { return [] }
      return try Row.fetchAll(
        database, sql: "SELECT saved, text FROM draftTexts WHERE draft = ? ORDER BY number DESC",
        arguments: [id]
      ).map { DraftText(date: Date(second: $0["saved"]), text: $0["text"]) }
    }
  }

  package func eraseDraft(_ owner: KeyHash) async throws -> Bool {
    try await database.erase { database in
      try database.execute(sql: "DELETE FROM drafts WHERE owner = ?", arguments: [owner.text])
      return database.changesCount > 0
    }
  }
}

/// What a key of either kind opens, with the number of its row.
func findDraft(
  _ database: Database, _ key: KeyHash, at now: Date
) throws -> (id: Int64, record: DraftRecord)? {
  let row = try Row.fetchOne(
    database,
    sql: """
      SELECT drafts.*, text FROM drafts JOIN draftTexts
        ON draftTexts.draft = drafts.id AND draftTexts.number = drafts.number
      WHERE (owner = ?1 OR readers = ?1) AND expires > ?2
      """, arguments: [key.text, now.second])
  return row.map { row in
    (
      row["id"],
      DraftRecord(
        keys: KeyHashes(owner: KeyHash(row["owner"]), readers: KeyHash(row["readers"])),
        plan: row["plan"], number: row["number"], text: row["text"],
        expires: Date(second: row["expires"]))
    )
  }
}
