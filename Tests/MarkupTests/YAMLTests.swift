import Diagnostics
import Markup
import Testing

/// Reads a text and writes its values with their places, and its problems.
private func yaml(_ text: String, firstLine: Int = 1) -> String {
  var report = Report()
  let node = readYAML(text, file: "a.yaml", firstLine: firstLine, &report)
  let problems = report.text.split(separator: "\n").map(String.init)
  return ((node.map { [describe($0)] } ?? []) + problems).joined(separator: "\n")
}

private func describe(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text, let plain):
    (plain ? text : text.debugDescription) + at(node.location)
  case .list(let items): "[" + items.map(describe).joined(separator: ", ") + "]" + at(node.location)
  case .mapping(let entries):
    "{"
      + entries.map { "\($0.key.value)\(at($0.key.location)): \(describe($0.value))" }
      .joined(separator: ", ") + "}" + at(node.location)
  }
}

@Suite struct YAMLTests {
  @Test func knowsThePlaceOfEveryKeyAndValue() {
    #expect(
      yaml(
        """
        ÉÉn: "ß"
        list:
          - a
          - {b: c,
             é: d}
        text: |
          one
          two
        long: three
          four
        """)
          == """
          {ÉÉn@1:1: "ß"@1:6, list@2:1: [a@3:5, {b@4:6: c@4:9, é@5:6: d@5:9}@4:5]@3:3, \
          text@6:1: "one\\ntwo\\n"@6:7, long@9:1: three four@9:7}@1:1
          """)
  }

  @Test func countsFromTheLineOfTheFile() {
    #expect(yaml("a: b", firstLine: 5) == "{a@5:1: b@5:4}@5:1")
    #expect(yaml("a: b\na: c", firstLine: 5).contains("a.yaml:5:1: error: field 'a' stands"))
    #expect(yaml("a:\n\tb", firstLine: 5).hasPrefix("a.yaml:6:1: error: a tab"))
    #expect(yaml("a: [b", firstLine: 5).hasPrefix("a.yaml:6:1: error"))
  }

  @Test func keepsTextsAsTheyAreWritten() {
    #expect(
      yaml("[1.10, 0x1F, 2017-04, 2017-04-24, 1e3, 1_000, .5, +1, true, Null, .inf]") == """
        [1.10@1:2, 0x1F@1:8, 2017-04@1:14, 2017-04-24@1:23, 1e3@1:35, 1_000@1:40, .5@1:47, +1@1:51, \
        true@1:55, Null@1:61, .inf@1:67]@1:1
        """)
  }

  @Test(arguments: ["NO", "no", "y", "On", "off", "12:30", "1:02:03", "0012", "010"])
  func mentionsWhatYAML11ReadsOtherwise(text: String) {
    #expect(
      yaml("a: \(text)") == """
        {a@1:1: \(text)@1:4}@1:1
        a.yaml:1:4: info: '\(text)' is not a text for many other programs [F-YAML11]
          hint: write "\(text)" in quotes
        """)
    #expect(yaml("a: '\(text)'") == "{a@1:1: \"\(text)\"@1:4}@1:1")
  }

  @Test(
    arguments: [
      ("a: [b", "2:1: error: did not find expected ',' or ']'"),
      ("a: b: c", "1:5: error: mapping values are not allowed in this context"),
      ("a: 'b", "1:6: error: found unexpected end of stream"),
      ("a: b\nc: d\na: e", "1:1: error: field 'a' stands more than once"),
      ("x: {a: b, \"a\": c}", "1:5: error: field 'a' stands more than once"),
      ("a:\n  \tb: c", "2:3: error: a tab stands where YAML wants spaces"),
      ("é: &b c", "1:4: error: anchors and aliases are not allowed"),
      ("a: &b c\nd: *b", "2:4: error: anchors and aliases are not allowed"),
      ("a: &b [c]\n? *b\n: d", "2:3: error: anchors and aliases are not allowed"),
      ("a: *b", "1:4: error: found undefined alias"),
      ("a: !!binary c", "1:4: error: tags such as 'tag:yaml.org,2002:binary' are not allowed"),
      ("!a {b: c}", "1:1: error: tags such as '!a' are not allowed"),
      ("? [a]\n: b", "1:3: error: a field has no name that is a text"),
      ("{'': b}", "1:2: error: a field has no name that is a text"),
      ("a: b\n---\nc: d", "2:1: error: a second document begins here"),
      ("a: \u{7}", "1:4: error: U+0007 is a control character"),
      ("a: b\u{2028}c", "1:5: error: U+2028 is a line separator"),
      ("a: b\u{FEFF}", "1:5: error: U+FEFF is a byte order mark inside the text"),
      ("é: \"\\u0001\"", "1:4: error: U+0001 is a control character"),
      (String(repeating: "[", count: 34), "2:1: error: did not find expected node content"),
    ])
  func refusesWithAPlace(text: String, problem: String) {
    #expect(yaml(text).hasPrefix("a.yaml:\(problem)"), "\(yaml(text))")
  }

  @Test func refusesDepth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(yaml(nested(33)).hasPrefix("[[["))
    #expect(yaml(nested(34)).hasPrefix("a.yaml:1:34: error: lists are nested too deeply"))
    let steps = (0..<70).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(yaml(steps).hasPrefix("a.yaml:65:65: error: this begins too far to the right"))
  }

  @Test func takesBracketsAndStarsInTextsForTexts() {
    let line = "- 'see [1' # {\n- \"a { b\"\n- R &D *emph* [\n"
    #expect(yaml(String(repeating: line, count: 100)).hasPrefix("['see") == false)
    #expect(yaml(String(repeating: line, count: 100)).contains("error") == false)
  }

  @Test func readsEmptyTextsAsNoFields() {
    #expect(yaml("") == "{}@1:1")
    #expect(yaml("# only a comment\n") == "{}@1:1")
    #expect(yaml("\u{FEFF}a: b\r\nc: d\re: f") == "{a@1:1: b@1:4, c@2:1: d@2:4, e@3:1: f@3:4}@1:1")
  }
}
