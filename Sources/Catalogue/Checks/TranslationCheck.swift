package import Diagnostics
package import Markup

extension Diagnostic.Code {
  /// Also of the texts of publications.
  package static let staleTranslation = Diagnostic.Code(
    "L-STALE", .hint, "a translation does not follow its original",
    why: "Readers of a translation cannot see that the original was corrected. What changed is "
      + "counted, and the page says so until somebody looks at it.",
    wrong: "penny.it.md, made from an earlier penny.md",
    right: "rostrum translate export penny --to it, and import when it is done")
}

extension Report {
  /// Says what a translation lacks, if it lacks anything.
  package mutating func add(_ standing: TranslationStanding, at place: SourceLocation) {
    switch standing.stale {
    // Without a record there is nothing to compare; the page and 'translate status' say so.
    case nil, 0: break
    case let stale?:
      add(
        .staleTranslation, at: place,
        "\(stale) of \(standing.total) passages changed or are not translated yet",
        hint: "translate them; 'rostrum translate export' marks them as fuzzy or empty")
    }
  }
}

/// A translation stands beside the practice that it translates.
struct TranslationCheck: Check {
  static let orphan = Diagnostic.Code(
    "P-ORPHAN", .error, "a translation has no original",
    why: "A translation is shown with its original and counted once.",
    wrong: "penny.it.md without penny.md", right: "penny.it.md beside penny.md")

  let codes = [orphan, .staleTranslation]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    var suggestions = Suggestions()
    for translation in catalogue.allTranslations {
      let id = translation.id
      if let standing = catalogue.standings[id]?[translation.language] {
        report.add(standing, at: translation.location)
      }
      guard catalogue.practice(id) == nil, !catalogue.isUnread(id) else { continue }
      report.add(
        Self.orphan, at: translation.location, "there is no practice '\(id)' that this translates",
        hint: suggestions.hint(for: id, in: "practices", of: catalogue.practices)
          ?? "name it after the file of its original; a name without '.' is an original")
    }
  }
}
