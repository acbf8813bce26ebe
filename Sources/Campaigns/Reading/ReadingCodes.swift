package import Diagnostics

extension Diagnostic.Code {
  static let badDuration = Diagnostic.Code(
    "DATE-BAD", .error, "a duration cannot be read",
    why: "A mistyped duration must not become no time at all: later dates hang on it.",
    wrong: "duration: 3dx", right: "duration: 3d")

  static let planVersion = Diagnostic.Code(
    "F-VERSION", .error, "a plan is written in a format that is not known",
    why: "A plan of a later format may mean something else by the same words.",
    wrong: "plan: 2", right: "plan: 1")

  static let fileName = Diagnostic.Code(
    "ID-FILE", .error, "an id differs from the name of its file",
    why: "Links and commands find a plan by the name of its file.",
    wrong: "id: open-enrolment  (in enrolment.md)", right: "id: enrolment")

  static let kindParent = Diagnostic.Code(
    "KIND-PARENT", .error, "a kind extends one that is not there, or itself",
    why: "What a kind inherits must be known before a plan can be judged by it.",
    wrong: "extends: partnerchip", right: "extends: partnership")

  static let kindWeaker = Diagnostic.Code(
    "KIND-WEAKER", .error, "a kind asks for less than the one it extends",
    why: "Who builds on a kind may trust that what it asks for holds for all kinds under it.",
    wrong: "{key: purpose, strength: may, …}  (must in the parent)",
    right: "{key: purpose, strength: must, …}")
}

/// The codes that reading plans and kinds can report, beside those of the rules.
package let campaignReadingCodes: [Diagnostic.Code] = [
  .badDuration, .planVersion, .fileName, .kindParent, .kindWeaker,
]
