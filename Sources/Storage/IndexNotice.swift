import Foundation
import GRDB

/// Why the index is not the one that was there.
package enum IndexNotice: Hashable, Sendable {
  /// The file was damaged and has been made again.
  case remade
  /// The file cannot be written; the index lasts as long as the process.
  case inMemory(reason: String)

  /// One line for people.
  package var text: String {
    switch self {
    case .remade: "the search index was damaged and has been made again"
    case .inMemory(let reason): "the search index is kept in memory, because \(reason)"
    }
  }
}

/// Opens the index, or makes it; in memory when its folder cannot be written.
func openIndex(at url: URL) throws -> (IndexDatabase, IndexNotice?) {
  do {
    return (try IndexDatabase(at: url), nil)
  } catch {
    var notice: IndexNotice?
    return (try reopenIndex(at: url, after: error, &notice), notice)
  }
}

/// Opens the index after a failure: a new file in place of a damaged one, else in memory.
func reopenIndex(
  at url: URL, after error: any Error, _ notice: inout IndexNotice?
) throws -> IndexDatabase {
  let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR]
  if let error = error as? DatabaseError, damage.contains(error.resultCode) {
    for ending in ["", "-journal", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: url.path + ending)
    }
    if let database = try? IndexDatabase(at: url) {
      notice = .remade
      return database
    }
  }
  notice = .inMemory(reason: "'\(url.path)' cannot be written")
  return try IndexDatabase(inMemory: ())
}
