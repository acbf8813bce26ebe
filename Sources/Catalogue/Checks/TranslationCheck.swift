import Diagnostics
import Markup

/// A translation stands beside the practice that it translates.
struct TranslationCheck: Check {
  static let orphan = Diagnostic.Code(
    "P-ORPHAN", .error, "a translation has no original",
    why: "A translation is shown with its original and counted once.",
    wrong: "penny.it.md without penny.md", right: "penny.it.md beside penny.md")

  let codes = [orphan]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for (id, versions) in catalogue.translations where catalogue.practice(id) == nil {
      for version in versions.values {
        report.add(
          Self.orphan, at: version.location, "there is no practice '\(id)' that this translates",
          hint: nearMiss(to: id, among: catalogue.practices.map(\.id))
            .map { "did you mean '\($0)'?" })
      }
    }
  }
}
