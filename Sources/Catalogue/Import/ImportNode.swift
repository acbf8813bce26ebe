import Diagnostics
import Markup

extension YAMLNode {
  static func words(_ text: String, at location: SourceLocation) -> YAMLNode? {
    let text = trimmed(text)
    return text.isEmpty ? nil : YAMLNode(content: .scalar(text, plain: false), location: location)
  }

  /// The value at the end of a way; nil when it is not there or empty.
  func value(at path: [YAMLStep]) -> YAMLNode? {
    path.reduce(self) { node, step in node?.child(step) }.flatMap { $0.isNull ? nil : $0 }
  }

  private func child(_ step: YAMLStep) -> YAMLNode? {
    switch (content, step) {
    case (.mapping(let entries), .key(let key)): entries.first { $0.key.value == key }?.value
    case (.list(let items), .item(let id)): items.first { $0.child("id")?.text?.value == id }
    default: nil
    }
  }

  /// The node with another value at the end of a way; groups and items that are absent are begun.
  func setting(_ path: ArraySlice<YAMLStep>, to value: YAMLNode) -> YAMLNode {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    let empty = YAMLNode(content: .mapping([]), location: value.location)
    switch step {
    case .key(let key):
      var entries: [Entry] = if case .mapping(let entries) = content { entries } else { [] }
      if let index = entries.firstIndex(where: { $0.key.value == key }) {
        let entry = entries[index]
        entries[index] = Entry(key: entry.key, value: entry.value.setting(rest, to: value))
      } else {
        entries.append(
          Entry(key: Placed(key, at: value.location), value: empty.setting(rest, to: value)))
      }
      return YAMLNode(content: .mapping(entries), location: location)
    case .item(let id):
      var items: [YAMLNode] = if case .list(let items) = content { items } else { [] }
      if let index = items.firstIndex(where: { $0.child("id")?.text?.value == id }) {
        items[index] = items[index].setting(rest, to: value)
      } else {
        let name = YAMLNode(content: .scalar(id, plain: false), location: value.location)
        let item = empty.setting(["id"], to: name)
        items.append(item.setting(rest, to: value))
      }
      return YAMLNode(content: .list(items), location: location)
    case .index: return self
    }
  }

  /// What the value says, whatever quotes, folds and blanks at its sides its writing has.
  var words: String {
    switch content {
    case .scalar(let text, _): trimmed(text)
    case .list(let items): items.map(\.words).joined(separator: "; ")
    case .mapping(let entries):
      entries.map { "\($0.key.value): \($0.value.words)" }.joined(separator: ", ")
    }
  }

  /// A short name of what the value says; equal values have equal names.
  var fingerprint: String { String(sha256(signature).prefix(12)) }

  private var signature: String {
    switch content {
    case .scalar: "\"\(words)\""
    case .list(let items): "[\(items.map(\.signature).joined(separator: "\u{1}"))]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key.value < $1.key.value }
        .map { "\($0.key.value)\u{2}\($0.value.signature)" }.joined(separator: "\u{1}") + "}"
    }
  }
}
