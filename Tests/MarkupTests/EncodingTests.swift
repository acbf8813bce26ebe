import Foundation
import Markup
import TestSupport
import Testing

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a", .utf8), ([0xC3, 0xA9], "é", .utf8),
      ([0x63, 0xE9, 0x2C, 0x80], "cé,€", .windows1252),
      ([0xFF, 0xFE, 0xE9, 0x00, 0x0A, 0x00], "\u{FEFF}é\n", .utf16),
      ([0xFE, 0xFF, 0x00, 0xE9], "\u{FEFF}é", .utf16),
      ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], "a,b", .utf16),
      ([0x00, 0x61, 0x00, 0x2C, 0x00, 0x62], "a,b", .utf16), ([], "", .utf8),
    ] as [([UInt8], String, TextEncoding)])
  func detectsHowATextIsWritten(bytes: [UInt8], text: String, encoding: TextEncoding) throws {
    let (read, found) = try decodedText(Data(bytes))
    #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(found == encoding)
  }

  @Test(
    arguments: [
      (
        [0xC3, 0xA9, 0xE9],
        "the file is UTF-8 in 1 places and not in others; save it again as UTF-8"
      ),
      ([0x61, 0x81], "the file is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8"),
      ([0xFF, 0xFE, 0x61], "the file is UTF-16 that is cut off or damaged; save it as UTF-8"),
      (
        [0xFF, 0xFE, 0x00, 0xD8], "the file is UTF-16 that is cut off or damaged; save it as UTF-8"
      ),
    ] as [([UInt8], String)])
  func refusesBytesThatAreNoText(bytes: [UInt8], message: String) {
    #expect { try decodedText(Data(bytes)) } throws: { $0.localizedDescription == message }
  }

  @Test func knowsATextThatWasReadInAnotherEncoding() {
    #expect(asUTF8(misread: "MÃ¼nchen") == "München")
    #expect(asUTF8(misread: "donâ€™t") == "don’t")
    #expect(asUTF8(misread: "München") == nil)
    #expect(asUTF8(misread: "Αθήνα") == nil)
    #expect(asUTF8(misread: "plain") == nil)
  }

  @Test func `a cell that a spreadsheet would run is kept from it, and comes back as it was (S22)`()
    throws
  {
    let starts = [
      "=", "+", "-", "@", "＝", "＋", "\t", " =", "'", "''=", "'=", "'\t", "\n-", "\u{A0}@", "",
    ]
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let cells = starts.map { $0 + randomText(&random).replacing("\r", with: "") }
      let row = try #require(
        readCSV(csvText(header: starts.indices.map { "c\($0)" }, rows: [["x"] + cells.dropFirst()]))
          .rows.first)
      #expect(row.cells.map(withoutApostrophe) == ["x"] + cells.dropFirst(), "seed \(seed)")
    }
    for sign in starts.dropLast() where !sign.hasPrefix("'") {
      #expect(csvText(header: ["a"], rows: [[sign + "1"]]).contains("\"'"), "\(sign)")
    }
  }

  @Test func severalValuesInOneCellComeBackAsTheyWere() {
    for items in [["a", "b"], ["a;b", "c"], ["a\\", "b"], ["\\;", "\\\\"], ["a\\n"]] {
      #expect(listItems(listCell(items)).map { $0.trimmingPrefix(" ") } == items.map { $0[...] })
    }
    #expect(listItems("a\\b; c") == ["a\\b", " c"])
  }

  @Test func cellsAreNamedAsASpreadsheetNamesThem() throws {
    #expect(
      [0, 25, 26, 701, 702].map { CSVTable.name(column: $0, row: 12) } == [
        "A12", "Z12", "AA12", "ZZ12", "AAA12",
      ])
    let table = try readCSV("sep=;\nä;b\n\"1\n2\";\"é\"\"\"\n3\n")
    #expect(table.separator == ";")
    #expect(table.headerPlaces.map { [$0.line, $0.column] } == [[2, 1], [2, 3]])
    #expect(table.rows.map(\.number) == [3, 4])
    #expect(table.rows[0].places.map { [$0.line, $0.column] } == [[3, 1], [4, 4]])
    #expect(table.rows[1].places.map { [$0.line, $0.column] } == [[5, 1], [5, 1]])
  }
}
