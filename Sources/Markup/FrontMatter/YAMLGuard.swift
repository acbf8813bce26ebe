/// A look over a YAML text before it is parsed: what would exhaust the parser, or what it reads too kindly.
struct YAMLGuard {
  struct Problem {
    let line: Int
    let column: Int
    let message: String
    let hint: String
  }

  /// How many brackets may stand inside one another.
  static let depthLimit = 32
  /// How many blanks and list marks may begin a line.
  static let leadLimit = 100

  private(set) var problem: Problem?

  init(_ text: String) {
    var depth = 0
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if let column = indentationTab(line) {
        problem = Problem(
          line: number, column: column, message: "a tab stands where YAML wants spaces",
          hint: "use spaces to indent")
        return
      }
      if let column = excess(line, &depth) {
        problem = Problem(
          line: number, column: column,
          message: "lists are nested too deeply here",
          hint: "write a flat list")
        return
      }
    }
  }

  /// The column of a tab among the blanks at the start of a line.
  private func indentationTab(_ line: Substring) -> Int? {
    var column = 1
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\t") { return column }
      guard byte == UInt8(ascii: " ") else { return nil }
      column += 1
    }
    return nil
  }

  /// The column at which the nesting of brackets, or of list marks and blanks, passes the limit.
  ///
  /// Brackets in texts count too, which is harmless: they close again.
  private func excess(_ line: Substring, _ depth: inout Int) -> Int? {
    let lead = line.unicodeScalars.prefix { $0 == " " || $0 == "-" || $0 == "?" }.count
    if lead > Self.leadLimit, lead < line.unicodeScalars.count { return Self.leadLimit + 1 }
    var column = 0
    for scalar in line.unicodeScalars {
      column += 1
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}": depth = max(0, depth - 1)
      default: break
      }
      if depth > Self.depthLimit { return column }
    }
    return nil
  }
}
