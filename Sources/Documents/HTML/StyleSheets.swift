import Foundation

/// The style sheets of screen and print.
package struct StyleSheets: Sendable {
  /// Colours, type and spacing as custom properties.
  package var tokens: String
  /// How documents look on a screen.
  package var document: String
  /// How documents look on paper.
  package var print: String
  /// Rules of an organisation, such as its own colours; empty for the product's look.
  package var additions = ""

  /// All of them, in the order in which they overrule each other.
  package var inlined: String {
    "\n" + [tokens, additions, document, print].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The sheets that come with the program. Throws when the installation lacks them.
  package init() throws {
    tokens = try Self.sheet("tokens")
    document = try Self.sheet("document")
    print = try Self.sheet("print")
  }

  private static func sheet(_ name: String) throws -> String {
    let url = Bundle.module.bundleURL.appending(path: "Styles/\(name).css")
    return try String(contentsOf: url, encoding: .utf8)
  }
}
