/// The texts that writers print, in one language.
package struct Labels: Hashable, Sendable {
  /// BCP 47, as given.
  package let language: String
  private let texts: [Label: String]

  /// The texts of a language; those it lacks, and those of a language without a table, are
  /// English. `it-CH` finds `it`.
  package init(language: String) {
    self.language = language
    texts = Self.tables[primarySubtag(of: language)] ?? [:]
  }

  package subscript(_ label: Label) -> String {
    texts[label] ?? Self.english[label] ?? label.rawValue
  }

  /// The languages that have a table, by code.
  package static let languages: [String] = tables.keys.sorted()

  static let tables: [String: [Label: String]] = [
    "ar": arabic, "de": german, "el": greek, "en": english, "es": spanish, "fr": french,
    "it": italian, "uk": ukrainian,
  ]
}
