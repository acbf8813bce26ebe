import Foundation
import Testing

/// The tables of printed words hold nothing that nobody prints.
@Suite struct PrintedWordTests {
  @Test(
    arguments: [
      ("Sources/Documents/Labels/Label.swift", ["Sources/Documents", "Sources/Publishing"]),
      ("Sources/Publishing/Phrases/Phrase.swift", ["Sources/Publishing"]),
      ("Sources/Publishing/Interface/InterfaceText.swift", ["Sources/Publishing"]),
    ])
  func everyWordIsUsedOutsideItsTables(list: String, folders: [String]) throws {
    let words = Self.cases(in: try Repository.text(list))
    #expect(words.count > 100)
    let used = try folders.flatMap { try Repository.files(in: $0, endings: ["swift"]) }
      .map { try Repository.text($0) }
      .reduce(into: Set<String>()) { $0.formUnion(Self.uses(in: $1)) }
    #expect(words.filter { !used.contains($0) } == [])
  }

  @Test func findsCasesOverSeveralLines() {
    let text = "enum A: B {\n  case and\n  // Parts, and so on\n  case one,\n    two\n}\n"
    #expect(Self.cases(in: text) == ["and", "one", "two"])
  }

  @Test(
    arguments: [
      ("let a = words[.causes]", ["causes"]), ("issue.causes.map(\\.risk)", []),
      ("isOne ? .a : .b", ["a", "b"]), ("case .a, .b: .c", ["c"]), ("  .a: \"Text\",", []),
      ("[.text(words[.a])]", ["a"]), ("(.missing, .a)", ["missing", "a"]), ("// or .a", []),
      ("Label.a, try Label.b", ["a", "b"]),
    ] as [(String, Set<String>)])
  func findsUses(line: String, words: Set<String>) {
    #expect(Self.uses(in: line) == words)
  }

  /// The names of the cases of the first type in a file, in their order.
  static func cases(in text: String) -> [String] {
    let body = text.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
    return code(body).flatMap { $0.split { !isInName($0) } }.map(String.init)
      .filter { $0 != "case" }
  }

  /// The names behind a dot that has no value before it and no call or text after it, as in
  /// `words[.name]`. What a `case` compares with is no use.
  static func uses(in text: String) -> Set<String> {
    var found: Set<String> = []
    for line in code(text[...]) {
      let isCase = line.drop { $0 == " " }.hasPrefix("case .")
      let pieces = (isCase ? line.drop { $0 != ":" } : line).split(
        separator: ".", omittingEmptySubsequences: false)
      for (before, piece) in zip(pieces, pieces.dropFirst()) {
        let name = piece.prefix(while: isInName)
        let next = piece.dropFirst(name.count).first
        let isBound = before.last.map { isInName($0) || ")]}?!\\\"".contains($0) } ?? false
        let isNamed = ["Label", "Phrase", "InterfaceText"].contains { before.hasSuffix($0) }
        if !isBound || isNamed, next != "(", next != ":" { found.insert(String(name)) }
      }
    }
    return found
  }

  /// The lines without comments.
  private static func code(_ text: Substring) -> [Substring] {
    text.split(separator: "\n").map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
  }

  private static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
