import Markup
import TestSupport
import Testing

@Suite struct CSVTests {
  @Test func readsQuotesLineEndsAndShortRows() throws {
    let table = try readCSV("\u{FEFF}a;b;c\r\n\"1\"\"\r\n;2\";3\r\n;;\r\n4;5;6")
    #expect(table.header == ["a", "b", "c"])
    #expect(table.rows.map(\.cells) == [["1\"\n;2", "3", ""], ["4", "5", "6"]])
    #expect(table.rows.map(\.number) == [2, 4])
  }

  @Test(
    arguments: [
      ("", "row 1: there is no header: the table is empty"),
      ("a,b\n1,2,3", "row 2: 3 cells under 2 columns; is a separator unquoted?"),
      ("a,b\n1,\"2", "row 2: a quoted cell is never closed"),
      ("a,b\n\"1\"x,2", "row 2: a quoted cell goes on behind its closing quote"),
      ("a,A", "row 1: the column 'A' stands twice"),
    ])
  func refusesWhatIsNoTable(text: String, message: String) {
    #expect { try readCSV(text) } throws: { ($0 as? CSVProblem)?.errorDescription == message }
  }

  @Test func readsBackWhatIsWritten() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let rows = (0..<5).map { row in
        ["id\(row)"] + (0..<3).map { _ in randomText(&random).replacing("\r", with: "") }
      }
      let separator: Character = [",", ";", "\t"].randomElement(using: &random) ?? ","
      let text = csvText(header: ["a", "b", "c", "d"], rows: rows, separator: separator)
      let read = try readCSV(text).rows.map { $0.cells.map(withoutApostrophe) }
      #expect(read == rows, "seed \(seed)")
    }
  }

  @Test func showsWhatDiffersWithThreeLinesAround() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13\n"
    #expect(
      unifiedDiff(old, new, path: "p.md") == """
        --- a/p.md
        +++ b/p.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        @@ -10,3 +10,4 @@
         10
         11
         12
        +13

        """)
    #expect(unifiedDiff(old, old, path: "p.md") == "")
  }
}
