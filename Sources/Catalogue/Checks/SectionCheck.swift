import Diagnostics
import Markup

/// The sections of a sheet are the same everywhere, so that sheets can be compared.
struct SectionCheck: Check {
  static let section = Diagnostic.Code(
    "P-SECTION", .warning, "a section is not one of those that sheets have",
    why: "Sheets are read side by side, section by section.",
    wrong: "## Problem", right: "## Challenge")

  /// The sections of a sheet, in their order.
  static let titles = [
    "Challenge", "What it does", "How it works", "Results", "Lessons", "For those who adopt it",
  ]

  let codes = [section]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts where practice.language.split(separator: "-").first == "en" {
      for case .heading(let level, let inlines, let place) in practice.body.blocks where level <= 2
      {
        let title = inlines.plainText
        guard level == 1 || !Self.titles.contains(title) else { continue }
        let meant = nearMiss(to: title, among: Self.titles)
        report.add(
          Self.section, at: place, "'\(title)' is not a section of a sheet",
          hint: meant.map { "did you mean '## \($0)'?" }
            ?? "use '## ' with one of: \(Self.titles.joined(separator: ", "))")
      }
    }
  }
}
