import Documents
import Feedback
import Markup

extension Pages {
  /// A questionnaire to be answered, or answers to be changed or erased by who gave them.
  ///
  /// - Parameter isFresh: whether the answers were kept a moment ago.
  package func survey(_ visit: SurveyVisit, _ entry: SurveyEntry, isFresh: Bool = false) -> Page {
    let questionnaire = visit.questionnaire
    var page = Page(
      words(questionnaire.title), path: links.plain(visit.address),
      content: [
        surveySummary(entry, of: questionnaire), visit.isKept ? kept(visit, isFresh) : nil,
        .tag("h1", [:], [spoken(questionnaire.title)]),
        visit.isKept
          ? nil
          : .tag("div", ["class": "lead"], paragraphs(questionnaire.introduction)),
        visit.isClosed
          ? .tag("p", ["class": "note"], text[visit.isKept ? .surveyClosedKept : .surveyClosed])
          : .tag("p", ["class": "facts"], standing(visit)),
        visit.isClosed ? nil : surveyForm(visit, entry),
        visit.isClosed && !entry.values.isEmpty ? answersGiven(visit, entry) : nil,
        visit.isKept ? erasing(visit) : nil,
      ].compactMap(\.self))
    page = unlisted(page)
    page.layout = .wide
    return page
  }

  /// That what somebody answered is gone for good.
  package func answersErased() -> Page {
    unlisted(
      Page(
        text[.answersErased], path: "/",
        content: [
          .tag("h1", [:], text[.answersErased]),
          .tag("p", ["class": "lead"], text[.answersErasedText]),
          .tag("p", ["class": "actions"]) { Element.tag("a", ["href": links.home], text[.toHome]) },
        ]))
  }

  /// A text of a questionnaire in the language of the page, else with the language that it has.
  func spoken(_ localised: LocalisedText) -> Element {
    guard let found = localised.text(in: language) else { return .text("") }
    guard found.language != language, found.language != "und" else { return .text(found.text) }
    return .tag(
      "span",
      ["lang": found.language, "dir": Direction(language: found.language).rawValue], found.text)
  }

  private func words(_ localised: LocalisedText) -> String {
    localised.text(in: language)?.text ?? ""
  }

  private func paragraphs(_ localised: LocalisedText) -> [Element] {
    guard let found = localised.text(in: language) else { return [] }
    let foreign = found.language == language ? nil : found.language
    return PlainText(text: found.text).paragraphs.map { $0.with("lang", foreign) }
  }

  private func standing(_ visit: SurveyVisit) -> String {
    text(
      .surveyStanding,
      [
        "date": phrases.date(visit.survey.lastDay),
        "n": String(visit.questionnaire.questions.count),
        "threshold": String(visit.questionnaire.threshold),
      ])
  }

  /// Where the answers are, for who gave them.
  private func kept(_ visit: SurveyVisit, _ isFresh: Bool) -> Element {
    let address = links.answers(visit.respondent)
    return .tag("div", ["class": "note", "role": isFresh ? "status" : nil]) {
      Element.tag("h2", [:], text[isFresh ? .answersSaved : .yourAnswers])
      Element.tag("p", [:], text[.answersKeepLink])
      Element.tag("p", ["class": "own-link"]) {
        Element.tag("a", ["href": address], site.isLocal ? address : absolute(address))
      }
    }
  }

  /// All problems above the form, each with a link to its question.
  private func surveySummary(_ entry: SurveyEntry, of questionnaire: Questionnaire) -> Element? {
    let wrong = questionnaire.questions.filter { entry.problems[$0.id] != nil }
    guard !wrong.isEmpty || entry.obstacle != nil else { return nil }
    return .tag("div", ["class": "note signal", "role": "alert"]) {
      Element.tag("h2", [:], text[.answersNotSent])
      Element.tag(
        "ul", [:],
        wrong.compactMap { question in
          entry.problems[question.id].map { problem in
            .tag("li") {
              Element.tag("a", ["href": "#\(question.anchor)"]) {
                spoken(question.text)
                " – " + sentence(problem)
              }
            }
          }
        }
          + [entry.obstacle].compactMap(\.self).map { obstacle in
            .tag("li", [:], self.obstacle(obstacle))
          })
    }
  }

  private func obstacle(_ obstacle: SurveyEntry.Obstacle) -> String {
    switch obstacle {
    case .empty: text[.answersEmpty]
    case .flood: text[.answersFlood]
    case .closed: text[.surveyClosedMeanwhile]
    }
  }

  /// What is wrong with an answer, and what would be right.
  func sentence(_ problem: AnswerSheet.Problem) -> String {
    switch problem {
    case .unknownChoice: text[.answerUnknown]
    case .contradiction: text[.answerContradiction]
    case .tooMany(let most): text(.answerTooMany, ["n": String(most)])
    case .noNumber(let least): text(.answerNoNumber, ["least": String(least)])
    case .tooLong(let bytes):
      text(.answerTooLong, ["n": String(bytes), "limit": String(Question.textBytes)])
    }
  }

  /// What was answered, once it cannot be changed any more.
  private func answersGiven(_ visit: SurveyVisit, _ entry: SurveyEntry) -> Element {
    .tag(
      "dl", ["class": "answers"],
      visit.questionnaire.questions.flatMap { question -> [Element] in
        let values = entry.values[question.id, default: []]
        let shown = values.map { value -> Element in
          if value == Question.notApplicable { return .text(text[.answerNotApplicable]) }
          return question.options.first { $0.id == value }.map { spoken($0.label) } ?? .text(value)
        }
        return [.tag("dt", [:], [spoken(question.text)])]
          + (shown.isEmpty ? [.text(text[.answerNone])] : shown).map { .tag("dd", [:], [$0]) }
      })
  }

  private func erasing(_ visit: SurveyVisit) -> Element {
    .tag("details", ["class": "erase"]) {
      Element.tag("summary", [:], text[.eraseAnswers])
      form(
        to: links.answers(visit.respondent) + "/erase", [:],
        [
          .tag("p") {
            Element.tag("label", ["class": "tick"]) {
              Element.tag(
                "input",
                ["type": "checkbox", "name": "sure", "value": "yes", "required": "required"])
              " " + text[.eraseAnswersSure]
            }
          },
          .tag("button", ["class": "quiet", "type": "submit"], text[.eraseAnswers]),
        ])
    }
  }
}

extension Question {
  /// The id of its place in a page.
  var anchor: String { "q-\(id)" }
}
