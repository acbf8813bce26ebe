import Foundation
import HTTPTypes
import Synchronization

/// The answers of one state of the site as they were rendered, by their addresses.
///
/// A new state of the site begins with an empty one, so that nothing in it can be stale.
final class ReplyCache: Sendable {
  /// An answer with the pattern of the route that gave it.
  struct Entry: Sendable {
    let reply: Reply
    let route: String
  }

  private struct Kept {
    var entries: [String: Entry] = [:]
    var bytes = 0
  }

  private let kept = Mutex(Kept())

  /// How many bytes of answers are kept; when there are more, all are dropped.
  private static let limit = 32 << 20

  subscript(_ key: String) -> Entry? { kept.withLock { $0.entries[key] } }

  /// Keeps an answer that may be given again, and gives it back with its tag.
  func keep(_ reply: Reply, route: String, for key: String) -> Reply {
    guard reply.status == .ok, reply.caching == .checked, reply.body.count < Self.limit / 16 else {
      return reply
    }
    let entry = Entry(reply: reply.tagged, route: route)
    kept.withLock { kept in
      if kept.bytes + reply.body.count > Self.limit { kept = Kept() }
      if kept.entries.updateValue(entry, forKey: key) == nil { kept.bytes += reply.body.count }
    }
    return entry.reply
  }
}
