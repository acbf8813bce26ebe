/// Why a submission looks as if a program had sent it. It is read by editors all the same.
package enum Suspicion: Hashable, Sendable {
  /// It was sent faster than a person types.
  case quick
  /// A field was filled in that nobody sees.
  case hiddenField
  /// It has so many addresses.
  case links(Int)
  /// The same words are there already.
  case repeated(SubmissionNumber)

  /// As records keep it.
  package var text: String {
    switch self {
    case .quick: "quick"
    case .hiddenField: "hidden-field"
    case .links(let count): "links:\(count)"
    case .repeated(let number): "repeated:\(number.digits)"
    }
  }

  /// Nil for what is none.
  package init?(_ text: String) {
    let parts = text.split(separator: ":").map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("quick", nil): self = .quick
    case ("hidden-field", nil): self = .hiddenField
    case ("links", let count?):
      guard let count = Int(count) else { return nil }
      self = .links(count)
    case ("repeated", let digits?):
      guard let number = SubmissionNumber(digits) else { return nil }
      self = .repeated(number)
    default: return nil
    }
  }
}
