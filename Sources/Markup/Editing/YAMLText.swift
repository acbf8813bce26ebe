/// Fields as the text of a YAML file: a long text in lines of its own, the items of a list on a line each.
///
/// What is read from it means the fields again; the same fields give the same text.
package func yamlText(_ fields: [YAMLValue.Field]) -> String {
  fields.map { field in
    switch field.value {
    case .text(let text) where text.contains("\n") || text.count > 80:
      let key = YAMLWriter.text(of: .text(field.key), inFlow: false, lineEnd: "\n")
      let value = YAMLWriter.text(
        of: field.value, style: .folded(indentation: 2), inFlow: false, lineEnd: "\n")
      return "\(key): \(value)\n"
    case .list(let items) where items.contains { !$0.isShort }:
      let key = YAMLWriter.text(of: .text(field.key), inFlow: false, lineEnd: "\n")
      let lines = items.map {
        "  - \(YAMLWriter.text(of: $0, inFlow: false, lineEnd: "\n"))\n"
      }
      return "\(key):\n\(lines.joined())"
    default: return YAMLWriter.field(field, inFlow: false, lineEnd: "\n") + "\n"
    }
  }.joined()
}

extension YAMLValue {
  /// Whether several fit on a line.
  fileprivate var isShort: Bool {
    switch self {
    case .text(let text), .plain(let text): text.count <= 30 && !text.contains("\n")
    case .list, .mapping: false
    }
  }
}
