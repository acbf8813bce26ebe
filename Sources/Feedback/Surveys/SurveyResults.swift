package import Markup

/// What came of a survey, with small counts hidden: all that may be shown to others than its editors.
package struct SurveyResults: Hashable, Sendable {
  /// The name of the survey.
  package let survey: String
  /// The last day on which one could answer.
  package let closed: Day
  package let threshold: Int
  /// In the order in which they were asked.
  package let groups: [Group]
  /// Those of the cores first, then those of each group.
  package let questions: [Item]

  package init(
    survey: String, closed: Day, threshold: Int, groups: [Group], questions: [Item]
  ) {
    self.survey = survey
    self.closed = closed
    self.threshold = threshold
    self.groups = groups
    self.questions = questions
  }

  /// Those who answered one questionnaire.
  package struct Group: Identifiable, Hashable, Sendable {
    package let id: Questionnaire.ID
    package let label: LocalisedText
    /// How many; nil when they are fewer than the threshold.
    package let respondents: Int?
    /// The version of the questionnaire by which the answers were counted.
    package let version: String
    /// Whether some answered another version.
    package let mixesVersions: Bool
  }

  /// A question with the counts of its answers.
  package struct Item: Identifiable, Hashable, Sendable {
    package let id: Question.ID
    /// The word of its kind.
    package let kind: String
    /// The core that it is from; nil for a question of one group.
    package let core: Questionnaire.ID?
    package let text: LocalisedText
    /// What could be chosen: points, options or bands; empty for words.
    package let options: [Question.Option]
    /// Of each group that was asked it, in their order.
    package let counts: [Count]
  }

  /// How one group answered one question; nil is a hidden count.
  package struct Count: Hashable, Sendable {
    package let group: Questionnaire.ID
    /// One for each option.
    package let options: [Int?]
    /// How many answered with words or with any choice; nil for what is counted by its options.
    package let answered: Int?
    package let notApplicable: Int?
    package let noAnswer: Int?
  }

  /// How many people a group has; nil when it is small, or not there.
  package func respondents(_ group: Questionnaire.ID) -> Int? {
    groups.first { $0.id == group }?.respondents
  }
}

extension SurveyResults.Item {
  /// Whether its options stand in an order, so that a middle can be told.
  package var isOrdered: Bool { kind == "scale" || kind == "number" }

  /// Whether each person is in one of the counts; else in as many as they chose.
  package var isPartition: Bool { kind != "many" && kind != "text" }

  /// The middle of the answers of a group: the places of one option, or of the two between which it lies.
  ///
  /// Nil where there is no order, no answer, or where hidden counts could move it. Who answered nothing, or
  /// that it does not apply, is not in it.
  package func median(_ count: SurveyResults.Count, of respondents: Int?) -> ClosedRange<Int>? {
    guard isOrdered, let respondents else { return nil }
    let places = count.options.indices.filter { count.options[$0] == nil }
    let shown = count.options.map { $0 ?? 0 }
    let others = [count.notApplicable, count.noAnswer]
    let hidden = respondents - (shown + others.map { $0 ?? 0 }).reduce(0, +)
    guard let low = places.first, let high = places.last else { return middle(of: shown) }
    // Wherever the hidden ones are, the middle lies between those of the two extremes.
    var (lowest, highest) = (shown, shown)
    lowest[low] += hidden
    highest[high] += hidden
    let middle = middle(of: lowest)
    return middle == self.middle(of: highest) ? middle : nil
  }

  private func middle(of counts: [Int]) -> ClosedRange<Int>? {
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return nil }
    return place((sum - 1) / 2, counts)...place(sum / 2, counts)
  }

  /// The option in which the answer with a number is, in their order.
  private func place(_ number: Int, _ counts: [Int]) -> Int {
    var left = number
    for (index, count) in counts.enumerated() {
      if left < count { return index }
      left -= count
    }
    return max(counts.count - 1, 0)
  }
}
