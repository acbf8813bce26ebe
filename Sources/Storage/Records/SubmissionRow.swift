import Feedback
import Foundation
import GRDB

/// A submission as its rows hold it.
struct SubmissionRow {
  let id: Int64
  let submission: Submission

  /// - Parameter condition: SQL over the columns of `submissions`.
  static func first(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> SubmissionRow? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM submissions WHERE \(condition)")
    return try Row.fetchOne(statement, arguments: arguments)
      .map { try SubmissionRow(database, $0) }
  }

  /// - Throws: `RecordProblem.damaged` for a row that no version of the program writes.
  init(_ database: Database, _ row: Row) throws {
    id = row["id"]
    let columns: (String) -> String? = { row[$0] }
    guard let number = SubmissionNumber(row["number"]),
      let kind = SubmissionKind(rawValue: row["kind"]),
      let state = SubmissionState(columns)
    else { throw RecordProblem.damaged }
    let texts = try Row.fetchAll(
      database,
      sql: "SELECT field, text FROM submissionTexts WHERE submission = ? ORDER BY position",
      arguments: [id]
    ).map { SubmissionContent.Text($0["field"], $0["text"]) }
    let consents = try Row.fetchAll(
      database, sql: "SELECT * FROM submissionConsents WHERE submission = ? ORDER BY position",
      arguments: [id]
    ).map(consent)
    let suspicions = (row["suspicions"] as String).split(separator: " ")
      .compactMap { Suspicion(String($0)) }
    var submission = Submission(
      number: number, key: KeyHash(row["key"]),
      content: SubmissionContent(
        kind, about: SubmissionTarget(columns), language: row["language"], texts: texts,
        contact: row["contact"], isMinor: row["isMinor"]),
      consents: consents, suspicions: suspicions, received: Date(second: row["received"]))
    submission.changed = Date(second: row["changed"])
    submission.state = state
    submission.revision = row["revision"]
    let isPublic = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM publicReplies WHERE submission = ?)",
      arguments: [id])
    submission.reply = (row["reply"] as String?).map {
      SubmissionReply($0, isPublic: isPublic == true)
    }
    self.submission = submission
  }

  /// Writes a submission anew; nil for `id` adds it.
  static func write(_ submission: Submission, id: Int64?, _ database: Database) throws {
    let columns = submission.columns
    let names = columns.map(\.name)
    let values = columns.map(\.value)
    if let id {
      try database.execute(
        sql:
          "UPDATE submissions SET \(names.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?",
        arguments: StatementArguments(values + [id]))
      for table in ["submissionTexts", "submissionConsents", "publicReplies"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE submission = ?", arguments: [id])
      }
    } else {
      // With what is done for the checksum of a row a statement is long; it is compiled once.
      try database.cachedStatement(
        sql: """
          INSERT INTO submissions (\(names.joined(separator: ", ")))
          VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
          """
      ).execute(arguments: StatementArguments(values))
    }
    let row = id ?? database.lastInsertedRowID
    if submission.reply?.isPublic == true {
      try database.execute(sql: "INSERT INTO publicReplies VALUES (?)", arguments: [row])
    }
    let addText = try database.cachedStatement(
      sql: "INSERT INTO submissionTexts VALUES (?, ?, ?, ?)")
    for (position, text) in submission.content.texts.enumerated() {
      try addText.execute(arguments: [row, position, text.field, text.text])
    }
    let addConsent = try database.cachedStatement(
      sql: "INSERT INTO submissionConsents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, consent) in submission.consents.enumerated() {
      try addConsent.execute(
        arguments: [
          row, position, consent.request.purpose.rawValue, consent.request.channel?.rawValue,
          consent.textID, consent.text, consent.hash, consent.language, consent.giver.rawValue,
          consent.given.second, consent.withdrawn?.second,
        ])
    }
  }
}

extension Submission {
  /// The columns of its row with what stands in them, in a fixed order.
  fileprivate var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    let target = Dictionary(uniqueKeysWithValues: content.target.fields.map { ($0.name, $0.value) })
    return [
      ("number", number.digits), ("key", key.text), ("kind", content.kind.rawValue),
      ("language", content.language), ("contact", content.contact), ("isMinor", content.isMinor),
      ("fingerprint", content.fingerprint),
      ("suspicions", suspicions.map(\.text).joined(separator: " ")), ("received", received.second),
      ("changed", changed.second), ("state", state.name.rawValue), ("reason", state.reason),
      ("mergedInto", state.other?.digits), ("revision", revision), ("reply", reply?.text),
      ("expires", expires?.second),
    ] + SubmissionTarget.names.map { ($0, target[$0]) }
  }
}

extension SubmissionState {
  /// Nil when the columns name none.
  fileprivate init?(_ column: (String) -> String?) {
    switch column("state").flatMap(Name.init) {
    case .received: self = .received
    case .inReview: self = .inReview
    case .askedBack: self = .askedBack
    case .accepted: self = .accepted
    case .published: self = .published
    case .withdrawn: self = .withdrawn
    case .rejected: self = .rejected(reason: column("reason") ?? "")
    case .merged:
      guard let number = column("mergedInto").flatMap({ SubmissionNumber($0) }) else { return nil }
      self = .merged(into: number)
    case nil: return nil
    }
  }
}

/// - Throws: `RecordProblem.damaged` for words that no version of the program writes.
private func consent(_ row: Row) throws -> SubmissionConsent {
  let channel: String? = row["channel"]
  guard let purpose = SubmissionConsent.Purpose(rawValue: row["purpose"]),
    let giver = Consent.Giver(rawValue: row["giver"]),
    (channel == nil) == (channel.flatMap(Channel.init) == nil)
  else { throw RecordProblem.damaged }
  let withdrawn: Int? = row["withdrawn"]
  return SubmissionConsent(
    SubmissionConsent.Request(purpose, channel.flatMap(Channel.init)),
    shown: SubmissionConsent.Shown(
      id: row["textID"], text: row["text"], hash: row["hash"], language: row["language"]),
    giver: giver, given: Date(second: row["given"]),
    withdrawn: withdrawn.map { Date(second: $0) })
}
