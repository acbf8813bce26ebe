package import Foundation
package import Markup

/// Some questionnaires that are answered from a moment to another one.
package struct Survey: Hashable, Sendable {
  /// In small letters, digits and hyphens; it names the survey for those who keep it.
  package let name: String
  /// One for each group, in the order in which results show them.
  package let questionnaires: [Questionnaire.ID]
  /// Both in whole seconds.
  package let opened: Date
  package let closes: Date
  /// How many answered; of invitations that were sent, how many are not used yet.
  package let answers: Int
  package let unusedInvitations: Int

  package init(
    name: String, questionnaires: [Questionnaire.ID], opened: Date, closes: Date, answers: Int,
    unusedInvitations: Int
  ) {
    self.name = name
    self.questionnaires = questionnaires
    self.opened = opened
    self.closes = closes
    self.answers = answers
    self.unusedInvitations = unusedInvitations
  }

  /// Whether nobody can answer any more.
  package func isClosed(at now: Date) -> Bool { now >= closes }

  /// The last day on which one can answer, in Greenwich.
  package var lastDay: Day {
    Day(number: Int(((closes.timeIntervalSince1970 - 1) / 86_400).rounded(.down)))
  }
}

/// A survey that is to be opened, with the hashes of its keys.
package struct NewSurvey: Hashable, Sendable {
  package let name: String
  package let closes: Date
  /// Opens the results once it is closed.
  package let results: KeyHash
  package let parts: [Part]

  package init(name: String, closes: Date, results: KeyHash, parts: [Part]) {
    self.name = name
    self.closes = closes
    self.results = results
    self.parts = parts
  }

  /// How one group gets to its questionnaire.
  package struct Part: Hashable, Sendable {
    package let questionnaire: Questionnaire.ID
    /// For all who have it; nil when only those answer who are invited.
    package let link: KeyHash?
    /// Each good for one person, once.
    package let invitations: [KeyHash]

    package init(questionnaire: Questionnaire.ID, link: KeyHash?, invitations: [KeyHash]) {
      self.questionnaire = questionnaire
      self.link = link
      self.invitations = invitations
    }
  }
}

/// What a link leads to: a questionnaire of a survey.
package struct SurveyDoor: Hashable, Sendable {
  package let survey: Survey
  package let questionnaire: Questionnaire.ID
  /// Whether the link is good for one person.
  package let isInvitation: Bool

  package init(survey: Survey, questionnaire: Questionnaire.ID, isInvitation: Bool) {
    self.survey = survey
    self.questionnaire = questionnaire
    self.isInvitation = isInvitation
  }
}

/// What came of sending answers.
package enum Answering: Hashable, Sendable {
  /// They are on disk.
  case saved
  /// Nobody can answer any more.
  case closed
  /// The link opens nothing, or was used.
  case gone
}

/// Surveys and what was answered to them, in a store.
///
/// No row says through which invitation an answer came, nor when it was first given: the day of its last
/// change is all that is kept of its time.
package protocol SurveyRecords: Sendable {
  /// Opens a survey; false when its name is taken.
  ///
  /// - Throws: `RecordProblem.full` when there are as many as may be.
  func openSurvey(_ survey: NewSurvey, at now: Date) async throws -> Bool

  /// All surveys by their names.
  func surveys() async throws -> [Survey]

  /// The survey whose results a key opens, closed or not.
  func survey(results key: KeyHash) async throws -> Survey?

  /// Lets nobody answer from now on; false when there is no such survey, or it is closed.
  func closeSurvey(_ name: String, at now: Date) async throws -> Bool

  /// Erases a survey with all its answers; false when there is none.
  func eraseSurvey(_ name: String) async throws -> Bool

  /// What a link opens, closed or not; nil for none and for an invitation that was used.
  func surveyDoor(_ link: KeyHash) async throws -> SurveyDoor?

  /// Keeps answers that came through a link, under the respondent's own key. The same key again replaces what
  /// it has, so that a form may be sent twice; an invitation is used up with the first.
  func addAnswers(
    _ sheet: AnswerSheet, through link: KeyHash, as respondent: KeyHash, at now: Date
  ) async throws -> Answering

  /// Replaces the answers of a respondent.
  func changeAnswers(_ sheet: AnswerSheet, of respondent: KeyHash, at now: Date) async throws
    -> Answering

  /// What a respondent answered, with the survey; nil when it was erased.
  func answers(of respondent: KeyHash) async throws -> (Survey, AnswerSheet)?

  /// Erases what a respondent answered, also after the end; false when there is nothing.
  func eraseAnswers(of respondent: KeyHash) async throws -> Bool

  /// All answers to a survey, in no order that tells of time.
  func answers(to survey: String) async throws -> [AnswerSheet]
}
