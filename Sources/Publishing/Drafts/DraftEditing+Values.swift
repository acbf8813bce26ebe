import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

func frontMatter(of text: String, _ file: String) -> YAMLNode? {
  var report = Report()
  return FrontMatter(SourceFile(path: file, text: text), &report).fields
}

extension YAMLNode {
  /// The ids of this value and of all below it.
  var allIDs: Set<String> {
    switch content {
    case .scalar: []
    case .list(let items): items.reduce(into: []) { $0.formUnion($1.allIDs) }
    case .mapping(let entries):
      entries.reduce(into: Set([id].compactMap(\.self))) { $0.formUnion($1.value.allIDs) }
    }
  }
}

extension YAMLValue {
  /// The value below the keys of a way that is not there yet, beside other fields.
  func wrapped(in rest: [YAMLStep], beside others: [Field] = []) -> YAMLValue {
    guard case .key(let key)? = rest.first else { return self }
    return .mapping(others + [Field(key, wrapped(in: Array(rest.dropFirst())))])
  }
}

extension [YAMLValue.Field] {
  /// Adds a value below some keys to fields that are being collected.
  mutating func add(_ value: YAMLValue, at keys: [String]) {
    guard let first = keys.first else { return }
    guard keys.count > 1 else { return append(.init(first, value)) }
    var inner: [YAMLValue.Field] = []
    let index = firstIndex { $0.key == first }
    if let index, case .mapping(let fields) = self[index].value { inner = fields }
    inner.add(value, at: keys.dropFirst().map(\.self))
    if let index {
      self[index].value = .mapping(inner)
    } else {
      append(.init(first, .mapping(inner)))
    }
  }
}

extension BuilderField.Control {
  /// Whether it is a group of boxes.
  var isTicked: Bool {
    switch self {
    case .many, .choices: true
    default: false
    }
  }

  /// The objects that it may name; nil where it names none.
  var naming: Naming? {
    switch self {
    case .one(let naming), .many(let naming): naming
    default: nil
    }
  }
}
