import Feedback
import Foundation
import HTTPTypes
import Publishing

/// Surveys, which only those find who have one of their links.
let surveyRoutes: [Route] = [
  .get("/surveys/results/:key.*") { visit in try await visit.surveyFile() },
  .get("/surveys/results/:key") { visit in
    let (survey, results, key) = try await visit.surveyResults()
    return visit.page(visit.pages.surveyResults(survey, results, key: key)).confidential
  },
  .get("/surveys/answers/:key") { visit in
    let (survey, sheet) = try await visit.ownAnswers()
    let isFresh = visit.request.value("saved") != nil
    return try visit.surveyPage(
      visit.surveyVisit(survey, sheet.questionnaire, as: visit.captures[0], isKept: true),
      SurveyEntry(sheet), isFresh: isFresh)
  },
  .post("/surveys/answers/:key") { visit in
    let (survey, sheet) = try await visit.ownAnswers()
    return try await visit.keep(
      visit.surveyVisit(survey, sheet.questionnaire, as: visit.captures[0], isKept: true)
    ) { visit, sheet, respondent in
      try await visit.live.records.changeAnswers(sheet, of: respondent, at: .now)
    }
  },
  .post("/surveys/answers/:key/erase") { visit in
    guard visit.form["sure"] == "yes" else { throw Refused(.badRequest) }
    guard let key = RecordKey(visit.captures[0]),
      try await visit.live.records.eraseAnswers(of: key.hash)
    else { throw Refused(.notFound) }
    return visit.page(visit.pages.answersErased()).confidential
  },
  .get("/surveys/:key") { visit in
    let (door, _) = try await visit.surveyDoor()
    return try visit.surveyPage(
      visit.surveyVisit(
        door.survey, door.questionnaire, as: RecordKey().text, isKept: false),
      SurveyEntry(values: [:]))
  },
  .post("/surveys/:key") { visit in
    guard let link = RecordKey(visit.captures[0]), let respondent = visit.form["respondent"],
      let own = RecordKey(respondent)
    else { throw Refused(.badRequest) }
    // A form that was sent before may be sent again, also where its invitation is used up.
    let kept = try await visit.live.records.answers(of: own.hash)
    let door = try await visit.live.records.surveyDoor(link.hash)
    guard let survey = kept?.0 ?? door?.survey,
      let questionnaire = kept?.1.questionnaire ?? door?.questionnaire
    else { throw Refused(.notFound) }
    return try await visit.keep(
      visit.surveyVisit(survey, questionnaire, as: respondent, isKept: false)
    ) { visit, sheet, key in
      try await visit.live.records.addAnswers(sheet, through: link.hash, as: key, at: .now)
    }
  },
]

extension Visit {
  /// What the link in the address leads to.
  fileprivate func surveyDoor() async throws -> (SurveyDoor, RecordKey) {
    guard let key = RecordKey(captures[0]),
      let door = try await live.records.surveyDoor(key.hash)
    else { throw Refused(.notFound) }
    return (door, key)
  }

  fileprivate func ownAnswers() async throws -> (Survey, AnswerSheet) {
    guard let key = RecordKey(captures[0]),
      let found = try await live.records.answers(of: key.hash)
    else { throw Refused(.notFound) }
    return found
  }

  /// - Throws: `Refused` where the questionnaire is not in the workspace any more.
  fileprivate func surveyVisit(
    _ survey: Survey, _ questionnaire: Questionnaire.ID, as respondent: String, isKept: Bool
  ) throws -> SurveyVisit {
    guard let questionnaire = site.workspace.questionnaire(questionnaire),
      let key = RecordKey(respondent)
    else { throw Refused(.notFound) }
    return SurveyVisit(
      survey: survey, questionnaire: questionnaire,
      address: pages.links.path("/" + request.path.joined(separator: "/")), respondent: key,
      isKept: isKept, isClosed: survey.isClosed(at: .now))
  }

  fileprivate func surveyPage(
    _ view: SurveyVisit, _ entry: SurveyEntry, isFresh: Bool = false,
    status: HTTPResponse.Status = .ok
  ) throws -> Reply {
    try formPage(status: status) { $0.survey(view, entry, isFresh: isFresh) }.confidential
  }

  /// Keeps what was typed, or shows it again with what stands against it.
  fileprivate func keep(
    _ view: SurveyVisit,
    _ save: (Visit, AnswerSheet, KeyHash) async throws -> Answering
  ) async throws -> Reply {
    let ids = view.questionnaire.questions.map(\.id)
    let values = Dictionary(uniqueKeysWithValues: Set(ids).map { ($0, form.values($0)) })
    let sheet: AnswerSheet
    do {
      sheet = try AnswerSheet(of: view.questionnaire, in: pages.language) { values[$0] ?? [] }
    } catch {
      let entry = SurveyEntry(
        values: values, problems: error.problems, obstacle: error.problems.isEmpty ? .empty : nil)
      return try surveyPage(view, entry, status: .unprocessableContent)
    }
    guard live.floods.admits(.answers, at: .now) else {
      return try surveyPage(
        view, SurveyEntry(values: values, obstacle: .flood), status: .tooManyRequests)
    }
    switch try await save(self, sheet, view.respondent.hash) {
    case .saved:
      return Reply.seeOther(pages.links.answers(view.respondent) + "?saved=1").confidential
    case .closed:
      return try surveyPage(
        view, SurveyEntry(values: values, obstacle: .closed), status: .conflict)
    case .gone: throw Refused(.notFound)
    }
  }

  /// The survey whose results the address opens; nil results while one can answer.
  fileprivate func surveyResults() async throws -> (Survey, SurveyResults?, RecordKey) {
    guard let key = RecordKey(captures[0]),
      let survey = try await live.records.survey(results: key.hash)
    else { throw Refused(.notFound) }
    guard survey.isClosed(at: .now) else { return (survey, nil, key) }
    let sheets = try await live.records.answers(to: survey.name)
    let results = SurveyResults(
      survey, questionnaires: site.workspace.questionnaires, sheets: sheets)
    return (survey, results, key)
  }

  fileprivate func surveyFile() async throws -> Reply {
    let (survey, results, _) = try await surveyResults()
    guard let results else { throw Refused(.notFound) }
    switch captures[1] {
    case "csv":
      return Reply(results.csv(in: pages.language), mediaType: "text/csv; charset=utf-8")
        .saved(as: "\(survey.name).csv").confidential
    case "json":
      return Reply(try results.json(), mediaType: "application/json")
        .saved(as: "\(survey.name).json").confidential
    default: throw Refused(.notFound)
    }
  }
}
