package import Diagnostics
import Yams

/// Reads strict YAML 1.2 core; nil, with a problem in `report`, when the text is not YAML.
///
/// Texts stay texts: `NO` is Norway and `1.10` keeps its zero. Anchors, aliases, tabs, repeated keys,
/// deep nesting and more than `yamlLimit` bytes are refused with their place.
///
/// - Parameter firstLine: the line of the file on which the text begins.
package func readYAML(
  _ text: String, file: String, firstLine: Int = 1, _ report: inout Report
) -> YAMLNode? {
  let start = SourceLocation(file: file, line: firstLine)
  guard text.utf8.count <= yamlLimit else {
    report.add(
      .tooLarge, at: start, "the fields have \(text.utf8.count / 1024) KiB; the most is 256 KiB",
      hint: "move long text into the body")
    return nil
  }
  if let problem = YAMLGuard(text).problem {
    let place = SourceLocation(
      file: file, line: problem.line + firstLine - 1, column: problem.column)
    report.add(.invalidYAML, at: place, problem.message, hint: problem.hint)
    return nil
  }
  do {
    let root = try Parser(yaml: text, resolver: .basic).singleRoot()
    guard let root else { return YAMLNode(content: .mapping([]), location: start) }
    var converter = YAMLConverter(file: file, firstLine: firstLine)
    let node = converter.convert(root)
    report.add(converter.report)
    return converter.report.hasErrors ? nil : node
  } catch {
    report.add(yamlProblem(error, file: file, firstLine: firstLine))
    return nil
  }
}

/// The most bytes of YAML that are read, per file.
package let yamlLimit = 256 * 1024

/// Yams' nodes as ours.
private struct YAMLConverter {
  let file: String
  let firstLine: Int
  var report = Report()

  mutating func convert(_ node: Node) -> YAMLNode {
    let location = place(node.mark)
    if node.anchor != nil {
      report.add(
        .invalidYAML, at: location, "anchors and aliases are not allowed",
        hint: "write the value out where it is needed")
      return YAMLNode(content: .scalar("", plain: true), location: location)
    }
    switch node {
    case .scalar(let scalar):
      let plain = scalar.style == .plain || scalar.style == .any
      if plain, readsOtherwise(scalar.string) {
        report.add(
          .yaml11, at: location, "'\(scalar.string)' is not a text for many other programs",
          hint: "write \"\(scalar.string)\" in quotes")
      }
      return YAMLNode(content: .scalar(scalar.string, plain: plain), location: location)
    case .sequence(let sequence):
      return YAMLNode(content: .list(sequence.map { convert($0) }), location: location)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        YAMLNode.Entry(
          key: Placed(key.scalar?.string ?? "", at: place(key.mark)), value: convert(value))
      }
      return YAMLNode(content: .mapping(entries), location: location)
    case .alias:
      return YAMLNode(content: .scalar("", plain: true), location: location)
    }
  }

  private func place(_ mark: Mark?) -> SourceLocation {
    SourceLocation(
      file: file, line: max(1, (mark?.line ?? 1) + firstLine - 1), column: max(1, mark?.column ?? 1)
    )
  }
}

/// Whether a YAML 1.1 reader takes a plain scalar for a truth value, a sexagesimal or an octal number.
///
/// Source: yaml.org/type/bool.html and yaml.org/type/int.html (2005).
private func readsOtherwise(_ text: String) -> Bool {
  guard text.utf8.count <= 8 else { return false }
  if yaml11Booleans.contains(text) { return true }
  let bytes = Array(text.utf8)
  guard let first = bytes.first, isDigit(first) else { return false }
  let isNumber = bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") }
  return isNumber
    && (bytes.contains(UInt8(ascii: ":")) || (first == UInt8(ascii: "0") && bytes.count > 1))
}

private let yaml11Booleans: Set<String> = [
  "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
]

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

/// What the parser says, in words for an author, at its place.
private func yamlProblem(_ error: any Error, file: String, firstLine: Int) -> Report {
  var report = Report()
  func add(_ mark: Mark?, _ message: String, hint: String?) {
    let place = SourceLocation(
      file: file, line: max(1, (mark?.line ?? 1) + firstLine - 1), column: max(1, mark?.column ?? 1)
    )
    report.add(.invalidYAML, at: place, message, hint: hint)
  }
  switch error as? YamlError {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    add(mark, problem, hint: "put a text that holds ': ', '#', quotes or brackets in quotes")
  case .duplicatedKeysInMapping(let duplicates, let context):
    let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
    add(context.mark, "field \(names) stands twice", hint: "keep one of them")
  default:
    add(nil, "the fields cannot be read as YAML", hint: nil)
  }
  return report
}
