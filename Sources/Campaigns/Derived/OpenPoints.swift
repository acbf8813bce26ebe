import Diagnostics

/// Something that a plan leaves open, for the page “what is still open”.
package enum OpenPoint: Hashable, Sendable {
  /// Left out on purpose.
  case waived(Waiver)
  case missing(Requirement, number: Int)
  case missingSection(PlanSection)
  /// A claim that rests on nothing; `because` is nil when the plan does not say why.
  case openClaim(Claim, because: String?)
  /// People affected who have no part in a stage.
  case noPart(Stakeholder, Stage)
}

extension Plan {
  /// What the plan leaves open: waivers first, then what its kind asks for, claims, and stages.
  package func openPoints(_ kind: Kind?) -> [OpenPoint] {
    var points = waivers.map { OpenPoint.waived($0) }
    if let kind {
      let completeness = Completeness(self, kind)
      for item in completeness.items where item.requirement.strength != .may {
        if case .missing(let number) = item.state {
          points.append(.missing(item.requirement, number: number))
        }
      }
      for section in completeness.sections {
        if case .missing = section.state { points.append(.missingSection(section.section)) }
      }
    }
    for claim in claims where claim.isRequired {
      switch claim.evidence {
      case .absent: points.append(.openClaim(claim, because: nil))
      case .open(let because, _): points.append(.openClaim(claim, because: because))
      case .entries: break
      }
    }
    guard !waivers.contains(where: { $0.key.value == PlanSection.participation.rawValue }) else {
      return points
    }
    let matrix = ParticipationMatrix(self, kind: kind)
    for row in matrix.rows {
      for stage in Stage.allCases where matrix.least[stage] != nil && row.cells[stage] == nil {
        points.append(.noPart(row.group, stage))
      }
    }
    return points
  }
}
