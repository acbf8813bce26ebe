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
  /// In UTF-8.
  private var output: [UInt8] = []
  /// How many elements around the current one keep their white space.
  private var preserved = 0

  static func write(_ elements: [Element], as syntax: Syntax) -> String {
    var writer = ElementWriter(syntax: syntax)
    for element in elements { writer.write(element) }
    return String(decoding: writer.output, as: UTF8.self)
  }

  private init(syntax: Syntax) { self.syntax = syntax }

  private mutating func write(_ element: Element) {
    switch element {
    case .text(let text):
      Escaping.append(text, to: &output, inAttribute: false)
    case .element(let name, let attributes, let children):
      let traits = syntax == .html ? Self.traits[name] ?? Traits() : Traits()
      append("<")
      append(name)
      for attribute in attributes { write(attribute) }
      if syntax == .xml, children.isEmpty {
        append("/>")
      } else if traits.isVoid {
        append(">")
      } else {
        append(">")
        writeContent(of: name, children)
        append("</")
        append(name)
        append(">")
      }
      // Blocks of HTML stand on lines of their own, where white space means nothing.
      if traits.isBlock, preserved == 0 { append("\n") }
    }
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func write(_ attribute: Element.Attribute) {
    append(" ")
    append(attribute.name)
    if syntax == .html, attribute.value.isEmpty, Self.booleanAttributes.contains(attribute.name) {
      return
    }
    append("=\"")
    Escaping.append(attribute.value, to: &output, inAttribute: true)
    append("\"")
  }

  private mutating func writeContent(of name: String, _ children: [Element]) {
    if syntax == .html, name == "script" || name == "style" {
      let text = children.map(\.plainText).joined()
      append(name == "script" ? Escaping.script(text) : Escaping.style(text))
      return
    }
    let keepsSpace = name == "pre" || name == "textarea"
    if keepsSpace {
      preserved += 1
      // The HTML parser drops a line break that follows the start tag.
      if syntax == .html, children.first?.plainText.hasPrefix("\n") == true { append("\n") }
    }
    for child in children { write(child) }
    if keepsSpace { preserved -= 1 }
  }

  /// What the names of HTML's elements say of how they are written.
  private struct Traits {
    var isVoid = false
    var isBlock = false
  }

  private static let traits = Dictionary(
    uniqueKeysWithValues: voidElements.union(blockElements).map { name in
      (name, Traits(isVoid: voidElements.contains(name), isBlock: blockElements.contains(name)))
    })

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
