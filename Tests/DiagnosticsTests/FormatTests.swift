import Diagnostics
import Foundation
import Testing

private let lost = Diagnostic.Code(
  "T-LOST", .error, "something is lost", why: "It is missed.", wrong: "", right: "a")
private let odd = Diagnostic.Code(
  "T-ODD", .hint, "something is odd", why: "It is noticed.", wrong: "b", right: "a")

@Suite struct FormatTests {
  private var report: Report {
    var report = Report()
    report.add(odd, at: SourceLocation(file: "b.md"), "'x' is odd")
    report.add(
      lost, at: SourceLocation(file: "a b/é.md", line: 3, column: 7), "'y' is lost", hint: "find it"
    )
    report.add(odd, at: SourceLocation(file: "b.md"), "'z' is odd", severity: .warning)
    return report
  }

  @Test func sortsByPlaceAndThenBySeverity() {
    #expect(
      report.text == """
        a b/é.md:3:7: error: 'y' is lost [T-LOST]
          hint: find it
        b.md:1:1: warning: 'z' is odd [T-ODD]
        b.md:1:1: hint: 'x' is odd [T-ODD]

        """)
  }

  @Test func countsInWords() {
    #expect(report.summary == "1 error, 1 warning, 1 hint")
    #expect(Report().summary == "no problems")
    var two = report
    two.add(report)
    #expect(two.summary == "2 errors, 2 warnings, 2 hints")
    #expect(two.hasErrors && !Report().hasErrors)
  }

  @Test func writesJSON() throws {
    #expect(
      try report.json() == """
        [
          {
            "code" : "T-LOST",
            "column" : 7,
            "hint" : "find it",
            "line" : 3,
            "message" : "'y' is lost",
            "path" : "a b/é.md",
            "severity" : "error"
          },
          {
            "code" : "T-ODD",
            "column" : 1,
            "line" : 1,
            "message" : "'z' is odd",
            "path" : "b.md",
            "severity" : "warning"
          },
          {
            "code" : "T-ODD",
            "column" : 1,
            "line" : 1,
            "message" : "'x' is odd",
            "path" : "b.md",
            "severity" : "hint"
          }
        ]

        """)
  }

  @Test func writesAnEmptyListAsJSON() throws {
    let value = try JSONSerialization.jsonObject(with: Data(Report().json().utf8))
    #expect((value as? [Any])?.isEmpty == true)
  }

  /// The properties that SARIF 2.1.0 requires (3.13, 3.14, 3.18, 3.19, 3.27 to 3.30).
  @Test func writesSARIF() throws {
    let log = try object(JSONSerialization.jsonObject(with: Data(report.sarif().utf8)))
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try object((log["runs"] as? [Any])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try object(try object(run["tool"])["driver"])
    #expect(driver["name"] as? String == "Rostrum")
    let rules = try objects(driver["rules"])
    #expect(rules.map { $0["id"] as? String } == ["T-LOST", "T-ODD"])
    for rule in rules {
      #expect(try object(rule["shortDescription"])["text"] is String)
      #expect(try object(rule["fullDescription"])["text"] is String)
    }
    let results = try objects(run["results"])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    #expect(results.map { $0["ruleId"] as? String } == ["T-LOST", "T-ODD", "T-ODD"])
    #expect(try object(results[0]["message"])["text"] as? String == "'y' is lost; find it")
    let location = try object(objects(results[0]["locations"]).first)
    let place = try object(location["physicalLocation"])
    #expect(try object(place["artifactLocation"])["uri"] as? String == "a%20b/%C3%A9.md")
    #expect(try object(place["region"])["startLine"] as? Int == 3)
    #expect(try object(place["region"])["startColumn"] as? Int == 7)
  }

  @Test func writesSARIFWithoutProblems() throws {
    let log = try object(JSONSerialization.jsonObject(with: Data(Report().sarif().utf8)))
    let run = try object((log["runs"] as? [Any])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test func keepsQuotedTextOnOneLine() {
    let place = SourceLocation(file: "a\nb.md")
    let line = Diagnostic(lost, at: place, "'a\nb\t\u{1B}[31m\u{202E}c'").text
    #expect(line == "a b.md:1:1: error: 'a b \u{FFFD}[31m\u{FFFD}c' [T-LOST]")
    let long = Diagnostic(
      lost, at: place, "'\(String(repeating: "é", count: 100_000))' is lost", hint: "find it")
    #expect(long.message.unicodeScalars.count == 601)
    #expect(long.message.hasPrefix("'éé") && long.message.hasSuffix("éé' is lost"))
    let plain = Diagnostic(lost, at: place, "«Ελλάδα» – fine…")
    #expect(plain.message == "«Ελλάδα» – fine…")
  }

  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  private func objects(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }
}
