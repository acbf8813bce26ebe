import Foundation
import Markup

/// The words that publications print around authored text, in one language.
///
/// A language without a table, or a phrase that a table lacks, is printed in English.
struct Phrases {
  /// BCP 47.
  let language: String
  private let texts: [Phrase: String]

  init(_ language: String) {
    self.language = language
    texts = Self.tables[String(language.prefix { $0 != "-" })] ?? [:]
  }

  private static let english = englishPhrases.merging(englishPlanPhrases) { first, _ in first }
    .merging(englishPartnershipPhrases) { first, _ in first }
    .merging(englishPeoplePhrases) { first, _ in first }
    .merging(englishViewPhrases) { first, _ in first }
    .merging(englishGuidePhrases) { first, _ in first }
    .merging(englishLanguagePhrases) { first, _ in first }
    .merging(englishSurveyPhrases) { first, _ in first }
  private static let tables: [String: [Phrase: String]] = [
    "en": english, "it": italian, "ar": arabicPhrases, "el": greekPhrases, "uk": ukrainianPhrases,
  ]
  private static let italian = italianPhrases.merging(italianLanguagePhrases) { first, _ in first }
    .merging(italianPlanPhrases) { first, _ in first }
    .merging(italianPartnershipPhrases) { first, _ in first }
    .merging(italianViewPhrases) { first, _ in first }
    .merging(italianGuidePhrases) { first, _ in first }
    .merging(italianSurveyPhrases) { first, _ in first }

  /// Whether publications can speak a language.
  static func isKnown(_ language: String) -> Bool {
    tables[String(language.prefix { $0 != "-" })] != nil
  }

  /// The language without script and region.
  var mainLanguage: String { String(language.prefix { $0 != "-" }) }

  /// What stands between the items of a list that are no sentence.
  var semicolon: String {
    switch mainLanguage {
    case "ar": "؛ "
    // The Greek sign that looks so is a question mark.
    case "el": " · "
    default: "; "
    }
  }

  /// Where dates and numbers get their words. Arabic is printed with the digits of its sources, as
  /// the labels are, so that a page has one set of digits.
  private var locale: Locale {
    switch language {
    case "en": Locale(identifier: "en_GB")
    case let tag where tag.hasPrefix("ar"): Locale(identifier: "\(tag)@numbers=latn")
    default: Locale(identifier: language)
    }
  }

  /// Every phrase has an English text, which a test checks.
  subscript(_ phrase: Phrase) -> String {
    texts[phrase] ?? Self.english[phrase] ?? phrase.rawValue
  }

  /// A phrase whose `{name}` places are filled.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    self[phrase].filled(values)
  }

  /// A phrase for one or for many: the two forms stand in the table with a bar between them.
  func counted(_ phrase: Phrase, _ number: Int) -> String {
    counted(phrase, number, [:])
  }

  /// The form for one or for many, with its `{name}` places filled; `{n}` is the number unless
  /// `values` says otherwise.
  func counted(
    _ phrase: Phrase, _ number: Int, _ values: KeyValuePairs<String, String>
  ) -> String {
    let forms = self[phrase].split(separator: "|", maxSplits: 1).map(String.init)
    let form = (number == 1 ? forms.first : forms.last) ?? ""
    return form.filled(values, number: number)
  }

  /// “a, b and c”.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    // The Arabic “and” is written together with the next word.
    let isArabic = language.hasPrefix("ar")
    return items.dropLast().joined(separator: isArabic ? "، " : ", ")
      + (isArabic ? " \(self[.and])" : " \(self[.and]) ") + last
  }

  /// “a, b, c, d and 37 others”, where all of them would be longer than a caption can be.
  func beginning(of items: [String]) -> String {
    guard items.count > 6 else { return list(items) }
    return list(items.prefix(4) + [counted(.otherCount, items.count - 4)])
  }

  /// “22 November 2026”.
  func date(_ day: Day) -> String {
    day.formatted(Date.FormatStyle(date: .long, time: .omitted, locale: locale, timeZone: .gmt))
  }

  /// “11 Jan – 5 Feb 2027”; one day alone as “24 Apr 2017”.
  func span(_ start: Day, _ end: Day) -> String {
    guard start != end else { return brief(end) }
    guard start.components.year == end.components.year else {
      return "\(brief(start)) – \(brief(end))"
    }
    return "\(start.formatted(briefly)) – \(brief(end))"
  }

  /// “24 Apr 2017”.
  func brief(_ day: Day) -> String { day.formatted(briefly.year()) }

  /// A day without its year, as the language orders its parts.
  private var briefly: Date.FormatStyle {
    Date.FormatStyle(locale: locale, timeZone: .gmt).day().month(.abbreviated)
  }

  /// The text with its first letter large, for a cell or an item of its own.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A date as precise as it is known: “2017”, “April 2017”, “24 April 2017”.
  func date(_ date: PartialDate) -> String {
    guard date.month != nil else { return String(date.year) }
    guard date.day == nil else { return self.date(date.firstDay) }
    let words = self.date(date.firstDay).split(separator: " ")
    return words.dropFirst().joined(separator: " ")
  }

  /// “sixty-four”.
  func spelled(_ number: Int) -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: language)
    formatter.numberStyle = .spellOut
    return formatter.string(from: NSNumber(value: number)) ?? String(number)
  }

  /// Whether one text stands before another in an alphabetical list of this language.
  func precedes(_ a: String, _ b: String) -> Bool {
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .numeric]
    let order = a.compare(b, options: options, range: nil, locale: Locale(identifier: language))
    return order == .orderedSame ? a < b : order == .orderedAscending
  }
}

/// “Creative Commons Attribution 4.0 International” for an SPDX identifier that is known; the identifier else.
func licenceName(_ identifier: String) -> String {
  switch identifier {
  case "CC-BY-4.0": "Creative Commons Attribution 4.0 International (CC BY 4.0)"
  case "CC-BY-SA-4.0": "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)"
  case "CC-BY-NC-4.0": "Creative Commons Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)"
  case "CC0-1.0": "Creative Commons Zero 1.0 Universal (CC0 1.0)"
  default: identifier
  }
}

extension Day {
  fileprivate func formatted(_ style: Date.FormatStyle) -> String {
    Date(timeIntervalSince1970: Double(number) * 86_400).formatted(style)
  }
}
