import Foundation
import Testing

/// What no file of the repository may hold.
@Suite struct SourceTests {
  @Test func noSourceFileIsLongerThan250Lines() throws {
    for path in try Repository.files(endings: ["swift"]) {
      let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 251, "\(path) has \(lines.count - 1) lines")
    }
  }

  @Test(arguments: ["try!", "as!", "fatalError("])
  func nothingInSourcesStopsTheProgram(words: String) throws {
    for path in try Repository.files(in: "Sources", endings: ["swift"]) {
      #expect(!(try Repository.text(path).contains(words)), "\(path) has \(words)")
    }
  }

  /// The one expression reads style sheets of our own; what others write is read a letter at a time.
  @Test func `no regular expression reads what others write (S18)`() throws {
    let signs = [
      "Reg" + "ex<", "Reg" + "ex {", "NSRegular" + "Expression", ".regular" + "Expression", "(/",
      "= /", ": /",
    ]
    for path in try Repository.files(in: "Sources", endings: ["swift"])
    where path != "Sources/Documents/HTML/Greys.swift" {
      for line in try Repository.text(path).split(separator: "\n") {
        let code = line.split(separator: "\"").enumerated().filter { $0.offset % 2 == 0 }.map(
          \.element)
        for sign in signs where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          #expect(!code.contains { $0.contains(sign) }, "\(path): \(line)")
        }
      }
    }
  }

  @Test func noTextHoldsARemainderOfWork() throws {
    for path in try Repository.files(endings: Self.texts) {
      let trace = Self.trace(in: try Repository.text(path))
      #expect(trace == nil, "\(path)")
    }
  }

  @Test(
    arguments: [
      ("TO" + "DO: later", "TO" + "DO"), ("(FIX" + "ME)", "FIX" + "ME"), ("X" + "XX", "X" + "XX"),
      ("see /ho" + "me/ada/x", "/ho" + "me/"), ("`/wo" + "rk/main`", "/wo" + "rk/"),
      ("https://example.org/ho" + "me/faqs", nil), ("team/wo" + "rk/plan", nil),
      ("masTO" + "DO", nil), ("/a/wo" + "rk/ and /wo" + "rk/", "/wo" + "rk/"), ("word", nil),
    ] as [(String, String?)])
  func findsARemainder(line: String, trace: String?) {
    #expect(Self.trace(in: line) == trace)
  }

  private static let texts: Set<String> = [
    "swift", "md", "yaml", "yml", "json", "txt", "css", "js", "html", "xml", "svg", "sh", "py",
    "Makefile", "h", "modulemap",
  ]

  /// Written in pieces, so that this file does not hold them.
  private static let words = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
  private static let folders = ["work", "home", "Users", "root"].map { "/\($0)/" }

  /// A word that stands for unfinished work, or the path of a folder on somebody's machine.
  private static func trace(in text: String) -> String? {
    func stands(_ word: String, after isFree: (Character) -> Bool) -> Bool {
      var rest = text[...]
      while let range = rest.range(of: word, options: .literal) {
        let isBound = text[..<range.lowerBound].last.map { !isFree($0) } ?? false
        if !isBound { return true }
        rest = rest[range.upperBound...]
      }
      return false
    }
    return words.first { stands($0) { !$0.isLetter } }
      ?? folders.first { stands($0) { !$0.isLetter && !$0.isNumber && !"-_.~%)]}/*".contains($0) } }
  }
}
