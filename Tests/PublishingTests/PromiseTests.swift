import Foundation
import Testing

@testable import Publishing

/// What the site promises is what `SECURITY.md` says and names the tests of.
@Suite struct PromiseTests {
  @Test func `each promise of the page stands in the file with its tests`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "SECURITY.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| P") }
    #expect(rows.count == Pages.promised.count)
    for (row, promise) in zip(rows, Pages.promised) {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cells[1].hasPrefix(Interface("en")[promise]), "\(cells[0])")
      #expect(cells[2].contains("`"), "\(cells[0]) names no test")
    }
  }
}
