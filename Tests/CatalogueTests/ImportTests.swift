import Catalogue
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// Practices brought in from a table.
@Suite struct ImportTests {
  @Test func aNewRowBecomesAFile() throws {
    let result = try imported(
      table(["id": "evening-classes", "key": "WB-12", "authors": "Ada Probe"]))
    #expect(result.problems.text == "")
    #expect(result.rows.map(\.verdict) == [.added])
    let file = try #require(result.files.first)
    #expect(file.path == "Practices/evening-classes.md")
    #expect(file.old == nil)
    try expectGolden(file.new, "Import/evening-classes.md")
  }

  @Test func everyProblemIsToldAtItsCell() throws {
    let text = """
      id;title;summary;countries;organisations;themes;evidence_level;facts/1/text;facts/1/sources;\
      sources/1/title;sources/1/url;sources/1/seen;period/start
      a;Free lessons;Short;IT;Caritas;language-learnin;stated;One;s1;Page;https://example.org;3/4/2026;2008
      Bad Id;Free lessons;Short;IT;Caritas;justice;stated;One;s9;Page;javascript:alert(1);45292;Mar-08
      c;#NAME?;MÃ¼nchen;UK;Caritas;justice;stated;One;s1;Page;https://example.org;2026;2008
      """
    let result = try imported(text)
    try expectGolden(result.problems.text, "Import/problems.txt")
    #expect(result.files.isEmpty)
    #expect(result.rows.map(\.verdict) == [.refused, .refused, .refused])
  }

  @Test func importingAgainChangesNothing() throws {
    let text = try table(["id": "evening-classes", "key": "WB-12"])
    let first = try imported(text)
    let second = try imported(text, files: first.written, record: first.record)
    #expect(second.rows.map(\.verdict) == [.unchanged])
    #expect(second.files.isEmpty)
    #expect(try second.record.json() == first.record.json())
  }

  @Test func aRowIsKnownByItsKeyAndKeepsWhatAPersonWrote() throws {
    let first = try imported(table(["id": "evening-classes", "key": "WB-12"]))
    var files = first.written
    files[0] = SourceFile(
      path: files[0].path,
      text: files[0].text.replacing("title: Free lessons", with: "title: Lessons for all  # better")
    )
    let second = try imported(
      table(["key": "WB-12", "status": "ended"]), files: files, record: first.record)
    #expect(second.problems.text == "")
    #expect(second.rows.map(\.changed) == [["status"]])
    #expect(second.rows.map(\.kept) == [["title"]])
    let new = try #require(second.files.first?.new)
    #expect(new.contains("title: Lessons for all  # better\n"))
    #expect(new.contains("status: ended\n"))
  }

  @Test func anEditAndARowThatContradictEachOtherAreShown() throws {
    let first = try imported(table(["id": "evening-classes", "status": "planned"]))
    var files = first.written
    files[0] = SourceFile(
      path: files[0].path,
      text: files[0].text.replacing("status: planned", with: "status: running"))
    let row = try table(["id": "evening-classes", "status": "ended"])
    let refused = try imported(row, files: files, record: first.record)
    #expect(
      refused.problems.text.contains(
        "'status' was changed in the file by hand: it is 'running', and the row says 'ended'"))
    #expect(refused.files.isEmpty)
    let taken = try imported(row, files: files, record: first.record, overwrites: true)
    #expect(taken.files.first?.new.contains("status: ended\n") == true)
  }

  @Test func rowsWithoutAProblemMayBeTakenAloneAndNoneThatLeansOnOthers() throws {
    let rows = try [
      table(["id": "first", "related/1/practice": "second", "related/1/relation": "similar"]),
      table(["id": "second", "countries": "UK"]), table(["id": "third"]),
    ].map { try readCSV($0) }
    // One table of the columns of the first.
    let text = csvText(
      header: rows[0].header,
      rows: rows.map { row in
        rows[0].header.map { name in
          row.header.firstIndex(of: name).map { row.rows[0].cells[$0] } ?? ""
        }
      })
    #expect(try imported(text).files.isEmpty)
    let result = try imported(text, takesValidRows: true)
    #expect(result.rows.map(\.verdict) == [.refused, .refused, .added])
    #expect(result.files.map(\.path) == ["Practices/third.md"])
  }

  @Test func translationsStandBesideTheirOriginal() throws {
    let result = try imported(
      table([
        "id": "evening-classes", "title/de": "Freier Unterricht", "summary/de": summary,
        "facts/1/text/de": "Der Unterricht ist frei.",
      ]))
    #expect(result.problems.text == "")
    #expect(
      result.files.map(\.path) == [
        "Practices/evening-classes.de.md", "Practices/evening-classes.md",
      ])
    let german = try #require(result.files.first?.new)
    #expect(german.contains("title: Freier Unterricht\n"))
    #expect(german.contains("  - id: f1\n    text: Der Unterricht ist frei.\n"))
    #expect(!german.contains("countries"))
  }

  @Test(arguments: importCodes)
  func everyCodeExplainsItself(code: Diagnostic.Code) {
    #expect(code.summary.first?.isUppercase == false && code.summary.last != ".", "\(code.id)")
    #expect(code.why.last == "." && code.example.wrong != code.example.right, "\(code.id)")
  }

  @Test func theTemplateHasEveryColumnOnceAndIsRead() throws {
    let header = try readCSV(importTemplate(language: "en", translations: ["de"])).header
    #expect(Set(header).count == header.count)
    #expect(header.contains("title/de") && header.contains("facts/4/text/en"))
    let result = try imported(importTemplate(language: "en", translations: ["de"]))
    #expect(result.problems.text == "" && result.rows.isEmpty)
  }

  /// Every field that a practice may have is a column, or decided to be none.
  @Test func everyFieldOfAPracticeIsAColumn() throws {
    let guide = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Practices/README.md")
    let fields = try String(contentsOf: guide, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .flatMap {
        $0.dropFirst().prefix { $0 != "|" }.split(separator: "`").filter {
          $0.first?.isLetter == true
        }
      }
      .map(String.init)
    let columns = Set(ImportColumn.all.map { $0.name(1).prefix { $0 != "/" } }.map(String.init))
    // A picture needs the consent of those who are seen; changes are told by those who make them, and
    // assessors have a form of their own.
    let others: Set<String> = ["image", "history", "assessments"]
    #expect(Set(fields) == columns.subtracting(["id", "body"]).union(others))
  }

  @Test func thousandsOfRowsAreRefusedAtOnce() throws {
    let result = try imported("id\n" + String(repeating: "a\n", count: 5_001))
    #expect(result.problems.diagnostics.map(\.code.id) == ["F-SIZE"])
  }
}
