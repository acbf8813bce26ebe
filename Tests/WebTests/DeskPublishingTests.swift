import Feedback
import Foundation
import Markup
import Publishing
import Testing
import Web

/// Publishing that is stopped on the way and done again comes to the same end.
@Suite struct DeskPublishingTests {
  let site: TestSite
  let file: URL

  init() throws {
    site = try TestSite(isLocal: false)
    file = site.root.appending(path: "Practices/stories/evenings-in-lindenport.md")
  }

  /// What a stop leaves behind: before anything, with the new file begun, with it whole, with it in its place,
  /// and with everything done.
  static let stops = ["nothing", "begun", "whole", "linked", "in place", "marked"]

  @Test(arguments: stops)
  func `publishing again after a stop comes to the same end (T7)`(stop: String) async throws {
    let (item, manuscript) = try await accepted()
    let new = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
    if stop != "nothing" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    switch stop {
    case "begun": try Data(manuscript.text.utf8.prefix(40)).write(to: new)
    case "whole": try Data(manuscript.text.utf8).write(to: new)
    case "linked":
      try Data(manuscript.text.utf8).write(to: new)
      try FileManager.default.linkItem(at: new, to: file)
    case "in place": try Data(manuscript.text.utf8).write(to: file)
    case "marked": _ = try await publish(item)
    default: break
    }
    for _ in 0..<2 {
      guard case .published(let now) = try await publish(item) else {
        Issue.record("not published")
        return
      }
      #expect(now.state == .published && now.revision == 3)
      #expect(try String(contentsOf: file, encoding: .utf8) == manuscript.text)
    }
    let log = try await site.live.records.decisions(on: item.number.digits)
    #expect(log.map(\.action) == [.accepted, .published])
    #expect(!FileManager.default.fileExists(atPath: new.path))
  }

  @Test func `a folder that cannot be written refuses, and nothing is marked (T7)`() async throws {
    let (item, _) = try await accepted()
    let new = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
    try FileManager.default.createDirectory(
      at: new.appending(path: "in the way"), withIntermediateDirectories: true)
    await #expect(throws: (any Error).self) { try await publish(item) }
    #expect(try await site.live.records.submission(item.number, at: .now)?.state == .accepted)
    try FileManager.default.removeItem(at: new)
    guard case .published = try await publish(item) else {
      Issue.record("not published")
      return
    }
  }

  @Test func `two who publish at once publish once (T5)`() async throws {
    let (item, _) = try await accepted()
    let outcomes = try await withThrowingTaskGroup(of: Desk.Publishing.self) { group in
      for _ in 0..<8 {
        group.addTask { [desk] in
          try await desk.publish(item.number, replacing: 2, language: "en")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for outcome in outcomes {
      if case .published = outcome { continue }
      Issue.record("\(outcome)")
    }
    let log = try await site.live.records.decisions(on: item.number.digits)
    #expect(log.map(\.action) == [.accepted, .published])
  }

  @Test(arguments: [
    "Practices/../rostrum.yaml", "../x.md", "/etc/x.md", "Campaigns/x.md", "Practices/.x.md",
    "Practices//x.md", "Practices/link/x.md", "Practices/linked.md", "Practices/x.yaml",
  ])
  func `no path leads out of the practices (S11)`(path: String) throws {
    let practices = site.root.appending(path: "Practices")
    try FileManager.default.createSymbolicLink(
      at: practices.appending(path: "link"), withDestinationURL: site.root)
    try FileManager.default.createSymbolicLink(
      at: practices.appending(path: "linked.md"),
      withDestinationURL: site.root.appending(path: "rostrum.yaml"))
    #expect(ManuscriptFile(path, in: site.root) == nil)
  }

  @Test func `a file that is there is never written over by a new one`() throws {
    let place = try #require(ManuscriptFile("Practices/stories/a.md", in: site.root))
    try place.put("one", inPlaceOf: nil)
    #expect(throws: FileReplacementError.self) { try place.put("two", inPlaceOf: nil) }
    #expect(throws: FileReplacementError.self) { try place.put("two", inPlaceOf: "other") }
    #expect(place.text == "one")
    try place.put("two", inPlaceOf: "one")
    #expect(place.text == "two")
  }

  private func accepted() async throws -> (Submission, Manuscript) {
    let item = try await site.story()
    let manuscript = try #require(
      try Manuscript(item, site.live.site.catalogue, root: site.root))
    _ = try await desk.decide(
      .accept(manuscript, reply: nil), on: item.number, replacing: 1)
    return (item, manuscript)
  }

  private func publish(_ item: Submission) async throws -> Desk.Publishing {
    try await desk.publish(item.number, replacing: 2, language: "en")
  }

  private var desk: Desk {
    Desk(site.live.records, root: site.root, editor: .machine, now: .now)
  }
}
