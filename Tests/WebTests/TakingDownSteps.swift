import Feedback
import Foundation
import Markup
import Publishing
import TestSupport
import Testing
import Web

/// From a story that is told to one that is published, and where its words may be found.
extension TakingDownTests {
  var desk: Desk { Desk(site.live.records, root: site.root, editor: .machine, now: .now) }

  /// A story of which every word is plainly invented, with all consents.
  func told() async throws -> Submission {
    var random = SplitMix64(seed: 7)
    let requests: [SubmissionConsent.Request] = [
      .init(.publishStory, .web), .init(.publishStory, .print), .init(.showName), .init(.contact),
    ]
    let item = Submission(
      number: SubmissionNumber(using: &random), key: key.hash,
      content: SubmissionContent(
        .story, about: .practice("penny-wirton-schools", version: ""), language: "en",
        texts: [
          .init("title", "Zebracanary evenings"), .init("context", "Lindenport zebracanary"),
          .init("what", "zebracanary"), .init("with_whom", "zebracanary"),
          .init("changed", "zebracanary"), .init("quote", "zebracanary"),
          .init("your_name", "Ada Lindenport"),
        ], contact: "zebracanary@mail.example", isMinor: false),
      consents: requests.map {
        SubmissionConsent(
          $0, shown: .init(id: "\($0.id)-1", text: "I agree.", language: "en"), giver: .person,
          given: TestSite.noon)
      }, suspicions: [],
      received: Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down)))
    _ = try await site.live.records.addSubmission(item)
    return item
  }

  func published() async throws -> Submission { try await publish(try await told()) }

  @discardableResult
  func accept(_ item: Submission) async throws -> Manuscript {
    let manuscript = try #require(
      try Manuscript(item, site.live.site.catalogue, root: site.root))
    _ = try await desk.decide(
      .accept(manuscript, reply: nil), on: item.number, replacing: item.revision)
    return manuscript
  }

  func publish(_ item: Submission) async throws -> Submission {
    try await accept(item)
    let outcome = try await desk.publish(
      item.number, replacing: item.revision + 1, language: "en")
    guard case .published(let now) = outcome else {
      Issue.record("\(outcome)")
      return item
    }
    try site.live.refresh()
    return now
  }

  /// Reads all that may tell of the story.
  func read(_ look: (String, String) -> Void) async throws {
    for page in [
      "/practices/penny-wirton-schools", "/practices.json?q=penny+wirton", "/practices?q=penny",
    ] {
      let text = try await site.send(page).text
      if page.hasPrefix("/practices/") { look(page, text) }
    }
    _ = try await site.send("/data/catalogue.json")
    // A practice is found by the words of its story.
    let found = try await site.send("/practices?q=zebracanary").text
    look("/practices?q=", found.contains("/practices/penny-wirton-schools\"") ? "zebracanary" : "")
  }

  /// The files of the workspace that hold a word of the story.
  func canaries() throws -> [String] {
    let folders = ["Practices", ".rostrum", "Campaigns"]
    return try folders.flatMap { folder -> [String] in
      let root = site.root.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: root.path) ?? .init()
      return try paths.compactMap { $0 as? String }.filter { path in
        let url = root.appending(path: path)
        guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
          return path.lowercased().contains("zebracanary")
        }
        let bytes = try Data(contentsOf: url)
        return ["zebracanary", "Zebracanary"].contains {
          bytes.range(of: Data($0.utf8)) != nil || path.contains($0)
        }
      }
    }
  }
}
