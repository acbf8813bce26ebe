import Diagnostics
import Foundation
import Markup
import Testing

/// The text after edits, or why there is none.
private func edited(_ text: String, _ edits: YAMLEdit...) -> String {
  do { return try editedYAML(text, by: edits, file: "a.yaml") } catch {
    return error.localizedDescription
  }
}

@Suite struct YAMLEditTests {
  @Test(
    arguments: [
      ("a: b # why\nc: d", "a: x # why\nc: d"),
      ("a: 'b'  # why", "a: 'x'  # why"),
      ("a: \"b\\\" # no\" # why", "a: \"x\" # why"),
      ("a: one\n  two\n  three # why\nc: d", "a: x # why\nc: d"),
      ("a: |\n  one\n\n  two\n\n# why\nc: d", "a: |-\n  x\n\n# why\nc: d"),
      ("a: >-\n    one\n     two\nc: d", "a: >-\n    x\nc: d"),
      ("a: |+\n  one\n\n\nc: d", "a: |-\n  x\nc: d"),
      ("a:\nc: d", "a: x\nc: d"),
      ("a:   # why\nc: d", "a: x   # why\nc: d"),
      ("a: ~\nc: d", "a: x\nc: d"),
      ("a: [b, c] # why", "a: x # why"),
      ("a: [b, # one\n    c]\nc: d", "a: x\nc: d"),
      ("a: # why\n  # below\n  - b\n  - c # gone\nc: d", "a: x # why\n  # below # gone\nc: d"),
      ("{c: d, a: b}", "{c: d, a: x}"), ("{c: d, a}", "{c: d, a: x}"),
      ("{a: , c: d}", "{a: x , c: d}"),
      ("{a: 'it''s', c: d}", "{a: 'x', c: d}"), ("{a: one\n  two, c: d}", "{a: x, c: d}"),
      ("é: ü\r\na: b # ß\r\nc: d", "é: ü\r\na: x # ß\r\nc: d"),
      ("\u{FEFF}a: b\nc: d", "\u{FEFF}a: x\nc: d"), ("\"a\" : b", "\"a\" : x"),
      ("# first\n\na: b", "# first\n\na: x"),
    ])
  func setsAValueAndNothingElse(text: String, expected: String) {
    #expect(edited(text, .set(["a"], .text("x"))) == expected)
  }

  @Test(
    arguments: [
      ("true", "\"true\""), ("NO", "\"NO\""), ("12", "\"12\""), ("2026-05-01", "\"2026-05-01\""),
      ("12:30", "\"12:30\""), ("", "\"\""), ("null", "\"null\""), ("a: b", "\"a: b\""),
      ("a #b", "\"a #b\""), ("- a", "\"- a\""), ("*a", "\"*a\""), ("a:", "\"a:\""),
      ("say \"a\"", "say \"a\""), ("\"a\"", "\"\\\"a\\\"\""), ("it's", "it's"), (" a", "\" a\""),
      ("a\tb", "\"a\\tb\""), ("a\nb", "\"a\\nb\""), ("a\\b: c", "\"a\\\\b: c\""),
      ("Ελλάδα, 中文", "Ελλάδα, 中文"), ("a#b", "a#b"), ("1 of 2", "1 of 2"), ("10wd", "10wd"),
      ("👩‍⚖️ rules", "\"👩‍⚖️ rules\""),
    ])
  func quotesWhatLooksLikeSomethingElse(text: String, written: String) {
    #expect(edited("a: b", .set(["a"], .text(text))) == "a: \(written)")
  }

  @Test func quotesMoreInsideBrackets() {
    #expect(edited("a: [b]", .set(["a", .index(0)], .text("c, d"))) == "a: [\"c, d\"]")
    #expect(edited("a: b", .set(["a"], .plain("2026-05-01"))) == "a: 2026-05-01")
    #expect(edited("a: 'b'", .set(["a"], .text("it's"))) == "a: 'it''s'")
    #expect(edited("a: 'b'", .set(["a"], .text("c\nd"))) == "a: \"c\\nd\"")
    #expect(edited("a: >\n  b\nc: d", .set(["a"], .text("e\nf\n"))) == "a: |\n  e\n  f\nc: d")
    #expect(edited("a: >\n  b\nc: d", .set(["a"], .text(" e\n"))) == "a: \" e\\n\"\nc: d")
  }

  @Test(
    arguments: [
      ("a: [b]", "a: [b, x]"), ("a: [b, ]", "a: [b, x, ]"), ("a: []", "a: [x]"),
      ("a:\n- b # one\nc: d", "a:\n- b # one\n- x\nc: d"),
      ("a:\n    - 'b'\n\n# end", "a:\n    - 'b'\n    - 'x'\n\n# end"),
      ("a:\n  - |\n    one\n\nc: d", "a:\n  - |\n    one\n  - x\n\nc: d"),
      ("a: [\n  b, # one\n  c # two\n]", "a: [\n  b, # one\n  c, # two\n  x\n]"),
      ("a: [\n  b,\n  c, # two\n]", "a: [\n  b,\n  c, # two\n  x,\n]"),
      ("a: [\n  b]", "a: [\n  b, x]"), ("a:", "a: [x]"), ("c: d\r\n", "c: d\r\na: [x]\r\n"),
      ("a: # why\n  - b", "a: # why\n  - b\n  - x"),
    ])
  func addsAnItemInTheStyleOfTheLast(text: String, expected: String) {
    #expect(edited(text, .append(["a"], .text("x"))) == expected)
  }

