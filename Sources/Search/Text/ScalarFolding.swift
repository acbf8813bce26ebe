import Foundation

/// What one character is to search: part of a word, or what stands between words.
enum FoldedScalar {
  case separator
  /// UTF-8 of the folded letters; empty for what a word contains and search passes over, such as an
  /// accent or a soft hyphen.
  case letters([UInt8])
}

/// Folds one character: case, accents, compatibility forms, Arabic marks and letter variants.
///
/// Accents are marks of a combining class of 10 or more (UAX 44), so that the vowel signs of Indic
/// scripts and the voicing of kana stay. Letters that have no decomposition follow `plainLetters`.
func foldScalar(_ scalar: Unicode.Scalar) -> FoldedScalar {
  guard isWordPart(scalar) else { return .separator }
  var result = String.UnicodeScalarView()
  for part in String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars
  where !isPassedOver(part) {
    if part.properties.generalCategory == .decimalNumber,
      let digit = part.properties.numericValue
    {
      result.append(contentsOf: String(Int(digit)).unicodeScalars)
    } else {
      for letter in part.properties.lowercaseMapping.unicodeScalars where isWordPart(letter) {
        result.append(contentsOf: plainLetters[letter] ?? String.UnicodeScalarView([letter]))
      }
    }
  }
  return .letters(Array(String(result).utf8))
}

/// Letters whose plain form Unicode does not give. The Arabic ones follow Larkey, Ballesteros and
/// Connell, “Improving stemming for Arabic information retrieval” (2002).
private let plainLetters: [Unicode.Scalar: String.UnicodeScalarView] = [
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i",
  "ħ": "h", "ŧ": "t", "ς": "σ", "ґ": "г",
  "\u{649}": "\u{64A}", "\u{6CC}": "\u{64A}", "\u{629}": "\u{647}", "\u{6A9}": "\u{643}",
  "\u{671}": "\u{627}",
].mapValues { $0.unicodeScalars }

private func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  return properties.isDefaultIgnorableCodePoint || scalar == "\u{640}"
    || properties.canonicalCombiningClass.rawValue >= 10
}

/// The letters of `plainLetters` as an object of JavaScript.
var foldedLetters: String {
  let members = plainLetters.map { (String($0.key), String($0.value)) }.sorted { $0 < $1 }
  return "{" + members.map { "\(quoted($0)):\(quoted($1))" }.joined(separator: ",") + "}"
}

/// What `isPassedOver` meets, as ranges within the brackets of a regular expression of JavaScript.
var passedOverRanges: String {
  var ranges: [ClosedRange<UInt32>] = []
  for value in UInt32(0x300)...0xFFFF {
    guard let scalar = Unicode.Scalar(value), !scalar.properties.isDefaultIgnorableCodePoint,
      isPassedOver(scalar)
    else { continue }
    if let last = ranges.last, last.upperBound + 1 == value {
      ranges[ranges.count - 1] = last.lowerBound...value
    } else {
      ranges.append(value...value)
    }
  }
  return ranges.map { range in
    [range.lowerBound, range.upperBound].map { "\\u{\(String($0, radix: 16))}" }.joined(
      separator: "-")
  }.joined()
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    true
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// The folded forms of the characters from U+0080 to U+06FF (Latin, Greek, Cyrillic, Hebrew, Arabic),
/// computed once.
let commonFoldings: [FoldedScalar] = (0x80..<0x700).map { value in
  Unicode.Scalar(UInt32(value)).map(foldScalar) ?? .separator
}
