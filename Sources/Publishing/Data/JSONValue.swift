/// A value of JSON (RFC 8259); the names of an object are sorted when it is written.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// An object without the members that are null.
  static func members(_ members: [String: JSONValue]) -> JSONValue {
    .object(members.filter { $0.value != .null })
  }

  /// Text, or null for nil.
  static func maybe(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }
}

extension JSONValue: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}
