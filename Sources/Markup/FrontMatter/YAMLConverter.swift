import Diagnostics
import Yams

/// Yams' nodes as ours, and its errors as problems with a place.
struct YAMLConverter {
  /// How deeply lists and groups of fields may stand in one another.
  static let depthLimit = 32

  /// The tags that Yams gives to nodes without one.
  private static let ownTags: Set<String> = [
    "", Tag.Name.str.rawValue, Tag.Name.seq.rawValue, Tag.Name.map.rawValue,
  ]

  let file: String
  let firstLine: Int
  private(set) var report = Report()

  init(file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
  }

  mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    let location = place(node.mark)
    if let (message, hint) = objection(to: node, depth: depth) {
      report.add(.invalidYAML, at: location, message, hint: hint)
      return YAMLNode(content: .scalar("", plain: true), location: location)
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: convert(scalar, at: location), location: location)
    case .sequence(let sequence):
      return YAMLNode(
        content: .list(sequence.map { convert($0, depth: depth + 1) }), location: location)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(entries(mapping, depth: depth)), location: location)
    case .alias:
      return YAMLNode(content: .scalar("", plain: true), location: location)
    }
  }

  /// Why a node is refused, and what to do; nil for one that is read.
  private func objection(to node: Node, depth: Int) -> (message: String, hint: String)? {
    if node.anchor != nil || node.alias != nil {
      return ("anchors and aliases are not allowed", YAMLGuard.noAliases)
    }
    if depth > Self.depthLimit {
      return ("lists are nested too deeply here", "write a flat list")
    }
    if !Self.ownTags.contains(node.tag.description) {
      return ("tags such as '\(node.tag)' are not allowed", "write the value alone")
    }
    return nil
  }

  private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YAMLNode.Entry] {
    var lines: [String: Int] = [:]
    return mapping.map { key, value in
      let place = place(key.mark)
      let name = key.scalar?.string ?? ""
      if name.isEmpty {
        report.add(
          .invalidYAML, at: place, "a field has no name that is a text",
          hint: "write it as 'name: value'")
      } else if let line = lines.updateValue(place.line, forKey: name) {
        report.add(
          .invalidYAML, at: place, "field '\(name)' stands twice, first in line \(line)",
          hint: "keep one of them")
      }
      if let problem = objection(to: key, depth: depth) {
        report.add(.invalidYAML, at: place, problem.message, hint: problem.hint)
      }
      return YAMLNode.Entry(key: Placed(name, at: place), value: convert(value, depth: depth + 1))
    }
  }

  private mutating func convert(
    _ scalar: Node.Scalar, at location: SourceLocation
  ) -> YAMLNode.Content {
    let plain = scalar.style == .plain || scalar.style == .any
    if plain, readsOtherwise(scalar.string) {
      report.add(
        .yaml11, at: location, "'\(scalar.string)' is not a text for many other programs",
        hint: "write \"\(scalar.string)\" in quotes")
    }
    if scalar.style == .doubleQuoted {
      var unprintable = UnprintableCharacters()
      for scalar in scalar.string.unicodeScalars where flaw(of: scalar) != nil {
        unprintable.add(scalar, at: location)
      }
      unprintable.report(to: &report)
    }
    return .scalar(scalar.string, plain: plain)
  }

  /// Reports what the parser says, in words for an author, at its place.
  mutating func explain(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report.add(.invalidYAML, at: place(mark), words(for: problem), hint: hint(for: problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
      let fields = duplicates.count == 1 ? "field \(names) stands" : "fields \(names) stand"
      report.add(
        .invalidYAML, at: place(context.mark), "\(fields) more than once", hint: "keep one of them")
    default:
      report.add(.invalidYAML, at: place(nil), "the fields cannot be read as YAML")
    }
  }

  private func words(for problem: String) -> String {
    if problem.hasPrefix("Maximum nesting") { return "lists are nested too deeply here" }
    if problem.hasPrefix("but found another document") { return "a second document begins here" }
    return problem
  }

  private func hint(for problem: String) -> String {
    if problem.hasPrefix("Maximum nesting") { return "write a flat list" }
    if problem.hasPrefix("but found another document") { return "remove the line '---'" }
    if problem.hasPrefix("found undefined alias") {
      return "put a text that begins with '*' in quotes"
    }
    return "put a text that holds ': ', '#', quotes or brackets in quotes"
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
  guard let first = text.utf8.first, isDigit(first) else { return false }
  let isNumber = text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") }
  return isNumber
    && (text.utf8.contains(UInt8(ascii: ":"))
      || (first == UInt8(ascii: "0") && text.utf8.count > 1))
}

private let yaml11Booleans: Set<String> = [
  "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
]

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
