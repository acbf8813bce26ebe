import Diagnostics
import Markup

/// A file and what a row says of it, put together.
///
/// A field that only the row changed since the last import is taken; one that only a person changed in
/// the file is kept; one that both changed is a contradiction, unless both say the same.
struct ImportMerge {
  /// The fields of the file with what is taken from the row, at their places in file and table.
  private(set) var node: YAMLNode
  private(set) var body: Placed<String>?
  /// The fields that change, by their names.
  private(set) var changed: [String] = []
  /// The fields in which the file stays as a person wrote it.
  private(set) var kept: [String] = []
  private let oldBody: String
  private var keys: Set<String> = []

  /// - Parameters:
  ///   - node: the fields of the file; no fields for one that is to be.
  ///   - body: the text of the file below its fields.
  init(_ node: YAMLNode, body: String) {
    self.node = node
    oldBody = body
  }

  /// - Parameters:
  ///   - fingerprints: of the values that the last import of the practice gave, by the names of fields.
  mutating func take(
    _ fields: [ImportField], fingerprints: [String: String], overwrites: Bool,
    _ report: inout Report
  ) {
    for field in fields {
      let current =
        field.isBody ? YAMLNode.words(oldBody, at: field.node.location) : node.value(at: field.path)
      let base = fingerprints[field.name]
      let isUntouched = current.map { $0.fingerprint == base } ?? (base == nil)
      if let current, current.fingerprint == field.node.fingerprint { continue }
      if base == field.node.fingerprint, !overwrites {
        kept.append(field.name)
      } else if isUntouched || overwrites {
        set(field)
      } else {
        report.add(
          .importConflict, at: field.node.location,
          "'\(field.name)' was \(base == nil ? "written" : "changed") in the file by hand:"
            + " it is \(quoted(current)), and the row says \(quoted(field.node))",
          hint: "make both the same, or let the rows win with --overwrite")
      }
    }
  }

  private mutating func set(_ field: ImportField) {
    changed.append(field.name)
    if field.isBody {
      body = field.node.text
    } else if case .key(let key)? = field.path.first {
      keys.insert(key)
      node = node.setting(field.path[...], to: field.node)
    }
  }

  private func quoted(_ node: YAMLNode?) -> String {
    guard let words = node?.words else { return "not there" }
    return "'\(words.count > 200 ? words.prefix(200) + "…" : words[...])'"
  }

  /// The text of the file with what was taken, every other byte as it was.
  ///
  /// - Throws: `YAMLEditRefusal` where a field cannot be written without touching others.
  func text(of old: String, path: String) throws(YAMLEditRefusal) -> String {
    let order = Self.order
    let edits = keys.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
      .compactMap { key -> YAMLEdit? in
        guard let value = node.value(at: [.key(key)]) else { return nil }
        return .set([.key(key)], YAMLValue(value), after: Array(order.prefix { $0 != key }))
      }
    let text = edits.isEmpty ? old : try editedFrontMatter(old, by: edits, file: path)
    guard let body else { return text }
    var report = Report()
    let rest = FrontMatter(SourceFile(path: path, text: text), &report).body
    return text.dropLast(rest.count) + "\n" + body.value + "\n"
  }

  /// The fields of a file in the order in which they are written.
  private static let order: [String] = ImportColumn.all.map { $0.keys[0] }
    .reduce(into: []) { keys, key in if !keys.contains(key) { keys.append(key) } }
    .sorted { rank($0) < rank($1) }

  /// What identifies the record stands at the end, where it is in nobody's way.
  private static func rank(_ key: String) -> Int {
    ["authors": 2, "key": 1].first { $0.key == key }?.value ?? 0
  }
}

extension ImportField {
  var isBody: Bool { path == ["body"] }
}
