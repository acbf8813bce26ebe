import Foundation

/// The words of the pages in one language.
///
/// A language is one table beside the others; until a word is in it, it is printed in English.
package struct Interface: Hashable, Sendable {
  /// A code without script and region, such as `it`.
  package let language: String
  private let texts: [InterfaceText: String]

  package init(_ language: String) {
    self.language = language
    texts = Self.tables[language] ?? [:]
  }

  /// The languages that have a table, English first.
  package static let languages: [String] =
    ["en"] + tables.keys.filter { $0 != "en" }.sorted()

  /// The tables of each language, one for each part of the site.
  private static let parts: [String: [[InterfaceText: String]]] = [
    "en": [
      englishInterface, englishForms, englishDiscussion, englishData, englishBuilds,
      englishBuilder, englishSurveys, englishImport, englishLinks, englishSubmissionPages,
      englishDesk, englishDeskImport, englishPromises, englishStaticSite,
    ],
    "it": [
      italianInterface, italianForms, italianDiscussion, italianData, italianBuilds,
      italianBuilder, italianSurveys, italianImport, italianLinks, italianSubmissionPages,
      italianDesk, italianDeskImport, italianPromises, italianStaticSite,
    ],
  ]

  static let tables: [String: [InterfaceText: String]] = parts.mapValues { parts in
    parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
  }

  subscript(_ text: InterfaceText) -> String {
    texts[text] ?? Self.tables["en"]?[text] ?? text.rawValue
  }

  /// A text whose `{name}` places are filled.
  func callAsFunction(_ text: InterfaceText, _ values: KeyValuePairs<String, String>) -> String {
    self[text].filled(values)
  }

  /// A text for one or for many: the two forms stand in the table with a bar between them; `{n}` is
  /// the number.
  func counted(
    _ text: InterfaceText, _ number: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let forms = self[text].split(separator: "|", maxSplits: 1).map(String.init)
    let form = (number == 1 ? forms.first : forms.last) ?? ""
    return form.filled(values, number: number)
  }
}
