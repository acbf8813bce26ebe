import GRDB
import Markup

/// How the tables of the records came to be, step by step.
///
/// A step that was published is never changed: what is new is a step at the end. Moments are whole seconds
/// since 1970.
enum RecordMigrations {
  /// Marks a file as one of ours (`PRAGMA application_id`): `Rost`.
  static let applicationID = 0x526F_7374

  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 drafts and discussions") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: draftsAndDiscussions)
      try database.execute(
        sql: "INSERT INTO settings VALUES ('secret', ?)", arguments: [randomBytes(32)])
    }
    migrator.registerMigration("2 submissions") { try $0.execute(sql: submissions) }
    migrator.registerMigration("3 accounts and decisions") {
      try $0.execute(sql: accountsAndDecisions)
    }
    migrator.registerMigration("4 surveys") { try $0.execute(sql: surveyTables) }
    migrator.registerMigration("5 erasures") { database in
      try database.execute(sql: ErasureLedger.schema)
      try database.execute(sql: RowSums.schema)
    }
    migrator.registerMigration("6 public replies") { try $0.execute(sql: publicReplies) }
    return migrator
  }

  /// What all steps together make, in SQL.
  static func schema(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
        """)
  }

  /// The same, as this version makes it; nil when it cannot.
  static let expected: [String]? = {
    guard let queue = try? DatabaseQueue() else { return nil }
    try? all.migrate(queue)
    return try? queue.read(schema)
  }()

  private static let draftsAndDiscussions = """
    CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE drafts (
      id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL UNIQUE,
      readers TEXT NOT NULL UNIQUE, plan TEXT NOT NULL, number INTEGER NOT NULL,
      expires INTEGER NOT NULL) STRICT;
    CREATE INDEX draftsByExpiry ON drafts (expires);
    CREATE TABLE draftTexts (
      draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, number INTEGER NOT NULL,
      saved INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (draft, number)) STRICT;

    CREATE TABLE discussions (
      id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL UNIQUE,
      readers TEXT NOT NULL UNIQUE, plan TEXT, guide TEXT, block TEXT,
      draft INTEGER UNIQUE REFERENCES drafts ON DELETE CASCADE,
      isClosed INTEGER NOT NULL DEFAULT 0, expires INTEGER NOT NULL,
      CHECK ((plan IS NOT NULL) + (block IS NOT NULL) + (draft IS NOT NULL) = 1),
      CHECK ((guide IS NULL) = (block IS NULL))) STRICT;
    CREATE INDEX discussionsByExpiry ON discussions (expires);
    CREATE TABLE messages (
      discussion INTEGER NOT NULL REFERENCES discussions ON DELETE CASCADE,
      number INTEGER NOT NULL, date INTEGER NOT NULL, name TEXT, language TEXT, text TEXT,
      remover TEXT, PRIMARY KEY (discussion, number),
      CHECK ((text IS NULL) = (remover IS NOT NULL))) STRICT;
    """
}
