import Catalogue
import Diagnostics
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

/// What editors decide on the page of a submission.
@Suite struct DeskDecisionTests {
  let site: TestSite
  let anna: String

  init() async throws {
    site = try TestSite(isLocal: false)
    anna = try await site.account("anna", .editor)
  }

  @Test func `the queue shows what waits, as far as a filter lets it through`() async throws {
    let story = try await site.story(seed: 1)
    let feedback = try await site.submitted(.feedback, ["text": "It helps."], seed: 2)
    let queue = try await site.open("/desk", session: anna).text
    #expect(queue.contains(story.number.text) && queue.contains(feedback.number.text))
    let stories = try await site.open("/desk?kind=story", session: anna).text
    #expect(stories.contains(story.number.text) && !stories.contains(feedback.number.text))
    let none = try await site.open("/desk?state=rejected", session: anna).text
    #expect(none.contains("Nothing waits here."))
    #expect(try await site.open("/desk?state=x", session: anna).status == 400)
    #expect(try await site.open("/desk/items/000000000", session: anna).status == 404)
  }

  @Test func `an item shows all that a decision needs, as text (S1)`() async throws {
    let typed = "<script>alert(1)</script> https://example.org/a \u{22} '"
    let item = try await site.submitted(
      .feedback, ["text": typed, "useful_for": "choosing"], seed: 3)
    _ = try await site.submitted(.feedback, ["text": "Another."], seed: 4)
    let page = try await site.open(item.address, session: anna).text
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(page.contains("<a href=\"https://example.org/a\" rel=\"nofollow noopener ugc\">"))
    #expect(page.contains("choosing what to do"))
    #expect(page.contains("href=\"/practices/penny-wirton-schools\""))
    #expect(page.contains("About the same: Feedback"))
  }

  @Test func `each decision comes about once, and is in the history`() async throws {
    let item = try await site.submitted(.feedback, ["text": "It helps."])
    let steps: [(String, KeyValuePairs<String, String>, SubmissionState)] = [
      ("assign", [:], .inReview), ("reply", ["reply": "We read it."], .inReview),
      ("ask", ["reply": "Which year?"], .askedBack), ("accept", ["reply": "Thank you."], .accepted),
      ("publish", [:], .published),
    ]
    for (index, (action, fields, state)) in steps.enumerated() {
      let answer = try await decide(item, action, revision: index + 1, Array(fields))
      #expect(answer.status == 303, "\(action)")
      let now = try await site.live.records.submission(item.number, at: .now)
      #expect(now?.state == state && now?.revision == index + 2, "\(action)")
    }
    let page = try await site.open(item.address, session: anna).text
    for words in ["took it up", "answered", "asked back", "accepted it", "published it"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `a decision that lacks something is asked for it, with all that was typed`()
    async throws
  {
    let item = try await site.submitted(.feedback, ["text": "It helps."])
    let lacking: [(String, [(key: String, value: String)])] = [
      ("ask", [("reply", " ")]), ("reject", [("reason", "")]), ("merge", [("into", "123")]),
    ]
    for (action, fields) in lacking {
      #expect(try await decide(item, action, revision: 1, fields).status == 422, "\(action)")
    }
    #expect(
      try await decide(item, "merge", revision: 1, [("into", item.number.text)]).status == 409)
    let merged = try await decide(item, "merge", revision: 1, [("into", "<b>12</b>")])
    #expect(merged.text.contains("value=\"&lt;b") && !merged.text.contains("<b>12"))
    #expect(try await site.live.records.submission(item.number, at: .now)?.revision == 1)
  }

  @Test func `who saw an earlier state is shown both, and nothing is lost (T5)`() async throws {
    let item = try await site.submitted(.feedback, ["text": "It helps."])
    let bert = try await site.account("bert", .editor)
    #expect(
      try await decide(item, "reply", revision: 1, [("reply", "From Bert")], by: bert).status
        == 303)
    let late = try await decide(item, "accept", revision: 1, [("reply", "From Anna")])
    #expect(late.status == 412)
    #expect(late.text.contains("Somebody else decided meanwhile"))
    #expect(late.text.contains("<p>From Bert</p>") && late.text.contains(">From Anna</textarea>"))
    #expect(late.text.contains("name=\"revision\" value=\"2\""))
    let unseen = try await site.submit(
      item.address, ["action": "accept", "reply": "Blind"], session: anna)
    #expect(unseen.status == 428 && unseen.text.contains(">Blind</textarea>"))
    #expect(try await site.live.records.submission(item.number, at: .now)?.revision == 2)
  }

