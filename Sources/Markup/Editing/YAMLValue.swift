import Diagnostics

/// A value as an editor gives it, or as a YAML text means it, without its place and style.
package indirect enum YAMLValue: Hashable, Sendable {
  /// Words; they are quoted where they look like something else.
  case text(String)
  /// A number, a day, a truth value or nothing, written as it stands.
  case plain(String)
  case list([YAMLValue])
  case mapping([Field])

  package struct Field: Hashable, Sendable {
    package let key: String
    package var value: YAMLValue

    package init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// What a node means.
  package init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let plain): self = plain ? .plain(text) : .text(text)
    case .list(let items): self = .list(items.map(YAMLValue.init))
    case .mapping(let entries):
      self = .mapping(entries.map { Field($0.key.value, YAMLValue($0.value)) })
    }
  }

  /// Whether two values mean the same: words may be quoted or not, where quotes make no difference.
  package func means(_ other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.text(let a), .text(let b)), (.plain(let a), .plain(let b)): a.utf8.elementsEqual(b.utf8)
    case (.text(let a), .plain(let b)), (.plain(let a), .text(let b)):
      a.utf8.elementsEqual(b.utf8) && !looksLikeAnotherType(a)
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.means($1.value) }
    default: false
    }
  }
}

extension YAMLValue {
  /// The value after an edit; nil when its path leads nowhere.
  func applying(_ edit: YAMLEdit) -> YAMLValue? {
    var copy = self
    return copy.apply(edit, edit.path[...]) ? copy : nil
  }

  private mutating func apply(_ edit: YAMLEdit, _ path: ArraySlice<YAMLStep>) -> Bool {
    guard let step = path.first else { return applyHere(edit) }
    let rest = path.dropFirst()
    switch self {
    case .list(var items):
      guard let index = position(of: step) else { return false }
      if rest.isEmpty, case .remove = edit {
        items.remove(at: index)
      } else {
        guard items[index].apply(edit, rest) else { return false }
      }
      self = .list(items)
    case .mapping(var fields):
      if let index = position(of: step) {
        if rest.isEmpty, case .remove = edit {
          fields.remove(at: index)
        } else {
          guard fields[index].value.apply(edit, rest) else { return false }
        }
      } else {
        guard rest.isEmpty, case .key(let name) = step else { return false }
        guard let value = edit.newValue else { return false }
        let place = edit.place(among: fields.map(\.key))
        fields.insert(Field(name, value), at: place)
      }
      self = .mapping(fields)
    case .text, .plain: return false
    }
    return true
  }

  private mutating func applyHere(_ edit: YAMLEdit) -> Bool {
    switch edit {
    case .set(_, let value, _): self = value
    case .append(_, let value):
      switch self {
      case .list(let items): self = .list(items + [value])
      case .plain(let text) where isNull(text): self = .list([value])
      default: return false
      }
    case .remove: return false
    }
    return true
  }

  /// Which child a step names.
  func position(of step: YAMLStep) -> Int? {
    switch (self, step) {
    case (.mapping(let fields), .key(let name)): fields.firstIndex { $0.key == name }
    case (.list(let items), .index(let index)): items.indices.contains(index) ? index : nil
    case (.list(let items), .item(let id)): items.firstIndex { $0.id == id }
    default: nil
    }
  }

  /// The text of the field `id` of a mapping.
  private var id: String? {
    guard case .mapping(let fields) = self else { return nil }
    switch fields.first(where: { $0.key == "id" })?.value {
    case .text(let text), .plain(let text): return text
    default: return nil
    }
  }
}

extension YAMLEdit {
  /// What a key is worth that the edit adds; nil when it adds none.
  var newValue: YAMLValue? {
    switch self {
    case .set(_, let value, _): value
    case .append(_, let value): .list([value])
    case .remove: nil
    }
  }

  /// Where among the keys of a mapping the edit adds one.
  func place(among keys: [String]) -> Int {
    guard case .set(_, _, let after) = self else { return keys.count }
    return keys.lastIndex(where: after.contains).map { $0 + 1 } ?? keys.count
  }
}

/// Whether a plain scalar is nothing (YAML 1.2.2, 10.3.2).
func isNull(_ text: String) -> Bool { ["", "~", "null", "Null", "NULL"].contains(text) }

/// Whether a YAML reader may take an unquoted text for something other than words: nothing, a truth value,
/// a number, a time or a day, by YAML 1.1 or 1.2.
func looksLikeAnotherType(_ text: String) -> Bool {
  if isNull(text) || otherWords.contains(text.lowercased()) { return true }
  guard let first = text.utf8.first, text.utf8.allSatisfy({ $0 < 128 }) else { return false }
  let begins = (48...57).contains(first) || "+-.".utf8.contains(first)
  return begins && text.utf8.allSatisfy { "0123456789abcdefxoABCDEFXO+-.:_eETZ".utf8.contains($0) }
}

private let otherWords: Set<String> = [
  "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "-.inf", "+.inf", "<<", "=",
]
