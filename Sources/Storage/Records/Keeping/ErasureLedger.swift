import Feedback
import Foundation
import GRDB
import Markup

/// All erasures, in a file of their own beside the records as well as in them: a backup that is restored
/// knows only those that were before it.
///
/// A line is the first 16 digits of the SHA-256 of what follows, and that as JSON; the first line names the
/// records to which it belongs. A line is on disk before the erasure is, so that one that was begun is ended
/// when the records are opened again.
struct ErasureLedger: Sendable {
  let url: URL

  /// Part of the schema.
  static let schema = """
    CREATE TABLE erasures (number INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT;
    """

  /// What a file tells.
  struct Content {
    /// Which records it belongs to; nil when that cannot be read.
    var owner: String?
    var entries: [Erasure] = []
    /// How many bytes were read; what follows is half a line, or the beginning of a change.
    var end = 0
    /// Whether something in its midst cannot be read.
    var isDamaged = false
  }

  private struct Head: Codable { let erasuresOf: String }

  /// Nil when there is none.
  func content() throws -> Content? {
    guard let data = FileManager.default.contents(atPath: url.path) else { return nil }
    var content = Content()
    let decoder = JSONDecoder()
    var lines = data.split(separator: 10, omittingEmptySubsequences: false)
    // What follows the last line's end is a line that was not written to its end.
    lines.removeLast()
    var ends: [Int] = []
    for (place, line) in lines.enumerated() {
      let text = line.dropFirst(17)
      let isWhole = line.prefix(17) == Data("\(sha256(Data(text)).prefix(16)) ".utf8)
      if isWhole, place == 0, let head = try? decoder.decode(Head.self, from: text) {
        content.owner = head.erasuresOf
      } else if isWhole, let entry = try? decoder.decode(Erasure.self, from: text),
        entry.number == (content.entries.last?.number ?? entry.number - 1) + 1
      {
        content.entries.append(entry)
      } else {
        content.isDamaged = true
      }
      content.end += line.count + 1
      if content.entries.count >= ends.count { ends.append(content.end) }
    }
    while content.entries.last?.goesOn == true {
      content.entries.removeLast()
      content.end = ends[content.entries.count]
    }
    return content
  }

  /// Adds entries behind the last whole line and brings them to the disk.
  ///
  /// - Returns: how long the file was before, for `shorten`.
  func append(_ entries: [Erasure]) throws -> Int {
    let file = try FileHandle(forUpdating: url)
    defer { try? file.close() }
    let end = Int(try file.seekToEnd())
    do {
      try file.write(contentsOf: Data(entries.map(line).joined().utf8))
      try file.synchronize()
    } catch {
      try? file.truncate(atOffset: UInt64(end))
      throw error
    }
    return end
  }

  /// Takes back entries whose erasure failed; where that fails too, they are done when it is opened next.
  func shorten(to end: Int) {
    guard let file = try? FileHandle(forUpdating: url) else { return }
    try? file.truncate(atOffset: UInt64(end))
    try? file.synchronize()
    try? file.close()
  }

  /// Replaces the file by one with these entries.
  func write(_ entries: [Erasure], of owner: String) throws {
    let lines = [line(Head(erasuresOf: owner))] + entries.map(line)
    try replaceFile(at: url, by: Data(lines.joined().utf8))
  }

  private func line(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return "\(sha256(text).prefix(16)) \(text)\n"
  }
}

extension ErasureLedger {
  /// Brings file and table to the same: what one of them lacks is taken from the other, and what the table
  /// lacked is erased.
  ///
  /// - Returns: what was wrong with the file.
  func settle(_ database: Database, owner: String) throws -> [RecordDamage] {
    let kept = try Self.entries(database)
    let content = try content()
    let isOurs = content?.owner == owner
    let later = isOurs ? (content?.entries ?? []).filter { $0.number > kept.count } : []
    for erasure in later { try erasure.repeated(in: database) }
    try Self.keep(later, in: database)
    guard let content else {
      try write(kept, of: owner)
      return []
    }
    let isWhole = content.entries.count == kept.count + later.count && !content.isDamaged
    let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
    guard !isOurs || !isWhole || size != content.end else { return [] }
    var damages: [RecordDamage] = []
    if content.isDamaged || !isOurs {
      let copy = try setAside(url)
      if content.isDamaged { damages.append(.ledger(copy: copy)) }
    }
    try write(kept + later, of: owner)
    return damages
  }

  /// Those that the table has.
  static func entries(_ database: Database) throws -> [Erasure] {
    let decoder = JSONDecoder()
    return try String.fetchAll(database, sql: "SELECT entry FROM erasures ORDER BY number")
      .map { try decoder.decode(Erasure.self, from: Data($0.utf8)) }
  }

  static func keep(_ erasures: [Erasure], in database: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for erasure in erasures {
      let text = String(decoding: try encoder.encode(erasure), as: UTF8.self)
      try database.execute(
        sql: "INSERT INTO erasures VALUES (?, ?)", arguments: [erasure.number, text])
    }
  }
}
