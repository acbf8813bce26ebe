/// The address of a link out of a document, safe to follow and brief to print.
struct WebAddress {
  /// For the attribute: characters that no URL may hold are percent-encoded.
  let href: String
  /// For paper: without scheme, `www.` and a slash at the end.
  let printed: String
  /// Whether it leads to a place of the same site.
  let isLocal: Bool

  /// Whether it can stand in the line after its link.
  var isShort: Bool { printed.count <= 36 }

  /// Nil where a reader should not be led: another scheme, such as `javascript:`, another machine without one
  /// (`//host`, which browsers write with backslashes too), a machine behind a name (`https://known@host`).
  init?(_ url: String) {
    let cleaned = String(
      String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
    let scheme = Self.scheme(of: cleaned)
    guard scheme.map(Self.allowedSchemes.contains) ?? true, !cleaned.isEmpty,
      Self.namesItsHost(cleaned, scheme: scheme)
    else { return nil }
    isLocal = scheme == nil
    href = Self.encoded(cleaned)
    printed = Self.abbreviated(cleaned, scheme: scheme)
  }

  /// Whether a link's own words are the address already.
  func isWritten(in words: String) -> Bool {
    let cleaned = words.filter { !$0.isWhitespace }
    return Self.abbreviated(cleaned, scheme: Self.scheme(of: cleaned)) == printed
  }

  private static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

  private static func scheme(of url: String) -> String? {
    guard let colon = url.firstIndex(of: ":") else { return nil }
    let head = url[..<colon]
    guard !head.contains(where: { "/?#".contains($0) }) else { return nil }
    return head.lowercased()
  }

  /// Whether an address of the web says plainly to which machine it leads, and a place of this site to none.
  private static func namesItsHost(_ url: String, scheme: String?) -> Bool {
    guard let scheme else {
      return !url.replacing("\\", with: "/").hasPrefix("//")
    }
    guard ["http", "https", "ftp"].contains(scheme) else { return true }
    let rest = url.dropFirst(scheme.count + 1)
    let host = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
    return rest.hasPrefix("//") && !host.isEmpty && !host.contains("@")
  }

  private static func abbreviated(_ url: String, scheme: String?) -> String {
    var text = Substring(url)
    if let scheme { text = text.dropFirst(scheme.count + 1) }
    while text.hasPrefix("/") { text = text.dropFirst() }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    while text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }

  /// RFC 3986, 2: what may stand in a URL; others are encoded, letters of other scripts stay.
  private static func encoded(_ url: String) -> String {
    var result = ""
    let bytes = Array(url.utf8)
    var slashes = 0
    var position = 0
    for scalar in url.unicodeScalars {
      let isHexPair =
        position + 2 < bytes.count && isHex(bytes[position + 1])
        && isHex(bytes[position + 2])
      switch scalar {
      case "\"", "<", ">", "\\", "^", "`", "{", "|", "}":
        result += "%" + String(scalar.value, radix: 16, uppercase: true)
      case "[", "]":
        // Brackets belong to a numeric host only.
        result += slashes < 3 ? String(scalar) : (scalar == "[" ? "%5B" : "%5D")
      case "%": result += isHexPair ? "%" : "%25"
      default:
        if scalar == "/" { slashes += 1 }
        result.unicodeScalars.append(scalar)
      }
      position += UTF8.width(scalar)
    }
    return result
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
