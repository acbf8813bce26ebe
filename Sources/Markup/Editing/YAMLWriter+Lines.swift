extension YAMLWriter {
  /// The longest value in brackets that a line holds.
  private static let lineLimit = 72

  /// `key: value` where lines begin at a column: a section of a file, items with ids, and what is too long
  /// for one line get lines of their own; all else stands in one.
  static func lines(_ field: YAMLValue.Field, column: Int, lineEnd: String) -> String {
    let line = self.field(field, inFlow: false, lineEnd: lineEnd)
    guard field.value.holdsFields,
      column == 0 || field.value.hasIDs || line.count > lineLimit
    else { return line }
    let key = self.field(YAMLValue.Field(field.key, .plain("")), inFlow: false, lineEnd: lineEnd)
    let start = lineEnd + String(repeating: " ", count: column + 2)
    switch field.value {
    case .mapping(let fields):
      return String(key.dropLast())
        + fields.map { start + lines($0, column: column + 2, lineEnd: lineEnd) }.joined()
    case .list(let items):
      return String(key.dropLast())
        + items.map { start + "- " + item($0, column: column + 4, lineEnd: lineEnd) }.joined()
    case .text, .plain: return line
    }
  }

  private static func item(_ value: YAMLValue, column: Int, lineEnd: String) -> String {
    guard case .mapping(let fields) = value else {
      return text(of: value, inFlow: false, lineEnd: lineEnd)
    }
    return fields.map { lines($0, column: column, lineEnd: lineEnd) }
      .joined(separator: lineEnd + String(repeating: " ", count: column))
  }
}

extension YAMLValue {
  /// Whether it is a group of fields, or a list of such groups and nothing else.
  fileprivate var holdsFields: Bool {
    switch self {
    case .mapping(let fields): !fields.isEmpty
    case .list(let items):
      !items.isEmpty
        && items.allSatisfy { item in
          if case .mapping(let fields) = item { !fields.isEmpty } else { false }
        }
    case .text, .plain: false
    }
  }

  /// Whether it is a list of items that begin with an id.
  fileprivate var hasIDs: Bool {
    guard case .list(let items) = self, case .mapping(let fields)? = items.first else {
      return false
    }
    return fields.first?.key == "id"
  }
}
