import Diagnostics
import Markup

/// A language is a tag of BCP 47, and a file has one.
struct LanguageCheck: Check {
  static let language = Diagnostic.Code(
    "P-LANGUAGE", .error, "a language is no BCP 47 tag, or contradicts another",
    why: "Screen readers, hyphenation, search and the list of translations go by it.",
    source: "BCP 47 (RFC 5646)", wrong: "language: Italian", right: "language: it")

  let codes = [language]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.practices { check(practice, &report) }
    for translation in catalogue.allTranslations {
      check(translation, &report)
      if translation.language == catalogue.practice(translation.id)?.language {
        report.add(
          Self.language, at: translation.location,
          "this translation and its original are both in '\(translation.language)'",
          hint: "correct 'language' in the original, or the name of this file")
      }
    }
    for organisation in catalogue.organisations {
      for language in organisation.languages {
        checkTag(language, at: organisation.location, &report)
      }
    }
    for vocabulary in catalogue.vocabularies.values.sorted(by: { $0.scheme < $1.scheme }) {
      for concept in vocabulary.concepts {
        for language in concept.languages.sorted() {
          checkTag(language, at: concept.location, &report)
        }
      }
    }
  }

  private func check(_ practice: Practice, _ report: inout Report) {
    if let stated = practice.statedLanguage, stated.value != practice.language {
      report.add(
        Self.language, at: stated.location,
        "the language is '\(stated.value)' here and '\(practice.language)' in the file's name",
        hint: "leave 'language' out of a translation")
    }
    checkTag(
      practice.language, at: practice.statedLanguage?.location ?? practice.location, &report)
    for language in practice.media.compactMap(\.language) {
      checkTag(language, at: practice.location, &report)
    }
  }

  private func checkTag(_ tag: String, at place: SourceLocation, _ report: inout Report) {
    guard !isLanguageTag(tag) else { return }
    report.add(
      Self.language, at: place, "'\(tag)' is not the tag of a language",
      hint: "write it as in 'it', 'pt-BR' or 'sr-Latn'")
  }
}

/// Whether a text has the form of a tag of BCP 47, in its recommended capitals (RFC 5646, 2.1.1):
/// a language, then perhaps a script, a region and variants.
package func isLanguageTag(_ text: String) -> Bool {
  var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
  guard let language = parts.popFirst(), (2...3).contains(language.utf8.count),
    language.utf8.allSatisfy(isSmallLetter)
  else { return false }
  if let script = parts.first, script.utf8.count == 4, script.utf8.first.map(isCapital) == true,
    script.utf8.dropFirst().allSatisfy(isSmallLetter)
  {
    parts.removeFirst()
  }
  if let region = parts.first,
    region.utf8.count == 2 && region.utf8.allSatisfy(isCapital)
      || region.utf8.count == 3 && region.utf8.allSatisfy(isDigit)
  {
    parts.removeFirst()
  }
  return parts.allSatisfy { variant in
    (4...8).contains(variant.utf8.count)
      && (variant.utf8.count > 4 || variant.utf8.first.map(isDigit) == true)
      && variant.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) }
  }
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
private func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

extension Concept {
  fileprivate var languages: Set<String> {
    Set(label.texts.keys).union(definition.texts.keys).union(alternatives.keys).union(hidden.keys)
  }
}
