/// A piece of pandoc's document tree, as its JSON has it (pandoc-types 1.23).
indirect enum PandocNode: Encodable {
  case text(String)
  case number(Double)
  case null
  case list([PandocNode])
  /// A constructor with what it holds, such as `Para`.
  case node(String, PandocNode?)
  case fields([String: PandocNode])

  private enum Key: String, CodingKey { case t, c }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      if let whole = Int(exactly: number) {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .list(let nodes):
      var container = encoder.unkeyedContainer()
      for node in nodes { try container.encode(node) }
    case .node(let name, let content):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .t)
      try container.encodeIfPresent(content, forKey: .c)
    case .fields(let fields):
      var container = encoder.container(keyedBy: Name.self)
      for (name, node) in fields {
        try container.encode(node, forKey: Name(stringValue: name))
      }
    }
  }
}

extension PandocNode {
  static func node(_ name: String, _ parts: [PandocNode]) -> PandocNode {
    .node(name, .list(parts))
  }

  /// An identifier and key-value pairs, which pandoc keeps with many nodes.
  static func attributes(id: String = "", _ values: [(String, String)] = []) -> PandocNode {
    .list([
      .text(id), .list([]), .list(values.map { .list([.text($0.0), .text($0.1)]) }),
    ])
  }

  static func paragraph(_ inlines: [PandocNode]) -> PandocNode { .node("Para", inlines) }

  /// A group of blocks; with `style`, of paragraphs in that style of the file.
  static func group(
    id: String = "", style: String? = nil, language: String? = nil, _ blocks: [PandocNode]
  ) -> PandocNode {
    let direction = language.map { Direction(language: $0).rawValue }
    let values = [("custom-style", style), ("lang", language), ("dir", direction)]
    return .node(
      "Div",
      [
        attributes(id: id, values.compactMap { name, value in value.map { (name, $0) } }),
        .list(blocks),
      ])
  }
}
