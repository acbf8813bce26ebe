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
    var suggestions = Suggestions()
    for translation in catalogue.allTranslations {
      let id = translation.id
      guard catalogue.practice(id) == nil, !catalogue.isUnread(id) else { continue }
      report.add(
        Self.orphan, at: translation.location, "there is no practice '\(id)' that this translates",
        hint: suggestions.hint(for: id, in: "practices", of: catalogue.practices)
          ?? "name it after the file of its original; a name without '.' is an original")
    }
  }
}
