import Testing

/// What `SECURITY.md` says is shown by a test is.
@Suite struct SecurityTests {
  @Test func `every test that the file names is there`() throws {
    let tests = try Repository.files(in: "Tests", endings: ["swift", "py"])
      .map { try Repository.text($0) }.joined(separator: "\n")
    let rows = try Repository.text("SECURITY.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") }
    var names = 0
    for row in rows {
      let parts = row.split(separator: "`", omittingEmptySubsequences: false)
      for (place, name) in parts.enumerated() where place % 2 == 1 && isTest(name) {
        names += 1
        #expect(name.split(separator: "…").allSatisfy { tests.contains($0) }, "\(name)")
      }
    }
    #expect(names > 80)
  }

  @Test func `no mark of the list is left out`() throws {
    let text = try Repository.text("SECURITY.md")
    let marks = text.split(separator: "\n").compactMap { row in
      row.hasPrefix("| ") ? row.dropFirst(2).prefix { $0 != "|" } : nil
    }.joined(separator: ", ").split { ", ".contains($0) }
    let all = (1...15).map { "T\($0)" } + (1...32).map { "S\($0)" }
    #expect(Set(all).subtracting(marks.map(String.init)) == [])
  }

  private func isTest(_ name: Substring) -> Bool {
    !name.hasPrefix("make ") && !name.hasPrefix("rostrum ") && !name.hasPrefix(".rostrum")
      && name != "GET"
      && !name.hasPrefix("Tests/")
  }
}
