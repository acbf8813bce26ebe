import Markup
import TestSupport

/// A YAML text in all styles with comments, and where each of its values stands.
struct RandomYAML {
  struct Place {
    let path: [YAMLStep]
    /// The bytes of the value; of a block collection, from its first key or hyphen.
    let range: Range<Int>
    /// Where its key or hyphen begins.
    let start: Int
    let isList: Bool
  }

  private(set) var text = ""
  private(set) var places: [Place] = []
  private var random: SplitMix64
  private var comments = 0
  /// Whether the last value is a block scalar, to whose text the last line end belongs.
  private var endsInBlock = false
  private let lineEnd: String

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    lineEnd = seed.isMultiple(of: 3) ? "\r\n" : "\n"
    if chance(8) { text = "\u{FEFF}" }
    mapping(at: 0, [], depth: 0, isCompact: false)
    if chance(4), !endsInBlock { dropLastLineEnd() }
  }

  private mutating func dropLastLineEnd() {
    text = String(text.unicodeScalars.dropLast(lineEnd.unicodeScalars.count))
    places = places.map { place in
      Place(
        path: place.path, range: place.range.clamped(to: 0..<offset), start: place.start,
        isList: place.isList)
    }
  }

  static let words = [
    "law", "clinic's", "Ελλάδα", "中文", "ß", "C#", "a:b", "(one)", "\"said\"", "10wd", "2026-05-01",
    "NO", "1.10", "👩‍⚖️",
  ]

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private var offset: Int { text.utf8.count }

  private mutating func comment() -> String {
    comments += 1
    return "# c\(comments). 'it is \(word()) [{"
  }

  /// Perhaps a comment behind a value, and the end of its line.
  private mutating func endLine() {
    if chance(4) { text += "  " + comment() }
    text += lineEnd
    if chance(8) { text += lineEnd }
    if chance(8) { text += blanks(Int.random(in: 0...6, using: &random)) + comment() + lineEnd }
  }

  private mutating func mapping(
    at column: Int, _ path: [YAMLStep], depth: Int, isCompact: Bool
  ) {
    for number in 0..<Int.random(in: depth == 0 ? 2...4 : 1...4, using: &random) {
      if number > 0 || !isCompact { text += blanks(column) }
      let start = offset
      let name = "k\(number)" + (chance(3) ? "é" : "")
      text += chance(5) ? "\"\(name)\":" : name + ":"
      value(path + [.key(name)], start: start, column: column, depth: depth + 1, isItem: false)
    }
  }

  private mutating func list(at column: Int, _ path: [YAMLStep], depth: Int, isCompact: Bool) {
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if number > 0 || !isCompact { text += blanks(column) }
      let start = offset
      text += "-"
      value(path + [.index(number)], start: start, column: column, depth: depth + 1, isItem: true)
    }
  }

  private mutating func value(
    _ path: [YAMLStep], start: Int, column: Int, depth: Int, isItem: Bool
  ) {
    let kind = Int.random(in: 0..<(depth > 3 ? 8 : 12), using: &random)
    guard kind >= 8 else {
      if kind > 0 { text += blanks(Int.random(in: 1...2, using: &random)) }
      let first = offset
      scalar(kind, path, column: column)
      note(path, first, start, isList: kind == 6)
      endsInBlock = kind == 5
      // No comment can follow the last line of a block scalar.
      if kind == 5 { text += lineEnd } else { endLine() }
      return
    }
    let isCompact = isItem && chance(2)
    if isCompact { text += " " } else { endLine() }
    let deeper =
      isCompact ? column + 2 : column + Int.random(in: isItem ? 1...3 : 1...4, using: &random)
    let isList = kind < 10
    let column = isList && !isItem && chance(3) ? column : deeper
    let first = offset + (isCompact ? 0 : column)
    if isList {
      list(at: column, path, depth: depth, isCompact: isCompact)
    } else {
      mapping(at: column, path, depth: depth, isCompact: isCompact)
    }
    note(path, first, start, isList: isList)
  }

  private mutating func note(_ path: [YAMLStep], _ first: Int, _ start: Int, isList: Bool) {
    places.append(Place(path: path, range: first..<offset, start: start, isList: isList))
  }

  /// A value on one line, or a scalar over several, without the end of its line.
  private mutating func scalar(_ kind: Int, _ path: [YAMLStep], column: Int) {
    let deeper = blanks(column + Int.random(in: 1...3, using: &random))
    switch kind {
    case 0: break
    case 1: text += plain()
    case 2: text += plain() + lineEnd + deeper + plain() + (chance(2) ? lineEnd + deeper + "x" : "")
    case 3:
      text +=
        "'\(word().replacing("'", with: "''")) # [,''" + (chance(3) ? lineEnd + deeper : "")
        + " x'"
    case 4: text += "\"\\\" \\\\ # {: \\t" + (chance(3) ? lineEnd + deeper : "") + " x\""
    case 5:
      let indented = blanks(column + 2)
      text += ["|", ">", "|-", ">-", "|+"].randomElement(using: &random) ?? "|"
      if chance(3) { text += " " + comment() }
      text += lineEnd + (chance(3) ? lineEnd : "") + indented + "# \(word()): [" + lineEnd
      text += (chance(3) ? lineEnd : "") + indented + (chance(3) ? "  " : "") + "- x"
      if chance(4) { text += lineEnd + lineEnd }
    case 6: flowList(path, deeper)
    default: flowMapping(path, deeper)
    }
  }

  private mutating func plain() -> String {
    ["law", "Ελλάδα", "it's", "a:b", "C#", "10wd", "a \"b\" c"].randomElement(using: &random) ?? "x"
  }

  private mutating func flowList(_ path: [YAMLStep], _ indented: String) {
    text += "["
    let isWide = chance(3)
    let count = Int.random(in: 0...3, using: &random)
    for number in 0..<count {
      text += isWide ? lineEnd + indented : ""
      let first = offset
      text += flowScalar()
      note(path + [.index(number)], first, first, isList: false)
      text += number < count - 1 || chance(4) ? "," : ""
      if isWide, chance(3) { text += " " + comment() } else if !isWide { text += " " }
    }
    text += (isWide ? lineEnd + indented : "") + "]"
  }

  private mutating func flowMapping(_ path: [YAMLStep], _ indented: String) {
    text += "{"
    let count = Int.random(in: 0...3, using: &random)
    for number in 0..<count {
      let start = offset
      text += "f\(number):" + (chance(4) ? lineEnd + indented : " ")
      let first = offset
      text += flowScalar()
      note(path + [.key("f\(number)")], first, start, isList: false)
      text += number < count - 1 ? ", " : ""
    }
    text += "}"
  }

  private mutating func flowScalar() -> String {
    ["law", "Ελλάδα", "it's", "a:b", "'[,]'", "\"\\\"}\"", "one two"]
      .randomElement(using: &random) ?? "x"
  }
}
