import Foundation
import GRDB
import Search

/// The tables of the search index, and where they lie.
///
/// All of it can be made again from the files, so there are no migrations: an index of another
/// version is emptied and filled anew.
struct IndexDatabase: Sendable {
  let queue: DatabaseQueue
  /// Nil in memory.
  let url: URL?

  /// Raised with every change of the tables or of what is kept in them.
  private static let layout = 3
  private static var version: Int { layout * 1000 + FoldedText.version }

  /// Opens the index of a workspace, or makes it.
  ///
  /// - Throws: when the folder cannot be written or the file is no database.
  init(at url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    self.url = url
    queue = try DatabaseQueue(path: url.path, configuration: Self.configuration)
    try prepare()
  }

  /// An index that lives as long as the process.
  init(inMemory: Void) throws {
    url = nil
    queue = try DatabaseQueue(configuration: Self.configuration)
    try prepare()
  }

  /// Reads one state of the index.
  ///
  /// `DatabaseQueue.read` would forbid writing for the time of the reading, and with each turn of that
  /// setting SQLite compiles every statement anew.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try queue.inDatabase { database in
      var result: Swift.Result<Result, any Error>?
      try database.inTransaction(.deferred) {
        result = Swift.Result { try body(database) }
        return .rollback
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
      return try result.get()
    }
  }

  /// Whether the file was deleted or replaced since it was opened.
  func isGone(since opened: UInt64?) -> Bool { url != nil && fileNumber != opened }

  /// The number by which the file system knows the file; nil in memory or when it is gone.
  var fileNumber: UInt64? {
    url.flatMap { url in
      let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
      return (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "index"
    configuration.busyMode = .timeout(120)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768")
    }
    return configuration
  }

  private func prepare() throws {
    let found = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    guard found != Self.version else { return }
    try queue.write { database in
      guard try Int.fetchOne(database, sql: "PRAGMA user_version") != Self.version else { return }
      for table in [
        "instances", "terms", "words", "texts", "practices", "tags", "organisations", "files",
        "tellings",
        "state",
      ] {
        try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
      try database.execute(sql: Self.tables)
      try database.execute(sql: "PRAGMA user_version = \(Self.version)")
    }
  }

  /// `words` holds folded words alone, one space between them; its tokenizer has only to divide them.
  /// It keeps no text, which is in `texts`. `length` counts the words of a practice.
  private static let tables = """
    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO state VALUES ('generation', '0');
    CREATE TABLE files (
      path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      changed INTEGER NOT NULL, isUsable INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE tellings (practice TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE organisations (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE tags (
      number INTEGER PRIMARY KEY, facet TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (facet, value));
    CREATE TABLE practices (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL,
      organisations TEXT NOT NULL, start TEXT, sortTitle TEXT NOT NULL, tags TEXT NOT NULL,
      length INTEGER NOT NULL);
    CREATE INDEX practicesByTitle ON practices (sortTitle, id);
    CREATE TABLE texts (
      practice INTEGER NOT NULL, position INTEGER NOT NULL, language TEXT NOT NULL,
      title TEXT NOT NULL, summary TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (practice, position)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (
      title, summary, names, body, content = '', tokenize = 'ascii');
    INSERT INTO words (words, rank) VALUES ('rank', '\(WordRanking.function)');
    CREATE VIRTUAL TABLE terms USING fts5vocab (words, row);
    CREATE VIRTUAL TABLE instances USING fts5vocab (words, instance);
    """
}
