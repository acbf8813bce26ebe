import Diagnostics
import Foundation
import Markup

/// What is weaker or stronger in the newer plan: people's say first, then objectives, claims and
/// people's positions.
func shiftsBetween(
  _ old: Plan, _ new: Plan, _ campaigns: Campaigns
) -> [PlanDifference.Shift] {
  participationShifts(old, new, campaigns) + targetShifts(old, new) + evidenceShifts(old, new)
    + peopleShifts(old, new) + stateShifts(old, new)
}

/// Pairs of what both plans have, in the order of the newer one.
private func pairs<Object: PlanObject>(
  _ old: [Object], _ new: [Object]
) -> [(old: Object, new: Object)] {
  let before = Dictionary(old.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  return new.compactMap { object in before[object.id.value].map { ($0, object) } }
}

/// A shift between two ranks, of which the higher is the stronger; nil when they are equal.
private func shift(
  _ subject: String, _ aspect: String?, _ from: (text: String, rank: Double),
  _ to: (text: String, rank: Double)
) -> PlanDifference.Shift? {
  guard from.rank != to.rank else { return nil }
  return PlanDifference.Shift(
    subject: subject, aspect: aspect, from: from.text, to: to.text,
    direction: to.rank < from.rank ? .weaker : .stronger)
}

private func participationShifts(
  _ old: Plan, _ new: Plan, _ campaigns: Campaigns
) -> [PlanDifference.Shift] {
  let before = ParticipationMatrix(old, kind: campaigns.kind(old.kind.value))
  let after = ParticipationMatrix(new, kind: campaigns.kind(new.kind.value))
  let rows = Dictionary(
    before.rows.map { ($0.group.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  func rank(_ cell: ParticipationMatrix.Cell?) -> (text: String, rank: Double) {
    (cell?.level.rawValue ?? "none", Double(cell?.level.rank ?? 0))
  }
  return after.rows.flatMap { row in
    guard let earlier = rows[row.group.id.value] else { return [PlanDifference.Shift]() }
    return Stage.allCases.compactMap { stage in
      shift(
        row.group.id.value, stage.rawValue, rank(earlier.cells[stage]), rank(row.cells[stage]))
    }
  }
}

/// Targets that are nearer to their baseline, or farther from it.
private func targetShifts(_ old: Plan, _ new: Plan) -> [PlanDifference.Shift] {
  let targets = pairs(old.indicators, new.indicators).compactMap { old, new in
    guard let from = old.target?.value?.value, let to = new.target?.value?.value,
      let before = number(from), let after = number(to)
    else { return nil as PlanDifference.Shift? }
    let baseline = new.baseline?.value.flatMap { number($0.value) } ?? 0
    // Where less is better, a target that falls is the stronger one.
    let sign = baseline > max(before, after) ? -1.0 : 1.0
    return shift(new.id.value, "target", (from, before * sign), (to, after * sign))
  }
  let judged = pairs(old.objectives, new.objectives).compactMap { old, new in
    old.feasible?.judged.flatMap { from in
      new.feasible?.judged.flatMap { to in
        shift(new.id.value, "feasible", ("\(from)", Double(from)), ("\(to)", Double(to)))
      }
    }
  }
  return targets + judged
}

/// The number with which a text begins, as in `40 %`; nil when it begins otherwise.
private func number(_ text: String) -> Double? {
  let digits = text.replacing(",", with: "").prefix { $0.isNumber || $0 == "." || $0 == "-" }
  return Double(digits)
}

/// Claims that rest on less or on more than before.
private func evidenceShifts(_ old: Plan, _ new: Plan) -> [PlanDifference.Shift] {
  let before = Dictionary(
    old.claims.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  let ids = Set(old.objects.map(\.id.value)).intersection(new.objects.map(\.id.value))
  let after = Set(new.claims.map(\.id.value))
  let emptied = old.claims.filter { !after.contains($0.id.value) }.map { claim in
    Claim(
      id: claim.id, sort: claim.sort, text: claim.text, evidence: .absent,
      isRequired: claim.isRequired)
  }
  return (new.claims + emptied).filter { ids.contains($0.id.value) }.compactMap { claim in
    let from = Set(before[claim.id.value]?.evidence.entries.map(\.name) ?? [])
    let to = Set(claim.evidence.entries.map(\.name))
    let (lost, gained) = (from.subtracting(to), to.subtracting(from))
    guard lost.count != gained.count else { return nil }
    func list(_ names: Set<String>) -> String {
      names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
    }
    return shift(
      claim.id.value, "evidence", (list(from), Double(from.count)), (list(to), Double(to.count)))
  }
}

extension EvidenceEntry {
  /// `penny-wirton-schools#f2`, or the title of a source.
  fileprivate var name: String {
    switch basis {
    case .source(let source): return source.title
    case .practice(let id, let part):
      switch part?.value {
      case nil: return id.value
      case .fact(let part), .result(let part): return "\(id.value)#\(part)"
      case .lesson(let lesson): return "\(id.value)#\(lesson.rawValue)"
      }
    }
  }
}

/// Positions, wanted positions and links of influence.
private func peopleShifts(_ old: Plan, _ new: Plan) -> [PlanDifference.Shift] {
  pairs(old.stakeholders, new.stakeholders).flatMap { old, new in
    let id = new.id.value
    var shifts: [PlanDifference.Shift?] = [
      positionShift(id, "position", old.position?.value, new.position?.value),
      positionShift(id, "wanted", old.wanted, new.wanted),
    ]
    let links = Dictionary(
      old.influences.map { ($0.who.value, $0) }, uniquingKeysWith: { first, _ in first })
    for link in new.influences {
      guard let from = links[link.who.value]?.strength, let to = link.strength else { continue }
      shifts.append(
        shift(
          id, "influence on \(link.who.value)", ("\(from)", Double(from)), ("\(to)", Double(to))))
    }
    return shifts.compactMap { $0 }
  }
}

private func positionShift(
  _ id: String, _ aspect: String, _ old: Stakeholder.Position?, _ new: Stakeholder.Position?
) -> PlanDifference.Shift? {
  guard let old, let new, old != .unknown, new != .unknown else { return nil }
  // From those who act with us to those who act against us.
  let order = Stakeholder.Position.allCases
  func rank(_ position: Stakeholder.Position) -> Double {
    -Double(order.firstIndex(of: position) ?? 0)
  }
  return shift(id, aspect, (old.rawValue, rank(old)), (new.rawValue, rank(new)))
}

/// Assumptions that proved right or wrong, risks that grew or shrank, activities that were dropped.
private func stateShifts(_ old: Plan, _ new: Plan) -> [PlanDifference.Shift] {
  let assumptions = pairs(old.assumptions, new.assumptions).compactMap { old, new in
    func rank(_ state: Assumption.State?) -> (text: String, rank: Double) {
      let rank: Double =
        switch state {
        case .broken: -1
        case .untested, nil: 0
        case .holds: 1
        }
      return ((state ?? .untested).rawValue, rank)
    }
    return shift(new.id.value, nil, rank(old.state), rank(new.state))
  }
  let risks = pairs(old.risks, new.risks).compactMap { old, new in
    old.score.flatMap { from in
      new.score.flatMap { to in
        shift(new.id.value, "risk score", ("\(from)", -Double(from)), ("\(to)", -Double(to)))
      }
    }
  }
  let activities = pairs(old.activities, new.activities).compactMap { old, new in
    let (from, to) = (old.progress ?? .planned, new.progress ?? .planned)
    return shift(
      new.id.value, nil, (from.rawValue, from == .dropped ? 0 : 1),
      (to.rawValue, to == .dropped ? 0 : 1))
  }
  return assumptions + risks + activities
}