  @Test func addsGroupsOfFields() {
    let new = YAMLValue.mapping([
      .init("id", .text("f2")), .init("at", .plain("2026-05-01")), .init("to", .list([.text("b")])),
    ])
    #expect(
      edited("a:\n  -   id: f1 # one\n      text: >\n        b\n# end", .append(["a"], new)) == """
        a:
          -   id: f1 # one
              text: >
                b
          -   id: f2
              at: 2026-05-01
              to: [b]
        # end
        """)
    #expect(
      edited("a:\n  - {id: f1}", .append(["a"], new))
        == "a:\n  - {id: f1}\n  - {id: f2, at: 2026-05-01, to: [b]}")
  }

  @Test(
    arguments: [
      ("a:\n  c: d # one\n  e: f\n", "a:\n  c: d # one\n  x: 5\n  e: f\n"),
      ("a:\n  e: f\n  g:\n    - h # end\n", "a:\n  e: f\n  g:\n    - h # end\n  x: 5\n"),
      ("a: {c: d, e: f}", "a: {c: d, x: 5, e: f}"), ("a: {}", "a: {x: 5}"),
      ("a: {\n  c: d, # one\n  e: f\n}", "a: {\n  c: d, # one\n  x: 5,\n  e: f\n}"),
    ])
  func addsAKeyBehindAnother(text: String, expected: String) {
    #expect(edited(text, .set(["a", "x"], .plain("5"), after: ["b", "c"])) == expected)
  }

  @Test(
    arguments: [
      ("a: [b, x, c]", "a: [b, c]"), ("a: [b, x]", "a: [b]"), ("a: [x]", "a: []"),
      ("a:\n  - b # one\n  - x # two\n  - c", "a:\n  - b # one\n  - c"),
      ("a:\n  - b\n  - x", "a:\n  - b"), ("a:\n  - x\nc: d", "a: []\nc: d"),
      ("a: [b, # one\n  x, # two\n  c]", "a: [b, # one\n   # two\n  c]"),
      ("a:\n  # of x\n  - x\n  - b", "a:\n  # of x\n  - b"),
    ])
  func takesAnItemAway(text: String, expected: String) {
    let index =
      text.hasPrefix("a: [x") || text.contains("\n  - x\nc") || text.contains("of x") ? 0 : 1
    #expect(edited(text, .remove(["a", .index(index)])) == expected)
  }

  @Test func findsItemsByTheirIDs() {
    let text = "a:\n  - {id: f1, b: c}\n  - id: f2 # two\n    b: c\n    d: e\n"
    #expect(
      edited(
        text, .set(["a", .item("f2"), "b"], .text("x")), .remove(["a", .item("f2"), "d"]),
        .set(["a", .item("f1"), "b"], .text("y, z")))
        == "a:\n  - {id: f1, b: \"y, z\"}\n  - id: f2 # two\n    b: x\n")
    #expect(
      edited(text, .remove(["a", .item("f2"), "id"]))
        == "a:\n  - {id: f1, b: c}\n  - b: c\n    d: e\n")
  }

  @Test func changesAListItemByItem() {
    let text = "a:\n  - b # one\n  - c # two\n  - d # three\n"
    #expect(
      edited(text, .set(["a"], .list([.text("b"), .text("x")])))
        == "a:\n  - b # one\n  - x # two\n")
    #expect(
      edited("a: [b]", .set(["a"], .list([.text("c"), .text("d"), .text("e")]))) == "a: [c, d, e]")
  }

  @Test(
    arguments: [
      (YAMLEdit.set(["b", "c"], .text("x")), "a.yaml:2:1: there is no 'b.c' to edit"),
      (.set(["list", .index(5)], .text("x")), "a.yaml:3:7: there is no 'list.6' to edit"),
      (.append(["title"], .text("x")), "a.yaml:2:8: there is no 'title' to edit"),
    ])
  func refusesWithAPlace(edit: YAMLEdit, message: String) {
    #expect(edited("# one\ntitle: A\nlist: [a]\ngroup: {b: c}", edit) == message)
  }

  @Test func refusesToLoseACommentOrAMeaning() {
    #expect(
      edited("a:\n  - b: c # one\n    # of d\n    d: e", .remove(["a", .index(0), "b"]))
        == "a.yaml:2:5: the comment below this would be lost")
    #expect(
      edited("- |\n  a\n- b\n    # deep\n", .remove([.index(1)])).hasPrefix(
        "a.yaml:3:3: '2' cannot be edited without touching"))
    #expect(edited("a: [b", .set(["a"], .text("x"))).hasPrefix("a.yaml:2:1: did not find"))
  }

  @Test func leavesTheBodyAlone() throws {
    let file = "\u{FEFF}---\r\ntitle: A # a\r\n---  \r\n# Body\n\n---\ntitle: A\r"
    #expect(
      try editedFrontMatter(file, by: [.set(["title"], .text("B: C"))], file: "a.md").utf8
        .elementsEqual(
          "\u{FEFF}---\r\ntitle: \"B: C\" # a\r\n---  \r\n# Body\n\n---\ntitle: A\r".utf8))
    #expect(throws: YAMLEditRefusal.self) {
      try editedFrontMatter("title: A", by: [], file: "a.md")
    }
  }
}
