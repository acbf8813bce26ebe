/// A thing described in RDF, to be written as Turtle (RDF 1.1 Turtle, W3C Recommendation 2014) and as
/// JSON-LD (JSON-LD 1.1, W3C Recommendation 2020).
struct RDFNode: Sendable {
  /// Nil for one without an address of its own.
  let address: String?
  /// With its prefix, such as `dcat:Dataset`.
  let type: String
  let properties: [(name: String, value: RDFValue)]

  init(_ address: String? = nil, _ type: String, _ properties: [(String, RDFValue?)]) {
    self.address = address
    self.type = type
    self.properties = properties.compactMap { name, value in value.map { (name, $0) } }
  }
}

/// What a property of a thing may be.
indirect enum RDFValue: Sendable {
  case address(String)
  case text(String, language: String?)
  /// Text with a type, such as `xsd:date`.
  case typed(String, String)
  case node(RDFNode)
}

/// A thing with all that is said of it, and the vocabularies in whose words.
struct RDFDocument: Sendable {
  /// Prefix to address.
  let prefixes: [String: String]
  let root: RDFNode

  var turtle: String {
    let head = prefixes.sorted { $0.key < $1.key }.map { "@prefix \($0.key): <\($0.value)> ." }
    return (head + ["", Turtle.statement(root)]).joined(separator: "\n") + "\n"
  }

  var jsonLD: JSONValue {
    guard case .object(var members) = root.jsonLD else { return .null }
    members["@context"] = .object(prefixes.mapValues(JSONValue.text))
    return .object(members)
  }
}

/// Writes things as Turtle.
private enum Turtle {
  /// A thing, then those that it names and that have an address.
  static func statement(_ node: RDFNode) -> String {
    let named: [RDFNode] = node.properties.compactMap { _, value in
      if case .node(let inner) = value, inner.address != nil { inner } else { nil }
    }
    let own = "<\(escapedIRI(node.address ?? ""))> " + content(node, indent: "  ") + " .\n"
    return ([own] + named.map(statement)).joined(separator: "\n")
  }

  private static func content(_ node: RDFNode, indent: String) -> String {
    (["a \(node.type)"]
      + node.properties.map { "\($0.name) \(value($0.value, indent: indent))" })
      .joined(separator: " ;\n\(indent)")
  }

  private static func value(_ value: RDFValue, indent: String) -> String {
    switch value {
    case .address(let address): "<\(escapedIRI(address))>"
    case .text(let text, let language): quoted(text) + (language.map { "@\($0)" } ?? "")
    case .typed(let text, let type): "\(quoted(text))^^\(type)"
    case .node(let node):
      if let address = node.address {
        "<\(escapedIRI(address))>"
      } else {
        "[ \(content(node, indent: indent + "  ")) ]"
      }
    }
  }
}

extension RDFNode {
  var jsonLD: JSONValue {
    var members: [String: JSONValue] = ["@type": .text(type), "@id": .maybe(address)]
    for name in unique(properties.map(\.name)) {
      let values = properties.filter { $0.name == name }.map(\.value.jsonLD)
      members[name] = values.count == 1 ? values[0] : .list(values)
    }
    return .members(members)
  }
}

extension RDFValue {
  fileprivate var jsonLD: JSONValue {
    switch self {
    case .address(let address): ["@id": .text(address)]
    case .text(let text, nil): .text(text)
    case .text(let text, let language?): ["@value": .text(text), "@language": .text(language)]
    case .typed(let text, let type): ["@value": .text(text), "@type": .text(type)]
    case .node(let node): node.jsonLD
    }
  }
}
