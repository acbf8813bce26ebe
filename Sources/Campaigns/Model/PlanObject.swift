package import Diagnostics

/// What an object of a plan is; its id may be named only where such an object is expected.
package enum ObjectSort: String, CaseIterable, Hashable, Sendable {
  case cause, effect, goal, objective, outcome, assumption, stakeholder, message, opportunity
  case activity, output, indicator, line, income, risk, member, party, term, commitment, event
  case comparison

  /// “stakeholder”, “budget line”, for messages.
  package var noun: String {
    switch self {
    case .line: "budget line"
    case .member: "member of the team"
    default: rawValue
    }
  }

  /// “a stakeholder”, “an activity”, “the goal”, for messages.
  package var phrase: String {
    if self == .goal { return "the goal" }
    return ("aeiou".contains(noun.prefix(1)) ? "an " : "a ") + noun
  }
}

/// Something in a plan that has an id of its own, unique in the file.
package protocol PlanObject: Hashable, Sendable {
  static var sort: ObjectSort { get }
  var id: Placed<String> { get }
  /// What it is called or says, for lists.
  var label: String { get }
  /// The other objects that it names.
  var references: [Reference] { get }
  /// The words that it says.
  var texts: [PlanText] { get }
}

extension PlanObject {
  package var references: [Reference] { [] }
}

/// The fields that an object writes of those that a rule may miss; a field that is written and cannot
/// be read has been reported, and is not missing.
package typealias WrittenFields = Set<String>

/// The id of an object, written in a field of another one.
package struct Reference: Hashable, Sendable {
  /// The field, such as `decision_maker`.
  package let field: String
  package let id: Placed<String>
  /// What may stand there.
  package let sorts: Set<ObjectSort>
}

/// The ids that are written in one field, with what may stand there.
func naming(
  _ field: String, _ ids: [Placed<String>?], _ sorts: ObjectSort...
) -> [Reference] {
  ids.compactMap { $0 }.map { Reference(field: field, id: $0, sorts: Set(sorts)) }
}

extension Plan {
  /// Every object with an id, in the order of the sections.
  package var objects: [any PlanObject] {
    var objects: [any PlanObject] = []
    objects += issue?.causes ?? []
    objects += issue?.effects ?? []
    if let goal { objects.append(goal) }
    objects += objectives as [any PlanObject] + outcomes + assumptions
    objects += stakeholders as [any PlanObject] + messages + opportunities
    objects += activities as [any PlanObject] + outputs + indicators
    objects += budget?.lines ?? []
    objects += budget?.income ?? []
    objects += risks as [any PlanObject] + team + parties
    objects += partnership?.terms ?? []
    objects += commitments as [any PlanObject] + events + comparisons
    return objects
  }
}
