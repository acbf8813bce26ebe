import Diagnostics
import Markup

/// A practice says who benefits.
struct AudienceCheck: Check {
  static let audience = Diagnostic.Code(
    "P-AUDIENCE", .warning, "a practice does not say who benefits",
    why: "People look for practices by whom they serve.",
    wrong: "(no field audiences)", right: "audiences: [asylum-seekers]")

  let codes = [audience]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.practices
    where practice.tags(.audiences).isEmpty && !practice.isWithdrawn {
      report.add(
        Self.audience, at: practice.location, "this practice does not say who benefits",
        hint: "add 'audiences' with ids from Practices/vocabularies/audiences.yaml")
    }
  }
}
