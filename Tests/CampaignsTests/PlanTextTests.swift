import Campaigns
import Diagnostics
import Testing

@Suite struct PlanTextTests {
  @Test func haveAllWordsOfAPlan() throws {
    let body = """
      # A head

      Words with *weight* and a [link](https://example.org/a).

      - An item

      > A quote

      | A | B |
      |---|---|
      | one cell | two |

      A note.[^1]

      [^1]: The note's text.
      """
    let plan = try plan(wholePlan, body: body)
    let texts = Set(plan.texts.map(\.text))
    let prose = strings(in: plan).filter { $0.contains(" ") || $0.contains("://") }
    let inlines: Set = ["Words with ", " and a "]
    #expect(prose.filter { !texts.contains($0) && !inlines.contains($0) } == [])
    #expect(texts.isSuperset(of: ["A head", "An item", "A quote", "one cell"]))
    #expect(texts.contains("The note's text."))
  }

  @Test func standAtTheirPlaces() throws {
    let plan = try plan(
      """
      rationale: We know.
      risks:
        - id: r1
          text: If it rains then nobody comes
          mitigation: A tent
      """, body: "First.\n\nSecond.\n")
    #expect(
      plan.texts.map { "\($0.location.line) \($0.owner ?? "-") \($0.field): \($0.text)" }
        .dropFirst()
        == [
          "1 - rationale: We know.", "5 r1 text: If it rains then nobody comes",
          "4 r1 mitigation: A tent", "8 - body: First.", "10 - body: Second.",
        ])
  }

  @Test(arguments: [
    ("Write to lea@school.example.", ["1:10 lea@school.example"]),
    ("a.b+c@mail.school.example,x@y.org", ["1:1 a.b+c@mail.school.example", "1:27 x@y.org"]),
    ("[@practice-id#f1] and @name and a@b", []),
    ("https://example.org/@name?id=0301234567", []),
    ("+49 30 1234567", ["1:1 +49 30 1234567"]),
    ("(030) 123 45 67 89 or 0121-555-0143.", ["1:1 (030) 123 45 67 89", "1:23 0121-555-0143"]),
    ("+1234567 or 012345678", ["1:13 012345678"]),
    ("+12345678 or 01234567", ["1:1 +12345678"]),
    ("01.02.2026 09:30 0000-0002-1825-0097 16 500 EUR 2026-03-02", []),
    ("ISBN 978-3-16-148410-0, 0-306-40615-2, b0123456789", []),
  ])
  func findsAddressesAndNumbers(text: String, contacts: [String]) throws {
    let found = try plan("id: plan", body: text).contacts
    #expect(
      found.map { "\($0.location.line - 3):\($0.location.column) \($0.value)" } == contacts)
  }
}
