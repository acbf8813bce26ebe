extension RecordMigrations {
  /// Which answers of the editors everybody may read.
  static let publicReplies = """
    CREATE TABLE publicReplies (
      submission INTEGER PRIMARY KEY REFERENCES submissions ON DELETE CASCADE) STRICT;
    """

  /// Submissions: all that a row says of a person goes with it.
  static let submissions = """
    CREATE TABLE submissions (
      id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL, practice TEXT, version TEXT, publication TEXT, chapter TEXT, plan TEXT,
      language TEXT NOT NULL, contact TEXT, isMinor INTEGER NOT NULL, fingerprint TEXT NOT NULL,
      suspicions TEXT NOT NULL, received INTEGER NOT NULL, changed INTEGER NOT NULL,
      state TEXT NOT NULL, reason TEXT, mergedInto TEXT, revision INTEGER NOT NULL, reply TEXT,
      expires INTEGER,
      CHECK ((state = 'rejected') = (reason IS NOT NULL)),
      CHECK ((state = 'merged') = (mergedInto IS NOT NULL))) STRICT;
    CREATE INDEX submissionsByExpiry ON submissions (expires) WHERE expires IS NOT NULL;
    CREATE INDEX submissionsByState ON submissions (state, received);
    CREATE INDEX submissionsByFingerprint ON submissions (fingerprint);
    CREATE TABLE submissionTexts (
      submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
      position INTEGER NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (submission, position)) STRICT;
    CREATE TABLE submissionConsents (
      submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
      position INTEGER NOT NULL, purpose TEXT NOT NULL, channel TEXT, textID TEXT NOT NULL,
      text TEXT NOT NULL, hash TEXT NOT NULL, language TEXT NOT NULL, giver TEXT NOT NULL,
      given INTEGER NOT NULL, withdrawn INTEGER, PRIMARY KEY (submission, position)) STRICT;
    """
}
