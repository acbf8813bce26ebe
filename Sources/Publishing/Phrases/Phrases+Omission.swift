import Campaigns

extension Phrases {
  /// “4 stakeholders and 1 message are not shown.”; nil when nothing is kept back.
  func keptBack(_ omissions: [EditedPlan.Omission]) -> String? {
    guard !omissions.isEmpty else { return nil }
    let parts = omissions.map { counted(phrase($0.sort), $0.number) }
    let sum = omissions.map(\.number).reduce(0, +)
    return sentence(counted(.keptBack, sum, ["what": list(parts)]))
  }

  private func phrase(_ sort: ObjectSort) -> Phrase {
    switch sort {
    case .stakeholder: .keptStakeholders
    case .message: .keptMessages
    case .risk: .keptRisks
    case .member: .keptMembers
    default: .keptObjects
    }
  }
}
