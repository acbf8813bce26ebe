import Foundation

/// What somebody writes in a discussion, held to what may be kept.
package struct Contribution: Hashable, Sendable {
  /// Nil when no name is given.
  package let name: String?
  /// Plain text; an empty line parts paragraphs.
  package let text: String
  /// One of `languages`.
  package let language: String

  /// Why something that was written cannot be kept as it is.
  package enum Problem: Hashable, Sendable {
    case empty
    /// With the bytes that it has.
    case tooLong(Int)
    case nameTooLong
    case unknownLanguage
  }

  /// - Throws: all that stands against it.
  package init(name: String, text: String, language: String) throws(Refusal) {
    let text = plainText(text, keeping: ["\n", "\t"]).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let name = plainText(name, keeping: []).trimmingCharacters(in: .whitespaces)
    var problems: [Problem] = []
    if text.isEmpty { problems.append(.empty) }
    if text.utf8.count > RecordLimits.messageBytes { problems.append(.tooLong(text.utf8.count)) }
    if name.unicodeScalars.count > RecordLimits.nameLength { problems.append(.nameTooLong) }
    if !Self.languages.contains(language) { problems.append(.unknownLanguage) }
    guard problems.isEmpty else { throw Refusal(problems: problems) }
    self.init(name: name.isEmpty ? nil : name, kept: text, language: language)
  }

  /// One that was kept before.
  package init(name: String?, kept text: String, language: String) {
    self.name = name
    self.text = text
    self.language = language
  }

  /// All that stands against a contribution.
  package struct Refusal: Error, Hashable {
    package let problems: [Problem]
  }

  /// The languages in which one may say that one writes: those of the European Union (Regulation No 1 of
  /// 1958), and some that people speak who come to it.
  package static let languages =
    [
      "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
      "lv",
      "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
    ] + ["am", "ar", "bn", "fa", "ku", "ps", "ru", "so", "sq", "sr", "ti", "tr", "uk", "ur", "zh"]
}

/// A text without what has no place in plain text: control characters, and marks that turn the direction of
/// what follows them.
func plainText(_ text: String, keeping kept: Set<Unicode.Scalar>) -> String {
  let turning: [ClosedRange<UInt32>] = [0x202A...0x202E, 0x2066...0x2069]
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl = scalar.properties.generalCategory == .control && !kept.contains(scalar)
    let isTurning = turning.contains { $0.contains(scalar.value) }
    guard !isControl, !isTurning, !scalar.properties.isNoncharacterCodePoint else { continue }
    scalars.append(scalar)
  }
  return String(scalars)
}
