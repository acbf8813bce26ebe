extension RecordMigrations {
  /// Who may come to the desk, who has logged in, and what was decided.
  static let accountsAndDecisions = """
    CREATE TABLE accounts (
      name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL,
      created INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE sessions (
      key TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
      began INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX sessionsByAccount ON sessions (account);
    CREATE INDEX sessionsByExpiry ON sessions (expires);
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY, moment INTEGER NOT NULL, editor TEXT NOT NULL,
      action TEXT NOT NULL, subject TEXT NOT NULL, revision INTEGER, digest TEXT,
      previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
    CREATE INDEX decisionsBySubject ON decisions (subject);
    CREATE TABLE manuscripts (
      submission INTEGER PRIMARY KEY REFERENCES submissions ON DELETE CASCADE,
      path TEXT NOT NULL, base TEXT, text TEXT NOT NULL) STRICT;
    """
}
