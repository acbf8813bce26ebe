import Markup

extension SurveyResults {
  /// Counts the answers to a survey and hides what is small.
  ///
  /// - Parameters:
  ///   - questionnaires: those of the survey as they are now.
  ///   - sheets: all answers.
  package init(
    _ survey: Survey, questionnaires: [Questionnaire], sheets: [AnswerSheet]
  ) {
    let asked = survey.questionnaires.compactMap { id in questionnaires.first { $0.id == id } }
    let threshold = asked.map(\.threshold).max() ?? Questionnaire.usualThreshold
    let byGroup = Dictionary(grouping: sheets, by: \.questionnaire)
    let groups = asked.map { questionnaire in
      let own = byGroup[questionnaire.id, default: []]
      return Group(
        id: questionnaire.id, label: questionnaire.group ?? questionnaire.title,
        respondents: isSmall(own.count, threshold) ? nil : own.count,
        version: questionnaire.version,
        mixesVersions: own.contains { $0.version != questionnaire.version })
    }
    let all = asked.flatMap { questionnaire in
      questionnaire.questions.map { (questionnaire.id, $0) }
    }
    var order: [String] = []
    var askedOf: [String: [(Questionnaire.ID, Question)]] = [:]
    for (group, question) in all.filter({ $0.1.core != nil }) + all.filter({ $0.1.core == nil }) {
      let key = question.core.map { "\($0) \(question.id)" } ?? "\(group)/\(question.id)"
      if askedOf[key] == nil { order.append(key) }
      askedOf[key, default: []].append((group, question))
    }
    let items = order.compactMap { key -> Item? in
      guard let asked = askedOf[key], let question = asked.first?.1 else { return nil }
      return Item(
        id: question.id, kind: question.kind.name, core: question.core, text: question.text,
        options: question.countedOptions,
        counts: asked.map { group, _ in
          let answers = byGroup[group, default: []].map { $0.answers[question.id] }
          return Count(group: group, answers, to: question, threshold: threshold)
        })
    }
    self.init(
      survey: survey.name, closed: survey.lastDay, threshold: threshold, groups: groups,
      questions: items)
  }
}

extension SurveyResults.Count {
  /// - Parameter answers: one for each person of the group; nil for no answer.
  fileprivate init(
    group: Questionnaire.ID, _ answers: [Answer?], to question: Question, threshold: Int
  ) {
    self.group = group
    let options = question.countedOptions.map(\.id)
    var chosen = Array(repeating: 0, count: options.count)
    var (answered, notApplicable) = (0, 0)
    for case let answer? in answers {
      let places = question.places(of: answer).filter { options.indices.contains($0) }
      for place in places { chosen[place] += 1 }
      if case .notApplicable = answer {
        notApplicable += 1
      } else if !places.isEmpty || question.kind == .text {
        answered += 1
      }
    }
    // What an earlier version of the question offered, and this one does not, is no answer to it.
    let noAnswer = answers.count - answered - notApplicable
    let isPartition =
      switch question.kind {
      case .scale, .one, .number: true
      case .many, .text: false
      }
    if isPartition {
      let shown = hidingSmallCells(chosen + [notApplicable, noAnswer], threshold: threshold)
      self.options = Array(shown.dropLast(2))
      self.answered = nil
      self.notApplicable = shown[options.count]
      self.noAnswer = shown[options.count + 1]
    } else {
      let shown = hidingSmallCells([answered, notApplicable, noAnswer], threshold: threshold)
      self.options = hidingSmallChoices(chosen, of: shown[0], threshold: threshold)
      self.answered = shown[0]
      self.notApplicable = shown[1]
      self.noAnswer = shown[2]
    }
  }
}

extension Question {
  /// What its answers are counted by: its options, or the bands of a number.
  fileprivate var countedOptions: [Option] {
    guard case .number(let bands) = kind else { return options }
    return bands.enumerated().map { index, start in
      let next = index + 1 < bands.count ? bands[index + 1] : nil
      let words = next.map { $0 == start + 1 ? "\(start)" : "\(start)–\($0 - 1)" } ?? "\(start)+"
      return Option(id: "from-\(start)", label: LocalisedText(["und": words]))
    }
  }

  /// The places among `countedOptions` in which an answer is counted.
  fileprivate func places(of answer: Answer) -> [Int] {
    switch (answer, kind) {
    case (.chosen(let ids), _): ids.compactMap { id in options.firstIndex { $0.id == id } }
    case (.number(let number), .number(let bands)):
      [bands.lastIndex { $0 <= number }].compactMap(\.self)
    default: []
    }
  }
}

/// What people answered to one question in their own words, for those who keep the survey.
package struct FreeTexts: Hashable, Sendable {
  package let questionnaire: Questionnaire.ID
  package let question: Question
  /// In alphabetical order, so that it does not tell who answered when.
  package let texts: [String]

  /// The texts of all questions that ask for them.
  package static func all(
    in questionnaires: [Questionnaire], sheets: [AnswerSheet]
  ) -> [FreeTexts] {
    questionnaires.flatMap { questionnaire in
      questionnaire.questions.filter { $0.kind == .text }.map { question in
        let texts = sheets.filter { $0.questionnaire == questionnaire.id }
          .compactMap { sheet -> String? in
            if case .text(let text) = sheet.answers[question.id] { text } else { nil }
          }
        return FreeTexts(
          questionnaire: questionnaire.id, question: question, texts: texts.sorted())
      }
    }
  }
}
