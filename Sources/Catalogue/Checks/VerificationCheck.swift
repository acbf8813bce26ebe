import Diagnostics
import Markup

/// What a person checked more than two years ago is worth another look.
struct VerificationCheck: Check {
  static let stale = Diagnostic.Code(
    "P-STALE", .hint, "a practice was verified more than two years ago",
    why: "Projects end and addresses change; it is a hint, so that nothing turns red by waiting.",
    wrong: "verified: {date: 2019-05-01, by: …}", right: "verified: {date: 2026-05-01, by: …}")

  let codes = [stale]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.practices where !practice.isWithdrawn {
      guard let date = practice.verified?.date, today - date.value.lastDay > 2 * 365 else {
        continue
      }
      report.add(
        Self.stale, at: date.location, "this practice was last verified on \(date.value.iso)",
        hint: "ask those who run it, then write the new date")
    }
  }
}
