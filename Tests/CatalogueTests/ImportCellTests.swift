import Catalogue
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// What is told of cells: days and numbers, and all problems of a row at once.
@Suite struct ImportCellTests {
  @Test(arguments: [
    ("3/4/2027", "I-DATE"), ("Apr-17", "I-CELL"), ("17-Apr-2026", "I-CELL"), ("2026-13", "I-CELL"),
    ("9999", ""), ("9999.5", "I-CELL"), ("45292.75", "I-CELL"), ("99999", "I-CELL"),
    ("20260501", "I-CELL"), ("-45292", "I-CELL"), ("0", "I-CELL"), ("1e300", "I-CELL"),
  ])
  func aDayThatIsNotWhatWasWrittenIsRefused(text: String, code: String) throws {
    let result = try imported(table(["id": "a", "sources/1/seen": text]))
    #expect(result.problems.diagnostics.map(\.code.id) == [code].filter { !$0.isEmpty })
  }

  @Test(arguments: [
    ("45292", "2024-01-01"), ("46143", "2026-05-01"), ("60000", "2064-04-08"),
    ("45292,0", "2024-01-01"),
    ("73050", "2099-12-31"), ("10000", "1927-05-18"),
  ])
  func `a number by which spreadsheets keep a day is that day`(text: String, day: String) throws {
    let result = try imported(table(["id": "a", "sources/1/seen": text]))
    #expect(result.problems.diagnostics.map(\.code.id) == ["I-SERIAL"])
    #expect(result.problems.text.contains("'\(text)' is read as \(day)"))
    #expect(result.files.first?.new.contains("seen: \(day)\n") == true)
  }

  @Test func `which numbers are days is told once a column`() throws {
    let rows = (1...3).map { "r\($0);45292;46143" }.joined(separator: "\n")
    let result = try imported("id;period/start;period/end\n\(rows)\n")
    let told = result.problems.diagnostics.filter { $0.code.id == "I-SERIAL" }
    #expect(told.map { $0.message.prefix(3) } == ["B2:", "C2:"])
  }

  @Test func `a number that is no day tells what would be right`() throws {
    let wrong = try imported(table(["id": "a", "sources/1/seen": "99999"])).problems.text
    #expect(wrong.contains("'99999' is a number, and no day that a spreadsheet would mean"))
    #expect(
      wrong.contains(
        "write 2026, 2026-05 or 2026-05-01; for the last a spreadsheet's number is 46143"))
    let joined = try imported(table(["id": "a", "sources/1/seen": "20260501"])).problems.text
    #expect(joined.contains("did you mean 2026-05-01?"))
  }

  @Test func `all problems of a row are told at once, and of a bad cell nothing but that`() throws {
    let text = """
      id;key;title;summary;countries;organisations;themes;evidence_level;facts/1/text;facts/1/sources;\
      sources/1/title;sources/1/url;sources/1/seen
      Bad Id;;#NAME?;Short;UK;Caritas;justce;guessed;One;s9;Page;javascript:alert(1);Mar-08
      ;K1;Free lessons;;UK;Caritas;justice;stated;One;s1;Page;https://example.org;3/4/2026
      """
    let result = try imported(text)
    try expectGolden(result.problems.text, "Import/all-problems.txt")
    #expect(result.rows.map(\.verdict) == [.refused, .refused])
    #expect(result.rows.map(\.id) == ["Bad Id", "K1"])
  }

  @Test func ordersOfDatesMayBeStated() throws {
    let result = try imported(
      table(["id": "a", "sources/1/seen": "3/4/2026"]), dates: .dayFirst)
    #expect(result.files.first?.new.contains("seen: 2026-04-03\n") == true)
  }
}
