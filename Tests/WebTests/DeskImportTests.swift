import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

/// A table that an editor imports at the desk: looked at first, written when that is confirmed.
@Suite struct DeskImportTests {
  let site: TestSite

  init() throws { site = try TestSite(isLocal: false) }

  private static let summary = Array(repeating: "word", count: 40).joined(separator: " ")

  private func table(_ id: String, title: String = "Evening classes", key: String = "") -> String {
    csvText(
      header: [
        "id", "key", "title", "summary", "countries", "organisations", "themes", "audiences",
        "evidence_level", "facts/1/text", "facts/1/sources", "facts/2/text", "facts/2/sources",
        "sources/1/title", "sources/1/url",
      ],
      rows: [
        [
          id, key, title, Self.summary, "IT", "A school", "language-learning", "refugees",
          "stated", "One.", "s1", "Two.", "s1", "A page", "https://example.org/",
        ]
      ])
  }

  private func send(_ fields: [(String, String)], _ session: String?) async throws
    -> TestSite.Answer
  {
    try await site.submit(
      "/desk/import", fields: fields.map { (key: $0.0, value: $0.1) }, session: session)
  }

  private func shown(in answer: TestSite.Answer) -> String? {
    answer.text.components(separatedBy: "name=\"seen\" value=\"").dropFirst().first
      .map { String($0.prefix { $0 != "\"" }) }
  }

  private func file(_ id: String) -> URL { site.root.appending(path: "Practices/\(id).md") }

  private func isThere(_ id: String) -> Bool {
    FileManager.default.fileExists(atPath: file(id).path)
  }

  @Test func `nothing is written before it is confirmed, and the same again changes nothing`()
    async throws
  {
    let anna = try await site.account("anna", .editor)
    let text = table("evening-classes", key: "WB-1")
    let look = try await send([("action", "look"), ("table", text), ("file", "a.csv")], anna)
    #expect(look.status == 200 && !isThere("evening-classes"))
    #expect(look.text.contains("1 new, 0 changed, 0 as they were, 0 refused."))
    #expect(look.text.contains("<ins>title: Evening classes</ins>"))
    let seen = try #require(shown(in: look))
    let write = [("action", "write"), ("table", text), ("file", "a.csv"), ("seen", seen)]
    let done = try await send(write, anna)
    #expect(done.status == 303 && done.headers[.location] == "/desk/import?written=1")
    #expect(isThere("evening-classes"))
    #expect(try await site.send("/practices/evening-classes").status == 200)
    let said = try await site.open("/desk/import?written=1", session: anna).text
    #expect(said.contains("1 file was written."))
    let record = try String(
      contentsOf: site.root.appending(path: "Practices/imports.json"), encoding: .utf8)
    #expect(record.contains("\"table\" : \"a.csv\""))
    // Sent twice, as by a second press.
    let before = try Data(contentsOf: file("evening-classes"))
    let again = try await send(write, anna)
    #expect(again.status == 412 && again.text.contains("There is nothing to write."))
    #expect(try Data(contentsOf: file("evening-classes")) == before)
    let log = try await site.live.records.decisionLog()
    #expect(log.entries.filter { $0.action == .imported }.map(\.subject) == ["1"])
    #expect(log.entries.last?.editor == "anna" && LogDamage.of(log.entries).isEmpty)
  }

  @Test func `what was not seen is not written`() async throws {
    let anna = try await site.account("anna", .editor)
    let look = try await send([("action", "look"), ("table", table("one"))], anna)
    let seen = try #require(shown(in: look))
    // Another table, none that was looked at, and files that changed meanwhile.
    for (text, seen) in [(table("two"), seen), (table("one"), ""), (table("one"), "x")] {
      let answer = try await send([("action", "write"), ("table", text), ("seen", seen)], anna)
      #expect(answer.status == 412 && answer.text.contains("not as you saw them"))
    }
    try "---\ntitle: Mine\n---\n".write(to: file("one"), atomically: true, encoding: .utf8)
    let overtaken = try await send(
      [("action", "write"), ("table", table("one")), ("seen", seen)], anna)
    #expect(overtaken.status == 412)
    #expect(try String(contentsOf: file("one"), encoding: .utf8).contains("Mine"))
    #expect(!isThere("two"))
  }

  @Test func `problems are told by cell, and only what has none is written where that is wanted`()
    async throws
  {
    let anna = try await site.account("anna", .editor)
    let text =
      table("right")
      + table("wrong", title: "<script>alert(1)</script>").replacing(",IT,", with: ",UK,")
      .split(separator: "\r\n").dropFirst().joined(separator: "\r\n")
    let look = try await send([("action", "look"), ("table", text)], anna)
    #expect(look.status == 422 && shown(in: look) != nil)
    #expect(
      look.text.contains("E3: &#39;UK&#39; is not in the vocabulary")
        || look.text.contains("E3: 'UK' is not in the vocabulary"))
    #expect(!look.text.contains("<script>alert"))
    #expect(look.text.contains("There is nothing to write."))
    let some = try await send([("action", "look"), ("table", text), ("valid", "yes")], anna)
    let write = [("action", "write"), ("table", text), ("valid", "yes")]
    let seen = try #require(shown(in: some))
    #expect(try await send(write + [("seen", seen)], anna).status == 303)
    #expect(isThere("right") && !isThere("wrong"))
  }

  @Test func `what is no table, or too much, is refused`() async throws {
    let anna = try await site.account("anna", .editor)
    let broken = try await send([("action", "look"), ("table", "id\n\"a")], anna)
    #expect(broken.status == 422 && broken.text.contains("The table cannot be read: line 2"))
    let empty = try await send([("action", "look"), ("table", "")], anna)
    #expect(empty.status == 422)
    let large = String(repeating: "a", count: DeskImportEntry.byteLimit + 1)
    #expect(try await send([("action", "look"), ("table", large)], anna).status == 413)
    try "{".write(
      to: site.root.appending(path: "Practices/imports.json"), atomically: true, encoding: .utf8)
    let damaged = try await send([("action", "look"), ("table", table("one"))], anna)
    #expect(damaged.status == 422 && damaged.text.contains("Practices/imports.json is damaged"))
  }

  @Test func `readers and strangers import nothing`() async throws {
    let reader = try await site.account("rita", .reader)
    for (session, status) in [(reader, 403), (nil, 401)] {
      let answer = try await send([("action", "look"), ("table", table("one"))], session)
      #expect(answer.status == status)
    }
    let local = try TestSite()
    #expect(try await local.send("/desk/import").status == 200)
    let template = try await local.send("/desk/import/template.csv").text
    #expect(try readCSV(template).header.contains("facts/1/text/en"))
  }
}
