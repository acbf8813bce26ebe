import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// Where in a plan a value stands, as forms name it: `issue/causes/@c1/text`, `reviews/0/date`. The item
/// `@+` is one that is being added.
package struct FieldAddress: Hashable, Sendable {
  let steps: [YAMLStep]

  static let newItem = "+"

  init(_ steps: [YAMLStep]) { self.steps = steps }

  init(_ keys: [String]) { steps = keys.map(YAMLStep.key) }

  init(name: String) {
    steps = name.split(separator: "/").map { part in
      if part.hasPrefix("@") { return .item(String(part.dropFirst())) }
      return Int(part).map(YAMLStep.index) ?? .key(String(part))
    }
  }

  static func + (address: FieldAddress, keys: [String]) -> FieldAddress {
    FieldAddress(address.steps + keys.map(YAMLStep.key))
  }

  static func + (address: FieldAddress, step: YAMLStep) -> FieldAddress {
    FieldAddress(address.steps + [step])
  }

  /// As forms name it.
  var name: String {
    steps.map { step in
      switch step {
      case .key(let key): key
      case .item(let id): "@\(id)"
      case .index(let index): String(index)
      }
    }.joined(separator: "/")
  }

  /// As an `id` of a page, where a slash would have to be escaped.
  var anchor: String {
    name.replacing("/", with: ".").replacing("@", with: "").replacing("+", with: "new")
  }

  /// The keys alone, by which fields and their words are found: `issue.causes.text`.
  var keys: [String] {
    steps.compactMap { step in
      if case .key(let key) = step { key } else { nil }
    }
  }

  /// Whether it leads into an item that is being added.
  var isNew: Bool { steps.contains(.item(Self.newItem)) }

  func begins(with other: FieldAddress) -> Bool { steps.starts(with: other.steps) }
}

extension YAMLNode {
  /// The value at an address; nil when nothing stands there. A text alone stands for its own `value`, as
  /// in `baseline: 12`.
  func node(at address: FieldAddress) -> YAMLNode? { node(at: address.steps[...]) }

  private func node(at steps: ArraySlice<YAMLStep>) -> YAMLNode? {
    guard let step = steps.first else { return isNull ? nil : self }
    if case .scalar = content, Array(steps) == [.key("value")] { return isNull ? nil : self }
    return child(step)?.node(at: steps.dropFirst())
  }

  func child(_ step: YAMLStep) -> YAMLNode? {
    switch (content, step) {
    case (.mapping(let entries), .key(let key)): entries.first { $0.key.value == key }?.value
    case (.list(let items), .index(let index)): items.indices.contains(index) ? items[index] : nil
    case (.list(let items), .item(let id)): items.first { $0.id == id }
    default: nil
    }
  }

  /// The text of the field `id`; nil where there is none.
  var id: String? { child("id")?.text }

  /// The text of a scalar; nil for anything else, and for nothing.
  var text: String? {
    if case .scalar(let text, _) = content, !isNull { text } else { nil }
  }

  var items: [YAMLNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// How an item of this list is named in forms: by its id, where it has one of its own.
  func step(toItem index: Int) -> YAMLStep {
    guard let items, let id = items[index].id,
      items.firstIndex(where: { $0.id == id }) == index, id != FieldAddress.newItem
    else { return .index(index) }
    return .item(id)
  }
}
