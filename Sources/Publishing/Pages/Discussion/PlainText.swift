import Documents
import Foundation

/// Text that somebody typed, as elements: paragraphs, lines, and links where an address is written out.
struct PlainText {
  let text: String

  /// Paragraphs are parted by empty lines.
  var paragraphs: [Element] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { lines in
      let rows = lines.map(Self.line)
      return .tag("p", [:], Array(rows.joined(separator: [.tag("br")])))
    }
  }

  /// A line with its addresses as links.
  private static func line(_ line: Substring) -> [Element] {
    var elements: [Element] = []
    var plain = ""
    for word in words(line) {
      guard let (before, address, after) = link(in: word) else {
        plain += word
        continue
      }
      elements.append(.text(plain + before))
      elements.append(
        .tag(
          "a", ["href": String(address), "rel": "nofollow noopener ugc"], String(address)))
      plain = String(after)
    }
    return elements + [.text(plain)]
  }

  /// Words and the spaces between them, in their order.
  private static func words(_ line: Substring) -> [Substring] {
    var words: [Substring] = []
    var rest = line
    while let first = rest.first {
      let word = rest.prefix { $0.isWhitespace == first.isWhitespace }
      words.append(word)
      rest = rest.dropFirst(word.count)
    }
    return words
  }

  /// The address in a word, and what stands around it; nil when there is none that one may follow: it begins
  /// with its scheme, names a host in plain letters, and hides nobody behind an `@`.
  private static func link(
    in word: Substring
  ) -> (before: Substring, address: Substring, after: Substring)? {
    let before = word.prefix { "(<[\"'“‘«".contains($0) }
    var address = word.dropFirst(before.count)
    guard let scheme = ["https://", "http://"].first(where: address.hasPrefix) else { return nil }
    while let last = address.last, ".,;:!?\"'”’»>]".contains(last) || isOpen(last, address) {
      address = address.dropLast()
    }
    let host = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let letters = { (byte: UInt8) in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-.:".utf8.contains(byte)
    }
    guard !host.isEmpty, host.contains("."), host.utf8.allSatisfy(letters),
      address.utf8.count < 2000,
      URL(string: String(address)) != nil
    else { return nil }
    return (before, address, word[address.endIndex...])
  }

  /// Whether a bracket at the end was opened before the address, as in “(see https://example.org)”.
  private static func isOpen(_ last: Character, _ address: Substring) -> Bool {
    last == ")" && address.count { $0 == ")" } > address.count { $0 == "(" }
  }
}