  @Test func `an accepted story becomes a file that is published in one step`() async throws {
    let item = try await site.story()
    let before = try await site.open(item.address, session: anna).text
    #expect(before.contains("Practices/stories/evenings-in-lindenport.md"))
    _ = try await decide(item, "accept", revision: 1)
    let file = site.root.appending(path: "Practices/stories/evenings-in-lindenport.md")
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try await decide(item, "publish", revision: 2).status == 303)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text.contains("practice: penny-wirton-schools") && text.contains("purpose: publish-story"))
    // Nothing else is in its folder, and the site is as sound as before.
    let names = try FileManager.default.contentsOfDirectory(
      atPath: file.deletingLastPathComponent().path)
    #expect(names == ["evenings-in-lindenport.md"])
    #expect(!site.live.site.problems.hasErrors)
  }

  @Test func `nothing is published without consent (S26)`() async throws {
    let item = try await site.story(isAgreed: false)
    _ = try await decide(item, "accept", revision: 1)
    let answer = try await decide(item, "publish", revision: 2)
    #expect(answer.status == 409)
    #expect(answer.text.contains("did not agree to its being published"))
    let folder = site.root.appending(path: "Practices/stories")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `a correction is applied to the file that the editor saw`() async throws {
    let practice = try #require(site.live.site.catalogue.practice("penny-wirton-schools"))
    let path = site.root.appending(path: practice.location.file)
    let item = try await site.submitted(
      .correction,
      ["field": "title", "proposed": "A title put right", "source": "https://example.org"])
    let hash = site.live.site.hash(of: practice)
    let page = try await site.open(item.address, session: anna).text
    #expect(page.contains("name=\"hash\" value=\"\(hash)\""))
    #expect(page.contains("<ins>title: A title put right</ins>"))
    let blind = try await decide(item, "accept", revision: 1, [("hash", "0123456789ab")])
    #expect(blind.status == 412 && blind.text.contains("was rewritten since you saw it"))
    #expect(try await decide(item, "accept", revision: 1, [("hash", hash)]).status == 303)
    // Somebody writes the file by hand before it is published.
    let old = try String(contentsOf: path, encoding: .utf8)
    try (old + "\nBy hand.\n").write(to: path, atomically: true, encoding: .utf8)
    let overtaken = try await decide(item, "publish", revision: 2)
    #expect(overtaken.status == 412)
    #expect(overtaken.text.contains("<ins>By hand.</ins>"))
    #expect(try String(contentsOf: path, encoding: .utf8) == old + "\nBy hand.\n")
    try old.write(to: path, atomically: true, encoding: .utf8)
    #expect(try await decide(item, "publish", revision: 2).status == 303)
    let new = try String(contentsOf: path, encoding: .utf8)
    #expect(new.contains("title: A title put right\n"))
    #expect(site.live.site.catalogue.practice(practice.id)?.title.value == "A title put right")
  }

  @Test func `the file is mended by an editor before it is published`() async throws {
    let item = try await site.story()
    _ = try await decide(item, "accept", revision: 1)
    let kept = try #require(try await site.live.records.manuscript(of: item.number))
    let broken = try await decide(item, "write", revision: 2, [("text", "no front matter")])
    #expect(broken.status == 303)
    #expect(try await decide(item, "publish", revision: 3).status == 422)
    let text = kept.text.replacing("We taught.", with: "We taught on two evenings.")
    #expect(try await decide(item, "write", revision: 3, [("text", text)]).status == 303)
    let stale = try await decide(item, "write", revision: 3, [("text", kept.text)])
    #expect(stale.status == 412 && stale.text.contains("<ins>what: We taught.</ins>"))
    #expect(try await decide(item, "publish", revision: 4).status == 303)
  }

  private func decide(
    _ item: Submission, _ action: String, revision: Int,
    _ fields: [(key: String, value: String)] = [], by session: String? = nil
  ) async throws -> TestSite.Answer {
    try await site.submit(
      item.address, fields: [("action", action), ("revision", String(revision))] + fields,
      session: session ?? anna)
  }
}
