package import Feedback
package import Foundation
import GRDB

extension SQLiteRecords {
  package func openSurvey(_ survey: NewSurvey, at now: Date) async throws -> Bool {
    try await database.write { [self] database in
      try makeRoom(database, in: "surveys", limit: limits.surveys)
      let isTaken = try Bool.fetchOne(
        database, sql: "SELECT count(*) > 0 FROM surveys WHERE name = ?", arguments: [survey.name])
      guard isTaken == false else { return false }
      let closes = survey.closes.second
      try database.execute(
        sql: "INSERT INTO surveys (name, results, opened, closes, expires) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          survey.name, survey.results.text, now.second, closes,
          closes + RecordLimits.surveyLifetime,
        ])
      let id = database.lastInsertedRowID
      for (number, part) in survey.parts.enumerated() {
        try database.execute(
          sql: "INSERT INTO surveyParts VALUES (?, ?, ?, ?)",
          arguments: [id, number, part.questionnaire, part.link?.text])
        for invitation in part.invitations {
          try database.execute(
            sql: "INSERT INTO surveyInvitations VALUES (?, ?, ?)",
            arguments: [invitation.text, id, part.questionnaire])
        }
      }
      return true
    }
  }

  package func surveys() async throws -> [Survey] {
    try await database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM surveys ORDER BY name")
        .map { try readSurvey($0, database) }
    }
  }

  package func survey(results key: KeyHash) async throws -> Survey? {
    try await database.read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM surveys WHERE results = ?", arguments: [key.text]
      ).map { try readSurvey($0, database) }
    }
  }

  package func closeSurvey(_ name: String, at now: Date) async throws -> Bool {
    try await database.write { database in
      try database.execute(
        sql: """
          UPDATE surveys SET closes = ?1, expires = ?1 + \(RecordLimits.surveyLifetime)
          WHERE name = ?2 AND closes > ?1
          """, arguments: [now.second, name])
      return database.changesCount > 0
    }
  }

  package func eraseSurvey(_ name: String) async throws -> Bool {
    try await database.erase { database in
      try database.execute(sql: "DELETE FROM surveys WHERE name = ?", arguments: [name])
      return database.changesCount > 0
    }
  }

  package func surveyDoor(_ link: KeyHash) async throws -> SurveyDoor? {
    try await database.read { try findDoor($0, link)?.door }
  }

  package func answers(of respondent: KeyHash) async throws -> (Survey, AnswerSheet)? {
    try await database.read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM surveyAnswers WHERE key = ?", arguments: [respondent.text])
      guard let row,
        let survey = try Row.fetchOne(
          database, sql: "SELECT * FROM surveys WHERE id = ?", arguments: [row["survey"] as Int64])
      else { return nil }
      return (try readSurvey(survey, database), try sheet(row))
    }
  }

  package func eraseAnswers(of respondent: KeyHash) async throws -> Bool {
    try await database.erase { database in
      try database.execute(
        sql: "DELETE FROM surveyAnswers WHERE key = ?", arguments: [respondent.text])
      return database.changesCount > 0
    }
  }

  package func answers(to survey: String) async throws -> [AnswerSheet] {
    try await database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM surveyAnswers WHERE survey = (SELECT id FROM surveys WHERE name = ?)
          ORDER BY key
          """, arguments: [survey]
      ).map(sheet)
    }
  }
}

extension SQLiteRecords {
  package func addAnswers(
    _ sheet: AnswerSheet, through link: KeyHash, as respondent: KeyHash, at now: Date
  ) async throws -> Answering {
    try await database.write { [self] database in
      if let answering = try replace(database, sheet, of: respondent, at: now) { return answering }
      guard let (id, door) = try findDoor(database, link), door.questionnaire == sheet.questionnaire
      else { return .gone }
      guard !door.survey.isClosed(at: now) else { return .closed }
      guard door.survey.answers < limits.answers else { throw RecordProblem.full }
      try makeRoom(database)
      if door.isInvitation {
        try database.execute(
          sql: "DELETE FROM surveyInvitations WHERE key = ?", arguments: [link.text])
      }
      try database.execute(
        sql: "INSERT INTO surveyAnswers VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          respondent.text, id, sheet.questionnaire, sheet.version, sheet.language,
          startOfDay(now), try json(sheet),
        ])
      return .saved
    }
  }

  package func changeAnswers(
    _ sheet: AnswerSheet, of respondent: KeyHash, at now: Date
  ) async throws -> Answering {
    try await database.write { [self] database in
      try replace(database, sheet, of: respondent, at: now) ?? .gone
    }
  }

  /// Nil when the respondent has no answers yet.
  private func replace(
    _ database: Database, _ sheet: AnswerSheet, of respondent: KeyHash, at now: Date
  ) throws -> Answering? {
    let closes = try Int.fetchOne(
      database,
      sql: """
        SELECT closes FROM surveys JOIN surveyAnswers ON surveyAnswers.survey = surveys.id
        WHERE key = ? AND questionnaire = ?
        """, arguments: [respondent.text, sheet.questionnaire])
    guard let closes else { return nil }
    guard now.second < closes else { return .closed }
    try makeRoom(database)
    try database.execute(
      sql: "UPDATE surveyAnswers SET version = ?, language = ?, day = ?, answers = ? WHERE key = ?",
      arguments: [
        sheet.version, sheet.language, startOfDay(now), try json(sheet), respondent.text,
      ])
    return .saved
  }
}

/// A survey with what was answered and how many are still invited.
private func readSurvey(_ row: Row, _ database: Database) throws -> Survey {
  let id: Int64 = row["id"]
  let parts = try String.fetchAll(
    database, sql: "SELECT questionnaire FROM surveyParts WHERE survey = ? ORDER BY number",
    arguments: [id])
  let counts = try ["surveyAnswers", "surveyInvitations"].map { table in
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM \(table) WHERE survey = ?", arguments: [id]) ?? 0
  }
  return Survey(
    name: row["name"], questionnaires: parts, opened: Date(second: row["opened"]),
    closes: Date(second: row["closes"]), answers: counts[0], unusedInvitations: counts[1])
}

private func findDoor(
  _ database: Database, _ link: KeyHash
) throws -> (id: Int64, door: SurveyDoor)? {
  let row = try Row.fetchOne(
    database,
    sql: """
      SELECT survey, questionnaire, 0 AS isInvitation FROM surveyParts WHERE link = ?1
      UNION ALL SELECT survey, questionnaire, 1 FROM surveyInvitations WHERE key = ?1
      """, arguments: [link.text])
  guard let row,
    let survey = try Row.fetchOne(
      database, sql: "SELECT * FROM surveys WHERE id = ?", arguments: [row["survey"] as Int64])
  else { return nil }
  return (
    row["survey"],
    SurveyDoor(
      survey: try readSurvey(survey, database), questionnaire: row["questionnaire"],
      isInvitation: row["isInvitation"])
  )
}

private func sheet(_ row: Row) throws -> AnswerSheet {
  let text: String = row["answers"]
  return AnswerSheet(
    questionnaire: row["questionnaire"], version: row["version"], language: row["language"],
    answers: try JSONDecoder().decode([String: Answer].self, from: Data(text.utf8)))
}

private func json(_ sheet: AnswerSheet) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(sheet.answers), as: UTF8.self)
}

/// The day of a moment, in seconds: the time of day is not kept.
private func startOfDay(_ now: Date) -> Int { now.second - now.second % 86_400 }
