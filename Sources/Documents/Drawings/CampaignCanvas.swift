/// The campaign canvas of MobLab (P18): thirteen boxes on one page.
package struct CampaignCanvas: Hashable, Sendable {
  /// In the order in which they are filled.
  package enum Box: CaseIterable, Hashable, Sendable {
    case vision, whatNeedsToChange, howToChange
    case whoCanHelp, whatInfluences, goalsAndObjectives, outcomesAndIndicators
    case story, asks, whatWeDo
    case assumptions, risks, tracking

    package var label: Label {
      switch self {
      case .vision: .vision
      case .whatNeedsToChange: .whatNeedsToChange
      case .howToChange: .howToChange
      case .whoCanHelp: .whoCanHelp
      case .whatInfluences: .whatInfluences
      case .goalsAndObjectives: .goalsAndObjectives
      case .outcomesAndIndicators: .outcomesAndIndicators
      case .story: .story
      case .asks: .asks
      case .whatWeDo: .whatWeDo
      case .assumptions: .assumptions
      case .risks: .risks
      case .tracking: .tracking
      }
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  /// A box that is not named is empty.
  package var boxes: [Box: [SheetEntry]]

  package init(
    title: String, summary: String, language: String, boxes: [Box: [SheetEntry]]
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.boxes = boxes
  }

  private static let rows: [[Box]] = [
    [.vision, .whatNeedsToChange, .howToChange],
    [.whoCanHelp, .whatInfluences, .goalsAndObjectives, .outcomesAndIndicators],
    [.story, .asks, .whatWeDo], [.assumptions, .risks, .tracking],
  ]

  /// The page, and whether it has every text whole.
  package var drawn: (drawing: Drawing, isWhole: Bool) {
    let labels = Labels(language: language)
    return Sheet(
      title: title, summary: summary, language: language,
      lanes: Self.rows.map { row in
        ("", row.map { Sheet.Box(heading: labels[$0.label], entries: boxes[$0] ?? []) })
      }
    ).drawn
  }
}
