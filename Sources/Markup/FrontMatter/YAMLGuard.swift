import Diagnostics

/// A look over a YAML text before it is parsed: what would exhaust the parser, or what it reads too
/// kindly.
struct YAMLGuard {
  /// At which column the blanks and marks that begin a line must end: each may open a level.
  static let leadLimit = 64

  /// What is wrong; nothing when the text may be parsed.
  private(set) var report = Report()
  /// How many brackets and braces open, in texts and comments too: nesting is never deeper.
  private(set) var openings = 0

  private var place: SourceLocation
  private var isLead = true
  private var unprintable = UnprintableCharacters()
  private var names = AnchorNames()

  init(_ text: String, file: String, firstLine: Int) {
    place = SourceLocation(file: file, line: firstLine)
    for scalar in text.unicodeScalars {
      guard read(scalar) else { return }
      place =
        scalar == "\n"
        ? SourceLocation(file: file, line: place.line + 1)
        : SourceLocation(file: file, line: place.line, column: place.column + 1)
    }
    // An alias may end the text.
    if read("\n") { unprintable.report(to: &report) }
  }

  /// False when the rest need not be read.
  private mutating func read(_ scalar: Unicode.Scalar) -> Bool {
    if let length = names.alias(before: scalar) {
      place = SourceLocation(file: place.file, line: place.line, column: place.column - length)
      return refuse("anchors and aliases are not allowed", YAMLGuard.noAliases)
    }
    switch scalar {
    case "\n": isLead = true
    case " ": break
    case "\t" where isLead:
      return refuse("a tab stands where YAML wants spaces", "use spaces to indent")
    default:
      if isLead, place.column > Self.leadLimit {
        return refuse("this begins too far to the right", "write it with fewer levels")
      }
      isLead = isLead && (scalar == "-" || scalar == "?" || scalar == ":")
      if scalar == "[" || scalar == "{" { openings += 1 }
      if flaw(of: scalar) != nil { unprintable.add(scalar, at: place) }
    }
    return true
  }

  static let noAliases = "write the value out where it is needed"

  private mutating func refuse(_ message: String, _ hint: String) -> Bool {
    report.add(.invalidYAML, at: place, message, hint: hint)
    return false
  }
}

/// Finds an alias (`*name`) that follows an anchor of its name (`&name`).
///
/// The parser puts the value in the place of each alias: a file of a few lines may stand for more than
/// any computer can compare. A text may look like an alias by chance only if it looks like its anchor
/// too.
private struct AnchorNames {
  private var known: Set<String> = []
  private var sign: Unicode.Scalar?
  private var name = ""
  private var previous: Unicode.Scalar = "\n"

  /// Reads a character; the length of the alias that ends before it, or nil.
  mutating func alias(before scalar: Unicode.Scalar) -> Int? {
    defer { previous = scalar }
    if let sign {
      if isNamePart(scalar) {
        name.unicodeScalars.append(scalar)
        return nil
      }
      self.sign = nil
      if sign == "*", known.contains(name) { return name.utf8.count + 1 }
      if sign == "&", !name.isEmpty { known.insert(name) }
    }
    guard scalar == "&" || scalar == "*", !isNamePart(previous) else { return nil }
    sign = scalar
    name = ""
    return nil
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
