import Campaigns
package import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension PlanDraft {
  /// The lists whose items may rest on evidence.
  private static let claiming = [
    ["issue", "causes"], ["issue", "effects"], ["objectives"], ["change", "outcomes"],
    ["change", "assumptions"], ["messages"], ["opportunities"], ["activities"], ["commitments"],
  ]

  /// Where a claim of this id stands; nil when nothing of the plan has it.
  func address(ofClaim id: String) -> FieldAddress? {
    if id == "goal" { return root?.child("goal") == nil ? nil : FieldAddress(["goal"]) }
    return Self.claiming.lazy.map { FieldAddress($0) + .item(id) }
      .first { root?.node(at: $0) != nil }
  }

  /// Everything that may rest on evidence, in the order of the plan.
  var claimable: [(id: String, text: String)] {
    (plan?.objects ?? []).compactMap { object in
      address(ofClaim: object.id.value) == nil ? nil : (object.id.value, object.label)
    }
  }
}

/// What a claim is to rest on, as a form sends it.
package struct ChosenEvidence: Hashable, Sendable {
  package let claim: String
  let practice: Practice.ID
  /// `fact:f2`, `result:r1` or `part:why-it-worked`; empty for the whole practice.
  let part: String
  let use: String
  let adapt: String

  package init(claim: String, practice: Practice.ID, part: String, use: String, adapt: String) {
    self.claim = claim
    self.practice = practice
    self.part = part
    self.use = use
    self.adapt = adapt
  }

  fileprivate var value: YAMLValue {
    var fields = [YAMLValue.Field("practice", .text(practice))]
    let pieces = part.split(separator: ":", maxSplits: 1).map(String.init)
    if pieces.count == 2, ["fact", "result", "part"].contains(pieces[0]) {
      fields.append(.init(pieces[0], .text(pieces[1])))
    }
    if !use.trimmed.isEmpty { fields.append(.init("use", .text(use.trimmed))) }
    if !adapt.trimmed.isEmpty { fields.append(.init("adapt", .text(adapt.trimmed))) }
    return .mapping(fields)
  }
}

extension DraftEditing {
  static let entryFields = [BuilderField("use", .words), BuilderField("adapt", .words)]
  static let gapField = BuilderField("because", .words)

  /// Takes over what was sent of each claim's evidence.
  mutating func applyEvidence(of draft: PlanDraft) throws(YAMLEditRefusal) {
    for claim in draft.claimable {
      guard let place = draft.address(ofClaim: claim.id) else { continue }
      for index in (draft.root?.node(at: place + ["evidence"])?.items ?? []).indices {
        try apply(Self.entryFields, at: place + ["evidence"] + .index(index))
      }
      try apply([Self.gapField], at: place)
      try stateGap(at: place)
    }
  }

  /// A reason why there is no evidence stands beside `evidence: none`.
  private mutating func stateGap(at place: FieldAddress) throws(YAMLEditRefusal) {
    guard root?.node(at: place + ["because"]) != nil, root?.node(at: place + ["evidence"]) == nil
    else { return }
    try set(.text("none"), at: place + ["evidence"], behind: ["text"])
  }

  /// Lets a claim rest on a practice, and notes on which day it was read.
  mutating func add(
    _ evidence: ChosenEvidence, to draft: PlanDraft, on today: Day
  ) throws(YAMLEditRefusal) {
    guard let place = draft.address(ofClaim: evidence.claim) else { return }
    let address = place + ["evidence"]
    if root?.node(at: address)?.items == nil {
      try remove(address)
      try remove(place + ["because"])
    }
    try append(evidence.value, to: address, behind: nil)
    let seen = FieldAddress(["evidence_seen", evidence.practice])
    if root?.node(at: seen) == nil { try set(.plain(today.iso), at: seen, behind: []) }
  }

  /// Takes over what a practice warns of as a risk of the plan.
  mutating func inherit(_ risk: String, from practice: Practice.ID) throws(YAMLEditRefusal) {
    let list = BuilderList(prefix: "r", fields: [])
    let item = YAMLValue.mapping([
      .init("id", .text(id(for: list, nil))), .init("text", .text(risk)),
      .init("from", .text(practice)),
    ])
    try append(item, to: FieldAddress(["risks"]), behind: [])
  }
}
