import Foundation

/// The style sheets of screen and print.
package struct StyleSheets: Sendable {
  /// Colours, type and spacing as custom properties.
  package var tokens: String
  /// How documents look on a screen.
  package var document: String
  /// How documents look on paper.
  package var print: String
  /// What differs on A5.
  package var a5: String
  /// What only typesetting engines know. It is linked as a data address, since checkers of HTML
  /// call its rules errors where they see them.
  package var typesetting: String
  /// What the page of an article has besides.
  package var landing: String
  /// What languages ask for: faces, line heights and what may be divided.
  package var languages: String
  /// How e-books look.
  package var epub: String
  /// Rules of an organisation, such as its own colours; empty for the product's look.
  package var additions = ""
  /// Rules that carry the fonts themselves; empty where those of the reader's machine are used.
  package var fonts = ""

  /// All but `typesetting`, in the order in which they overrule each other.
  func inlined(for setup: PageSetup) -> String {
    let black = setup.ink == .black ? ":root { --wash: #FFFFFF }\n" : ""
    let a5 = setup.paper == .a5 ? a5 : ""
    return "\n"
      + [fonts, tokens, additions, document, print, a5, black, languages]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// `typesetting` as an address that holds it.
  func typesettingAddress(for setup: PageSetup) -> String {
    let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let notes = setup.paper == .a5 ? "@page { @footnote { margin-inline-end: 0 } }\n" : ""
    let css = typesetting + notes + setup.sheetRules
    return "data:text/css;charset=utf-8,"
      + ((setup.ink == .black ? Greys.ofSheet(css) : css)
        .addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
  }

  /// The sheets that come with the program. Throws when the installation lacks them.
  package init() throws {
    tokens = try Self.sheet("tokens")
    document = try Self.sheet("document")
    print = try Self.sheet("print")
    a5 = try Self.sheet("a5")
    typesetting = try Self.sheet("typesetting")
    landing = try Self.sheet("landing")
    languages = try Self.sheet("languages")
    epub = try Self.sheet("epub")
  }

  private static func sheet(_ name: String) throws -> String {
    let url = Bundle.module.bundleURL.appending(path: "Styles/\(name).css")
    return try String(contentsOf: url, encoding: .utf8)
  }
}
