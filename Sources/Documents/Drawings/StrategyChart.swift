/// The strategy chart of the Midwest Academy (P18): five columns for one primary target.
package struct StrategyChart: Hashable, Sendable {
  /// In the order of the chart, column by column.
  package enum Box: CaseIterable, Hashable, Sendable {
    case longTermGoals, intermediateGoals, shortTermGoals
    case putsIn, gains, internalProblems
    case constituents, allies, opponents
    case primaryTargets, secondaryTargets
    case tactics
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

  private static let columns: [(Label, [(Box, Label)])] = [
    (
      .goals,
      [
        (.longTermGoals, .longTermGoals), (.intermediateGoals, .intermediateGoals),
        (.shortTermGoals, .shortTermGoals),
      ]
    ),
    (
      .organisationColumn,
      [(.putsIn, .putsIn), (.gains, .gains), (.internalProblems, .internalProblems)]
    ),
    (
      .peopleColumn,
      [(.constituents, .constituents), (.allies, .allies), (.opponents, .opponents)]
    ),
    (.targets, [(.primaryTargets, .primaryTargets), (.secondaryTargets, .secondaryTargets)]),
    (.tactics, [(.tactics, .tacticsByGroup)]),
  ]

  package var drawing: Drawing {
    let labels = Labels(language: language)
    return Sheet(
      title: title, summary: summary, language: language, head: [target],
      lanes: Self.columns.map { heading, boxes in
        (
          labels[heading],
          boxes.map { Sheet.Box(heading: labels[$1], entries: self.boxes[$0] ?? []) }
        )
      }, isInColumns: true
    ).drawing
  }
}
