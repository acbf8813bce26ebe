package import Feedback

/// A questionnaire as one of its links opens it.
package struct SurveyVisit: Hashable, Sendable {
  package let survey: Survey
  package let questionnaire: Questionnaire
  /// Where the form is sent.
  package let address: String
  /// Under which key the answers are kept: it is made with the form, so that a form that is sent twice is kept
  /// once.
  package let respondent: RecordKey
  /// Whether the answers are there already, and are changed.
  package let isKept: Bool
  package let isClosed: Bool

  package init(
    survey: Survey, questionnaire: Questionnaire, address: String, respondent: RecordKey,
    isKept: Bool, isClosed: Bool
  ) {
    self.survey = survey
    self.questionnaire = questionnaire
    self.address = address
    self.respondent = respondent
    self.isKept = isKept
    self.isClosed = isClosed
  }
}

/// What somebody typed into a questionnaire, and why it was not taken.
package struct SurveyEntry: Hashable, Sendable {
  /// By the id of the question.
  package let values: [Question.ID: [String]]
  package let problems: [Question.ID: AnswerSheet.Problem]
  /// What stands against the whole of it; nil for nothing.
  package let obstacle: Obstacle?

  package enum Obstacle: Hashable, Sendable {
    /// No question was answered.
    case empty
    /// Too much came in a short time.
    case flood
    /// The survey was closed meanwhile.
    case closed
  }

  package init(
    values: [Question.ID: [String]], problems: [Question.ID: AnswerSheet.Problem] = [:],
    obstacle: Obstacle? = nil
  ) {
    self.values = values
    self.problems = problems
    self.obstacle = obstacle
  }

  /// What is kept of somebody's answers.
  package init(_ sheet: AnswerSheet) {
    self.init(
      values: sheet.answers.mapValues { answer in
        switch answer {
        case .chosen(let ids): ids
        case .number(let number): [String(number)]
        case .text(let text): [text]
        case .notApplicable: [Question.notApplicable]
        }
      })
  }
}

extension Links {
  /// What a link of a survey opens.
  package func survey(_ key: RecordKey) -> String { path("/surveys/\(key.text)") }

  /// What a respondent answered.
  package func answers(_ respondent: RecordKey) -> String {
    path("/surveys/answers/\(respondent.text)")
  }

  /// The results of a survey, or a file of them.
  package func surveyResults(_ key: RecordKey, ending: String? = nil) -> String {
    path("/surveys/results/\(key.text)") + (ending.map { ".\($0)" } ?? "")
  }
}
