/// The strategy chart of the Midwest Academy (P18): five columns for one primary target.
package struct StrategyChart: Hashable, Sendable {
  /// In the order of the chart, column by column.
  package enum Box: CaseIterable, Hashable, Sendable {
    case longTermGoals, intermediateGoals, shortTermGoals
    case putsIn, gains, internalProblems
    case constituents, allies, opponents
    case primaryTargets, secondaryTargets
    case tactics

    package var label: Label {
      switch self {
      case .longTermGoals: .longTermGoals
      case .intermediateGoals: .intermediateGoals
      case .shortTermGoals: .shortTermGoals
      case .putsIn: .putsIn
      case .gains: .gains
      case .internalProblems: .internalProblems
      case .constituents: .constituents
      case .allies: .allies
      case .opponents: .opponents
      case .primaryTargets: .primaryTargets
      case .secondaryTargets: .secondaryTargets
      case .tactics: .tacticsByGroup
      }
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  /// The primary target: a person.
  package var target: String
  /// A box that is not named is empty.
  package var boxes: [Box: [SheetEntry]]

  package init(
    title: String, summary: String, language: String, target: String,
    boxes: [Box: [SheetEntry]]
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.target = target
    self.boxes = boxes
  }

  private static let columns: [(Label, [Box])] = [
    (.goals, [.longTermGoals, .intermediateGoals, .shortTermGoals]),
    (.organisationColumn, [.putsIn, .gains, .internalProblems]),
    (.peopleColumn, [.constituents, .allies, .opponents]),
    (.targets, [.primaryTargets, .secondaryTargets]), (.tactics, [.tactics]),
  ]

  /// The page, and whether it has every text whole.
  package var drawn: (drawing: Drawing, isWhole: Bool) {
    let labels = Labels(language: language)
    return Sheet(
      title: title, summary: summary, language: language, head: [target],
      lanes: Self.columns.map { heading, boxes in
        (
          labels[heading],
          boxes.map { Sheet.Box(heading: labels[$0.label], entries: self.boxes[$0] ?? []) }
        )
      }, isInColumns: true
    ).drawn
  }
}
