import Documents
import Feedback
import Foundation
import Markup
import Publishing
import Testing
import Web

@Suite struct RecordShelfTests {
  let site: TestSite
  var shelf: any PlanShelf { site.live.shelf }

  init() throws { site = try TestSite(isLocal: false) }

  @Test func aDraftHasAKeyForWritingAndOneForReading() async throws {
    let draft = try #require(try await shelf.create("a-plan", text: "one"))
    #expect(draft.mayEdit && draft.id == "a-plan" && draft.text == "one")
    let readKey = try #require(draft.readKey)
    let read = try #require(try await shelf.draft(readKey))
    #expect(!read.mayEdit && read.text == "one" && read.readKey == readKey)
    let text = try await shelf.save("two", to: readKey, replacing: read.version)
    #expect(text == .refused)
    #expect(try await !shelf.erase(readKey))
    #expect(try await shelf.draft(draft.key) == draft)
    #expect(try await shelf.draft("no key") == nil)
    let left = try #require(draft.expires).timeIntervalSinceNow / 86_400
    #expect((89.9...90).contains(left))
  }

  @Test func aStaleEditIsShownWhatStands() async throws {
    let draft = try #require(try await shelf.create("a-plan", text: "one"))
    let saving = try await shelf.save("two", to: draft.key, replacing: draft.version)
    guard case .saved(let second) = saving else {
      Issue.record("\(saving)")
      return
    }
    let stale = try await shelf.save("zwei", to: draft.key, replacing: draft.version)
    #expect(stale == .stale(second))
    #expect(try await shelf.versions(of: draft.key).map(\.text) == ["two", "one"])
    #expect(try await shelf.versions(of: draft.key).first?.hash == second.version)
    #expect(try await shelf.erase(draft.key))
    #expect(try await shelf.draft(draft.key) == nil)
    #expect(try await shelf.save("x", to: draft.key, replacing: second.version) == .refused)
  }

  @Test func aTextThatIsTooLongIsRefused() async throws {
    let limit = String(repeating: "x", count: RecordLimits.draftBytes)
    let draft = try #require(try await shelf.create("a-plan", text: limit))
    await #expect(throws: Refused(.tooLarge)) {
      _ = try await shelf.save(limit + "x", to: draft.key, replacing: draft.version)
    }
    await #expect(throws: Refused(.tooLarge)) {
      _ = try await shelf.create("a-plan", text: limit + "x")
    }
  }

  @Test func aDraftIsDiscussedByThoseWhoHaveItsLink() async throws {
    let draft = try #require(try await shelf.create("a-plan", text: "one"))
    let readers = "/discussions/\(try #require(draft.readKey))"
    let empty = try await site.send(readers)
    #expect(empty.status == 200 && empty.text.contains("Draft “a-plan”"))
    #expect(!empty.text.contains(draft.key))
    let answer = try await site.submit(readers, ["text": "A thought", "language": "en"])
    #expect(answer.status == 303)
    let owner = "/discussions/\(draft.key)"
    #expect(try await site.send(owner).text.contains("value=\"remove\""))
    #expect(try await site.submit(owner, ["text": "An answer", "language": "en"]).status == 303)
    let page = try await site.send(readers).text
    #expect(page.contains("A thought") && page.contains("An answer"))
    #expect(try await shelf.erase(draft.key))
    #expect(try await site.send(readers).status == 404)
  }

  @Test func formsAndKeysOutliveARestart() async throws {
    let visitor = String(repeating: "a", count: 32)
    let seal = site.live.seal.seal(for: visitor, at: .now)
    let draft = try #require(try await shelf.create("a-plan", text: "one"))
    let again = try LiveSite(
      at: site.root, tools: Tools(environment: [:], workspace: site.root),
      styles: try StyleSheets(), isLocal: false, today: { Day(year: 2026, month: 11, day: 22) })
    #expect(again.seal.admits(seal, from: visitor, at: .now))
    #expect(try await again.shelf.draft(draft.key) == draft)
  }

  /// Where nothing can be kept, reading goes on.
  @Test func aSiteWithoutRecordsIsServed() async throws {
    let file = ".rostrum/records.sqlite"
    let site = try TestSite(isLocal: false) { root in
      let folder = root.appending(path: ".rostrum")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try "no records".write(to: root.appending(path: file), atomically: true, encoding: .utf8)
    }
    #expect(site.live.records.problem == .damaged)
    #expect(try await site.send("/practices").status == 200)
    let answer = try await site.submit(
      "/discussions", ["plan": "open-enrolment", "text": "x", "language": "en"])
    #expect(answer.status == 507)
    #expect(answer.text.contains("Nothing was saved"))
    #expect(try await site.send("/discussions/\(RecordKey().text)").status == 507)
  }
}
