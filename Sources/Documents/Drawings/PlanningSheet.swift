/// The planning sheet of UNICEF's advocacy toolkit (P18): nine questions on one page.
package struct PlanningSheet: Hashable, Sendable {
  /// In the order in which they are asked.
  package enum Question: CaseIterable, Hashable, Sendable {
    case whatWeWant, whoCanMakeIt, whatTheyHear
    case whomTheyHear, howTheyHear, whatWeHave
    case whatWeNeed, howWeBegin, howWeTell

    package var label: Label {
      switch self {
      case .whatWeWant: .whatWeWant
      case .whoCanMakeIt: .whoCanMakeIt
      case .whatTheyHear: .whatTheyHear
      case .whomTheyHear: .whomTheyHear
      case .howTheyHear: .howTheyHear
      case .whatWeHave: .whatWeHave
      case .whatWeNeed: .whatWeNeed
      case .howWeBegin: .howWeBegin
      case .howWeTell: .howWeTell
      }
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  /// A question that is not named has no answer.
  package var answers: [Question: [SheetEntry]]

  package init(
    title: String, summary: String, language: String, answers: [Question: [SheetEntry]]
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.answers = answers
  }

  /// The page, and whether it has every text whole.
  package var drawn: (drawing: Drawing, isWhole: Bool) {
    let labels = Labels(language: language)
    let boxes = Question.allCases.enumerated().map { index, question in
      Sheet.Box(
        heading: "\(index + 1) \(labels[question.label])", entries: answers[question] ?? [])
    }
    return Sheet(
      title: title, summary: summary, language: language,
      lanes: [0, 3, 6].map { ("", Array(boxes[$0..<($0 + 3)])) }
    ).drawn
  }
}
