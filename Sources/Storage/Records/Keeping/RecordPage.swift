import Feedback
import Foundation
import GRDB

/// A record as a page of an export that people read; what reads an export back passes it over.
struct RecordPage {
  /// In the folder of the export.
  let path: String
  /// Markdown.
  let text: String

  /// The pages of every table that has a reader.
  static func all(_ database: Database) throws -> [RecordPage] {
    try readers.flatMap { try $0(database) }
  }

  /// For each kind of record one.
  private static let readers: [@Sendable (Database) throws -> [RecordPage]] = [drafts, discussions]

  /// A plan is Markdown already.
  @Sendable private static func drafts(_ database: Database) throws -> [RecordPage] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, text FROM drafts JOIN draftTexts
          ON draftTexts.draft = drafts.id AND draftTexts.number = drafts.number ORDER BY id
        """
    ).map { RecordPage(path: "drafts/\($0["id"] as Int64).md", text: $0["text"]) }
  }

  @Sendable private static func discussions(_ database: Database) throws -> [RecordPage] {
    try Row.fetchAll(database, sql: "SELECT * FROM discussions ORDER BY id").map { row in
      let id: Int64 = row["id"]
      let subject: String =
        if let plan: String = row["plan"] {
          "plan \(plan)"
        } else if let guide: String =
          row["guide"]
        { "block \(row["block"] as String) of \(guide)" } else {
          "draft \(row["draft"] as Int64? ?? 0)"
        }
      let state = row["isClosed"] ? "Closed" : "Open"
      let messages = try Row.fetchAll(
        database, sql: "SELECT * FROM messages WHERE discussion = ? ORDER BY number",
        arguments: [id])
      let head = "# Discussion \(id): \(subject)\n\n\(state), kept until \(date(row["expires"])).\n"
      return RecordPage(
        path: "discussions/\(id).md", text: head + messages.map(message).joined())
    }
  }

  private static func message(_ row: Row) -> String {
    let name: String = row["name"] ?? "no name"
    let text: String? = row["text"]
    let head = "\n## \(row["number"] as Int) · \(date(row["date"]))"
    guard let text else { return "\(head)\n\nTaken away by the \(row["remover"] as String).\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }
    return "\(head) · \(name) · \(row["language"] as String)\n\n\(lines.joined(separator: "\n"))\n"
  }

  private static func date(_ second: Int) -> String { Date(second: second).formatted(.iso8601) }
}
