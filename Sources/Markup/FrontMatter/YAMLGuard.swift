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
    unprintable.report(to: &report)
  }

  /// False when the rest need not be read.
  private mutating func read(_ scalar: Unicode.Scalar) -> Bool {
    if names.isUse(after: scalar) {
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

  /// Reads a character; true when an alias ends before it.
  mutating func isUse(after scalar: Unicode.Scalar) -> Bool {
    defer { previous = scalar }
    if let sign {
      if isNamePart(scalar) {
        name.unicodeScalars.append(scalar)
        return false
      }
      self.sign = nil
      if sign == "*", known.contains(name) { return true }
      if sign == "&", !name.isEmpty { known.insert(name) }
    }
    guard scalar == "&" || scalar == "*", !isNamePart(previous) else { return false }
    sign = scalar
    name = ""
    return false
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
