/// The number of a receipt: nine digits, of which the last checks the others.
///
/// It is drawn at random, so that it tells nothing of how many there are, and opens nothing: it is printed and
/// read aloud.
package struct SubmissionNumber: Hashable, Sendable, Comparable {
  /// Nine digits without spaces.
  package let digits: String

  /// - Parameter generator: of the eight digits that are drawn.
  package init(using generator: inout some RandomNumberGenerator) {
    let drawn = (0..<Self.length - 1).map { _ in Int.random(in: 0...9, using: &generator) }
    digits = (drawn + [Self.checkDigit(drawn)]).map(String.init).joined()
  }

  /// A number as somebody writes it, with spaces, hyphens or nothing between its digits; nil where the last digit
  /// does not fit the others.
  package init?(_ text: String) {
    let digits = text.filter { !" -\u{2011}\u{00A0}".contains($0) }
    let values = digits.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard values.count == Self.length, digits.count == Self.length,
      Self.checkDigit(values.dropLast()) == values.last
    else { return nil }
    self.digits = digits
  }

  /// “482-173-065”.
  package var text: String {
    let all = Array(digits)
    return [all[0..<3], all[3..<6], all[6..<9]].map { String($0) }.joined(separator: "-")
  }

  package static func < (a: Self, b: Self) -> Bool { a.digits < b.digits }

  private static let length = 9

  /// ISO/IEC 7064, MOD 11,10: finds every wrong digit, and nearly all swaps of neighbours.
  private static func checkDigit(_ digits: some Sequence<Int>) -> Int {
    let product = digits.reduce(10) { product, digit in
      let sum = (product + digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }
}
