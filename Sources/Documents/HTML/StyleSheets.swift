import Foundation

/// The style sheets of screen and print.
package struct StyleSheets: Sendable {
  /// Colours, type and spacing as custom properties.
  package var tokens: String
  /// How documents look on a screen.
  package var document: String
  /// How documents look on paper.
  package var print: String
  /// What only typesetting engines know. It is linked as a data address, since checkers of HTML
  /// call its rules errors where they see them.
  package var typesetting: String
  /// What languages ask for: faces, line heights and what may be divided.
  package var languages: String
  /// How e-books look.
  package var epub: String
  /// Rules of an organisation, such as its own colours; empty for the product's look.
  package var additions = ""

  /// All but `typesetting`, in the order in which they overrule each other.
  package var inlined: String {
    "\n"
      + [tokens, additions, document, print, languages].filter { !$0.isEmpty }.joined(
        separator: "\n")
  }

  /// `typesetting` as an address that holds it.
  package var typesettingAddress: String {
    let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    return "data:text/css;charset=utf-8,"
      + (typesetting.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
  }

  /// The sheets that come with the program. Throws when the installation lacks them.
  package init() throws {
    tokens = try Self.sheet("tokens")
    document = try Self.sheet("document")
    print = try Self.sheet("print")
    typesetting = try Self.sheet("typesetting")
    languages = try Self.sheet("languages")
    epub = try Self.sheet("epub")
  }

  private static func sheet(_ name: String) throws -> String {
    let url = Bundle.module.bundleURL.appending(path: "Styles/\(name).css")
    return try String(contentsOf: url, encoding: .utf8)
  }
}
