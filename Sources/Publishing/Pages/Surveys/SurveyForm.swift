import Documents
import Feedback
import Markup

extension Pages {
  /// The form of a questionnaire: one page, which can be sent in parts or at once, with or without script.
  func surveyForm(_ visit: SurveyVisit, _ entry: SurveyEntry) -> Element {
    let hidden = Element.tag(
      "input", ["type": "hidden", "name": "respondent", "value": visit.respondent.text])
    return form(
      to: visit.address, ["class": "survey", "novalidate": "novalidate"],
      [hidden]
        + visit.questionnaire.questions.flatMap { question in
          [heading(question), control(question, entry)].compactMap(\.self)
        } + [
          .tag("p", ["class": "facts"], text[.answersAreSeen]),
          .tag("p", [:]) {
            Element.tag(
              "button", ["type": "submit"], text[visit.isKept ? .changeAnswers : .sendAnswers])
          },
        ])
  }

  private func heading(_ question: Question) -> Element? {
    question.heading.isEmpty ? nil : .tag("h2", [:], [spoken(question.heading)])
  }

  private func control(_ question: Question, _ entry: SurveyEntry) -> Element {
    let field = SurveyField(
      question: question, values: entry.values[question.id, default: []],
      problem: entry.problems[question.id])
    switch question.kind {
    case .scale, .one: return choice(field, isOne: true)
    case .many: return choice(field, isOne: false)
    case .text: return area(field)
    case .number: return number(field)
    }
  }

  /// The help and what is wrong, with the ids by which a control is described.
  private func around(_ field: SurveyField) -> [Element] {
    let question = field.question
    var most: Element?
    if case .many(_, let limit?) = question.kind {
      most = .tag("p", ["class": "hint"], text(.answerMost, ["n": String(limit)]))
    }
    return [
      question.help.isEmpty
        ? nil
        : .tag("p", ["class": "hint", "id": "\(question.anchor)-hint"], [spoken(question.help)]),
      most,
      field.problem.map {
        .tag("p", ["class": "wrong", "id": "\(question.anchor)-problem"], sentence($0))
      },
    ].compactMap(\.self)
  }

  private func choice(_ field: SurveyField, isOne: Bool) -> Element {
    let question = field.question
    let type = isOne ? "radio" : "checkbox"
    let isScale = if case .scale = question.kind { true } else { false }
    var options: [(id: String, label: Element, isExtra: Bool)] = question.options.map {
      ($0.id, Element.tag("span", [:], [spoken($0.label)]), false)
    }
    if question.mayNotApply {
      options.append((Question.notApplicable, .text(text[.answerNotApplicable]), true))
    }
    // A choice that was made can be taken back without script.
    if isOne { options.append((Question.noAnswer, .text(text[.answerNone]), true)) }
    let chosen = field.values.isEmpty && isOne ? [Question.noAnswer] : field.values
    return .tag(
      "fieldset",
      [
        "class": isScale ? "field scale" : "field", "aria-describedby": field.described,
      ]
    ) {
      Element.tag("legend", [:], [spoken(question.text)])
      around(field)
      options.enumerated().map { index, option in
        Element.tag("label", ["class": option.isExtra ? "tick extra" : "tick"]) {
          Element.tag(
            "input",
            [
              "type": type, "name": question.id, "value": option.id,
              "id": index == 0 ? question.anchor : nil,
              "checked": chosen.contains(option.id) ? "checked" : nil,
              "aria-invalid": field.isWrong,
            ])
          if isScale, !option.isExtra {
            Element.tag("span", ["class": "point", "aria-hidden": "true"], option.id)
          }
          option.label
        }
      }
    }
  }

  private func area(_ field: SurveyField) -> Element {
    let question = field.question
    let value = field.values.first ?? ""
    return .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": question.anchor], [spoken(question.text)])
      around(field)
      Element.tag(
        "textarea",
        [
          "id": question.anchor, "name": question.id, "rows": "4",
          "maxlength": String(Question.textBytes), "aria-describedby": field.described,
          "aria-invalid": field.isWrong,
        ],
        // A browser drops the first line break of what stands in there.
        (value.hasPrefix("\n") ? "\n" : "") + value)
    }
  }

  private func number(_ field: SurveyField) -> Element {
    let question = field.question
    let typed = field.values.first { $0 != Question.notApplicable }
    return .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": question.anchor], [spoken(question.text)])
      around(field)
      Element.tag(
        "input",
        [
          "id": question.anchor, "name": question.id, "type": "text", "inputmode": "numeric",
          "autocomplete": "off", "maxlength": "20", "class": "number", "value": typed,
          "aria-describedby": field.described, "aria-invalid": field.isWrong,
        ])
      if question.mayNotApply {
        Element.tag("label", ["class": "tick extra"]) {
          Element.tag(
            "input",
            [
              "type": "checkbox", "name": question.id, "value": Question.notApplicable,
              "checked": field.values.contains(Question.notApplicable) ? "checked" : nil,
            ])
          Element.text(text[.answerNotApplicable])
        }
      }
    }
  }
}

/// A question with what was typed into its control and what is wrong with that.
private struct SurveyField {
  let question: Question
  let values: [String]
  let problem: AnswerSheet.Problem?

  var isWrong: String? { problem.map { _ in "true" } }

  /// The ids of what describes the control; nil for nothing.
  var described: String? {
    let ids = [
      question.help.isEmpty ? nil : "\(question.anchor)-hint",
      problem.map { _ in "\(question.anchor)-problem" },
    ].compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}
