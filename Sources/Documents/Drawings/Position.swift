/// Where someone stands towards what is asked, from against it to for it.
package enum Position: Int, CaseIterable, Hashable, Sendable {
  case activeOpponent, passiveOpponent, neutral, passiveAlly, activeAlly

  /// The name of all who stand there.
  var label: Label {
    switch self {
    case .activeOpponent: .activeOpponents
    case .passiveOpponent: .passiveOpponents
    case .neutral: .neutral
    case .passiveAlly: .passiveAllies
    case .activeAlly: .activeAllies
    }
  }

  var stance: Quadrant.Stance {
    switch self {
    case .activeOpponent, .passiveOpponent: .opponent
    case .neutral: .neutral
    case .passiveAlly, .activeAlly: .ally
    }
  }
}
