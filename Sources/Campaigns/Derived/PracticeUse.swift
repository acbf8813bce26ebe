package import Catalogue
package import Diagnostics
import Markup

/// That a plan names a practice.
package struct PracticeUse: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case claim(Claim, EvidenceEntry)
    /// A risk that was inherited from it.
    case risk(String)
    /// The text of the plan.
    case text
  }

  package let practice: Placed<Practice.ID>
  package let place: Place

  /// The claim that rests on it, if one does.
  package var claim: Claim? {
    if case .claim(let claim, _) = place { claim } else { nil }
  }
}

extension Plan {
  /// Every place that names a practice: claims, then risks, then the text.
  package var practiceUses: [PracticeUse] {
    var uses = claimUses
    for risk in risks {
      if let id = risk.from { uses.append(PracticeUse(practice: id, place: .risk(risk.id.value))) }
    }
    return uses
      + body.citations.map {
        PracticeUse(practice: Placed($0.key, at: $0.location), place: .text)
      }
  }

  /// The practices that claims rest on, in the order of the plan.
  package var claimUses: [PracticeUse] {
    claims.flatMap { claim in
      claim.evidence.entries.compactMap { entry in
        guard case .practice(let id, _) = entry.basis else { return nil }
        return PracticeUse(practice: id, place: .claim(claim, entry))
      }
    }
  }
}
