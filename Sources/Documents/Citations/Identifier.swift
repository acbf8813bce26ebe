/// Kinds of identifiers whose digits show a slip without asking anybody.
package enum Identifier: String, CaseIterable, Sendable {
  case issn, isbn, orcid, ror, doi

  /// Whether the text has the form of the identifier and its check digits are right.
  ///
  /// ISSN: ISO 3297; ISBN: ISO 2108, 13 digits; ORCID: ISO 7064 mod 11-2; ROR: Crockford's base 32
  /// with ISO 7064 mod 97-10; a DOI (ISO 26324) has no check digit.
  package func isValid(_ text: String) -> Bool {
    switch self {
    case .issn: Self.isISSN(text)
    case .isbn: Self.isISBN(text)
    case .orcid: Self.isORCID(text)
    case .ror: Self.isROR(text)
    case .doi: Self.isDOI(text)
    }
  }

  /// An example of the right form.
  package var example: String {
    switch self {
    case .issn: "2049-3630"
    case .isbn: "978-3-16-148410-0"
    case .orcid: "0000-0002-1825-0097"
    case .ror: "05gq02987"
    case .doi: "10.5555/12345678"
    }
  }

  private static func isISSN(_ text: String) -> Bool {
    guard text.count == 9, text.dropFirst(4).first == "-",
      let values = values(text.replacing("-", with: "")), values.count == 8
    else { return false }
    return zip(values, stride(from: 8, to: 0, by: -1)).map(*).reduce(0, +) % 11 == 0
  }

  private static func isISBN(_ text: String) -> Bool {
    let digits = text.filter { $0 != "-" && $0 != " " }
    guard digits.count == 13, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let values = values(digits)
    else { return false }
    return values.enumerated().map { $0.offset % 2 == 0 ? $0.element : 3 * $0.element }
      .reduce(0, +) % 10 == 0
  }

  private static func isORCID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ $0.count == 4 }),
      let values = values(parts.joined()), let check = values.last
    else { return false }
    let total = values.dropLast().reduce(0) { ($0 + $1) * 2 % 11 }
    return (12 - total) % 11 == check
  }

  private static func isROR(_ text: String) -> Bool {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    guard text.count == 9, text.hasPrefix("0"), let check = Int(text.suffix(2)) else {
      return false
    }
    var number = 0
    for character in text.prefix(7) {
      guard let value = alphabet.firstIndex(of: character) else { return false }
      number = number * 32 + value
    }
    return 98 - (number * 100 % 97) == check
  }

  private static func isDOI(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("10."), !parts[1].isEmpty else { return false }
    let registrant = parts[0].dropFirst(3)
    return (4...9).contains(registrant.count)
      && registrant.allSatisfy { $0.isASCII && $0.isNumber }
      && !parts[1].contains(where: \.isWhitespace)
  }

  /// The values of digits, with X for ten in the last place; nil for any other sign.
  private static func values(_ text: String) -> [Int]? {
    var values: [Int] = []
    for (index, character) in text.enumerated() {
      if character == "X", index == text.count - 1 {
        values.append(10)
      } else if character.isASCII, let value = character.wholeNumberValue {
        values.append(value)
      } else {
        return nil
      }
    }
    return values
  }
}
