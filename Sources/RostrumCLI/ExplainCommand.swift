import ArgumentParser
import Diagnostics
import Publishing

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a rule exists, whose it is, and give an example.",
    discussion: "  rostrum explain EV-GAP\n  rostrum explain          (lists all codes)")

  @Argument(help: "A code, as it stands at the end of a problem.")
  var code: String?

  func run() throws {
    guard let code else {
      for code in allCodes { print("\(code.id): \(code.summary)") }
      return
    }
    guard let found = allCodes.first(where: { $0.id == code.uppercased() }) else {
      let meant = nearMiss(to: code.uppercased(), among: allCodes.map(\.id))
      throw ValidationError(
        "No rule has the code '\(code)'."
          + (meant.map { " Did you mean \($0)?" } ?? " 'rostrum explain' lists them all."))
    }
    print(found.explanation)
  }
}

extension Diagnostic.Code {
  /// The code as a page of text.
  fileprivate var explanation: String {
    """
    \(id) (\(severity.rawValue)): \(summary)

    \(why)
    \(source.map { "Source: \($0)\n" } ?? "")
    Reported:
    \(indented(example.wrong))

    Right:
    \(indented(example.right))
    """
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      .joined(separator: "\n")
  }
}
