extension Element {
  /// The element as HTML: void elements without an end tag, boolean attributes without a value.
  package var html: String { ElementWriter.write([self], as: .html) }

  /// The element as XML, without a declaration; an empty element closes itself.
  package var xml: String { ElementWriter.write([self], as: .xml) }
}

extension Element {
  /// The element as an XML file, with its declaration; `doctype` stands before the element.
  package func xmlFile(doctype: String = "") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + doctype + xml + "\n"
  }
}

extension [Element] {
  /// The elements as HTML, one after another.
  package var html: String { ElementWriter.write(self, as: .html) }

  /// The elements as XML, one after another.
  package var xml: String { ElementWriter.write(self, as: .xml) }
}

/// Writes elements as text. Whatever the text holds, the result is well formed: `&`, `<`, `>` and
/// quotes are escaped, and characters that neither HTML nor XML allows are left out.
struct ElementWriter {
  enum Syntax { case html, xml }

  private let syntax: Syntax
  private var output = ""
  /// How many elements around the current one keep their white space.
  private var preserved = 0

  static func write(_ elements: [Element], as syntax: Syntax) -> String {
    var writer = ElementWriter(syntax: syntax)
    for element in elements { writer.write(element) }
    return writer.output
  }

  private init(syntax: Syntax) { self.syntax = syntax }

  private mutating func write(_ element: Element) {
    switch element {
    case .text(let text):
      Escaping.append(text, to: &output, inAttribute: false)
    case .element(let name, let attributes, let children):
      output += "<"
      output += name
      for attribute in attributes { write(attribute) }
      if syntax == .xml, children.isEmpty {
        output += "/>"
      } else if syntax == .html, Self.voidElements.contains(name) {
        output += ">"
      } else {
        output += ">"
        writeContent(of: name, children)
        output += "</"
        output += name
        output += ">"
      }
      endLine(after: name)
    }
  }

  private mutating func write(_ attribute: Element.Attribute) {
    output += " "
    output += attribute.name
    if syntax == .html, attribute.value.isEmpty, Self.booleanAttributes.contains(attribute.name) {
      return
    }
    output += "=\""
    Escaping.append(attribute.value, to: &output, inAttribute: true)
    output += "\""
  }

  private mutating func writeContent(of name: String, _ children: [Element]) {
    if syntax == .html, name == "script" || name == "style" {
      let text = children.map(\.plainText).joined()
      output += name == "script" ? Escaping.script(text) : Escaping.style(text)
      return
    }
    let keepsSpace = name == "pre" || name == "textarea"
    if keepsSpace {
      preserved += 1
      // The HTML parser drops a line break that follows the start tag.
      if syntax == .html, children.first?.plainText.hasPrefix("\n") == true { output += "\n" }
    }
    for child in children { write(child) }
    if keepsSpace { preserved -= 1 }
  }

  /// Puts blocks of HTML on lines of their own, where white space means nothing.
  private mutating func endLine(after name: String) {
    if syntax == .html, preserved == 0, Self.blockElements.contains(name) { output += "\n" }
  }

  /// https://html.spec.whatwg.org/multipage/syntax.html#void-elements
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let booleanAttributes: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
    "disabled", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple",
    "muted", "nomodule", "novalidate", "open", "playsinline", "readonly", "required", "reversed",
    "selected",
  ]

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "link", "main", "meta",
    "nav", "ol", "p", "pre", "script", "section", "style", "summary", "svg", "table", "tbody",
    "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
}
