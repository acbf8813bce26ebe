package import Feedback
package import Foundation
import GRDB

extension SQLiteRecords {
  package func openDiscussion(
    _ subject: Discussion.Subject, keys: KeyHashes, with first: Contribution, at now: Date
  ) async throws -> Posting {
    try await database.write { [self] database in
      if let thread = try DiscussionRow(database, keys.readers, at: now) {
        return try add(first, to: thread, database, at: now)
      }
      try makeRoom(database, in: "discussions", limit: limits.discussions)
      var columns: [String: (any DatabaseValueConvertible)?] = [
        "owner": keys.owner.text, "readers": keys.readers.text, "expires": now.second + 1,
      ]
      switch subject {
      case .plan(let id): columns["plan"] = id
      case .block(let block, let guide): (columns["block"], columns["guide"]) = (block, guide)
      case .draft:
        guard let draft = try findDraft(database, keys.readers, at: now), draft.record.keys == keys
        else { return .gone }
        columns["draft"] = draft.id
      }
      let names = columns.keys.sorted()
      // What is past its time and not swept out yet makes place for what begins anew.
      try database.execute(
        sql: "DELETE FROM discussions WHERE readers = ?", arguments: [keys.readers.text])
      try database.execute(
        sql: """
          INSERT INTO discussions (\(names.joined(separator: ", ")))
          VALUES (\(names.map { ":\($0)" }.joined(separator: ", ")))
          """, arguments: StatementArguments(columns))
      guard let thread = try DiscussionRow(database, keys.readers, at: now) else { return .gone }
      return try add(first, to: thread, database, at: now)
    }
  }

  package func discussion(_ key: KeyHash, at now: Date) async throws -> Discussion? {
    try await database.read { database in
      guard let thread = try DiscussionRow(database, key, at: now) else { return nil }
      let messages = try Row.fetchAll(
        database, sql: "SELECT * FROM messages WHERE discussion = ? ORDER BY number",
        arguments: [thread.id]
      ).map(message)
      return Discussion(
        subject: thread.subject, keys: thread.keys, isClosed: thread.isClosed,
        expires: Date(second: thread.expires), messages: messages)
    }
  }

  package func post(
    _ contribution: Contribution, to key: KeyHash, at now: Date
  ) async throws -> Posting {
    try await database.write { [self] database in
      guard let thread = try DiscussionRow(database, key, at: now) else { return .gone }
      return try add(contribution, to: thread, database, at: now)
    }
  }

  package func removeMessage(
    _ number: Int, from key: KeyHash, by remover: Message.Remover
  ) async throws -> Bool {
    try await database.erase { database in
      let keys = remover == .moderator ? "owner = ?" : "(owner = ? OR readers = ?)"
      try database.execute(
        sql: """
          UPDATE messages SET name = NULL, language = NULL, text = NULL, remover = ?
          WHERE number = ? AND text IS NOT NULL
            AND discussion = (SELECT id FROM discussions WHERE \(keys))
          """,
        arguments: [remover.rawValue, number, key.text]
          + (remover == .moderator ? [] : [key.text]))
      return database.changesCount > 0
    }
  }

  package func closeDiscussion(_ owner: KeyHash, _ isClosed: Bool) async throws -> Bool {
    try await database.write(mayUseReserve: true) { database in
      try database.execute(
        sql: "UPDATE discussions SET isClosed = ? WHERE owner = ?",
        arguments: [isClosed, owner.text])
      return database.changesCount > 0
    }
  }

  package func eraseDiscussion(_ owner: KeyHash) async throws -> Bool {
    try await database.erase { database in
      try database.execute(sql: "DELETE FROM discussions WHERE owner = ?", arguments: [owner.text])
      return database.changesCount > 0
    }
  }

  private func add(
    _ contribution: Contribution, to thread: DiscussionRow, _ database: Database, at now: Date
  ) throws -> Posting {
    guard !thread.isClosed else { return .closed }
    let last =
      try Int.fetchOne(
        database, sql: "SELECT max(number) FROM messages WHERE discussion = ?",
        arguments: [thread.id]) ?? 0
    guard last < limits.messages else { return .full }
    try makeRoom(database)
    try database.execute(
      sql: """
        INSERT INTO messages (discussion, number, date, name, language, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        thread.id, last + 1, now.second, contribution.name, contribution.language,
        contribution.text,
      ])
    try database.execute(
      sql: "UPDATE discussions SET expires = ? WHERE id = ?",
      arguments: [max(now.second + RecordLimits.discussionLifetime, thread.expires), thread.id])
    return .posted(last + 1)
  }
}

/// A discussion without its messages.
private struct DiscussionRow {
  let id: Int64
  let subject: Discussion.Subject
  let keys: KeyHashes
  let isClosed: Bool
  let expires: Int

  /// What a key of either kind opens; nil when there is nothing, or it is past its time.
  init?(_ database: Database, _ key: KeyHash, at now: Date) throws {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT * FROM discussions WHERE (owner = ?1 OR readers = ?1) AND expires > ?2",
      arguments: [key.text, now.second])
    guard let row else { return nil }
    id = row["id"]
    keys = KeyHashes(owner: KeyHash(row["owner"]), readers: KeyHash(row["readers"]))
    isClosed = row["isClosed"]
    expires = row["expires"]
    let (plan, guide, block): (String?, String?, String?) = (
      row["plan"], row["guide"], row["block"]
    )
    subject =
      if let plan { .plan(plan) } else if let block, let guide { .block(block, guide: guide) } else
      {
        .draft
      }
  }
}

private func message(_ row: Row) -> Message {
  let text: String? = row["text"]
  let content: Message.Content =
    if let text {
      .written(Contribution(name: row["name"], kept: text, language: row["language"]))
    } else {
      .removed(Message.Remover(rawValue: row["remover"]) ?? .moderator)
    }
  return Message(number: row["number"], date: Date(second: row["date"]), content: content)
}
