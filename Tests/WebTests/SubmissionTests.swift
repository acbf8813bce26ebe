import Catalogue
import Diagnostics
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

/// What organisations send through forms, from the page that asks for it to its erasure.
@Suite struct SubmissionTests {
  let site: TestSite
  static let practice = "penny-wirton-schools"

  init() throws { site = try TestSite(isLocal: false) }

  @Test func everyPageThatIsReadLeadsToItsForms() async throws {
    for (page, target) in [
      ("/practices/\(Self.practice)", "practice=\(Self.practice)"),
      ("/publications/inclusive-learning-1", "publication=inclusive-learning-1"),
      ("/campaigns/open-enrolment", "plan=open-enrolment"),
    ] {
      let text = try await site.send(page).text
      #expect(text.contains("href=\"/feedback?\(target)\""), "\(page)")
      let hub = try await site.send("/feedback?\(target)")
      #expect(hub.status == 200)
      #expect(hub.text.contains("href=\"/feedback/feedback?\(target)\""))
      #expect(hub.text.contains("/feedback/story?") == target.hasPrefix("practice"))
    }
    #expect(try await site.send("/feedback?practice=none").status == 404)
    #expect(try await site.send("/feedback/story").headers[.location] == "/feedback")
    let proposing = try await site.send("/feedback/propose?theme=law-clinic&country=PL").text
    #expect(proposing.contains("href=\"/feedback/practice?themes=law-clinic&amp;countries=PL\""))
    let form = try await site.send("/feedback/practice?themes=law-clinic&countries=PL").text
    #expect(form.contains("value=\"law-clinic\" checked=\"checked\""))
  }

  @Test func aStoryIsKeptWithItsVersionItsWordsAndItsConsents() async throws {
    let key = try await site.sent(
      inventedStory + [
        ("agree", "publish-story-web-1"), ("agree", "contact-1"),
        ("contact", "nobody@mail.example"),
      ])
    let kept = try #require(try await site.live.records.submission(key.hash, at: .now))
    let hash = site.live.site.hash(
      of: try #require(site.live.site.catalogue.practice(Self.practice)))
    #expect(kept.content.target == .practice(Self.practice, version: hash))
    #expect(kept.content["what"] == "We taught.\n\nTwice a week.")
    #expect(kept.content.contact == "nobody@mail.example")
    #expect(kept.consents.map(\.request.id) == ["publish-story-web", "contact"])
    let page = try await site.send("/feedback/sent/\(key.text)")
    #expect(page.text.contains(kept.number.text) && page.text.contains("<p>Twice a week.</p>"))
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(page.text.contains("noindex"))
    #expect(try await site.send("/feedback/sent/\(RecordKey().text)").status == 404)
  }

  @Test(arguments: ["", "/it"])
  func `the words that are stored are those that were shown (S30)`(prefix: String) async throws {
    let form = try await site.send("\(prefix)/feedback/story?practice=\(Self.practice)").text
    let key = try await site.sent(
      inventedStory + [("agree", "publish-story-print-1")], to: "\(prefix)/feedback/story")
    let consent = try #require(
      try await site.live.records.submission(key.hash, at: .now)?.consents.first)
    #expect(form.contains("<span>\(consent.text)</span>"))
    #expect(consent.hash == sha256(consent.text))
    #expect(consent.language == (prefix.isEmpty ? "en" : "it"))
    // Words that were not shown are not agreed to.
    let other = try await site.submit(
      "\(prefix)/feedback/story", fields: inventedStory + [("agree", "publish-story-print-0")])
    #expect(other.status == 422)
  }

  @Test func whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() async throws {
    let answer = try await site.submit(
      "/feedback/practice",
      fields: [
        ("title", "A title \"that\" <stays>"), ("countries", "Itly, France"), ("language", "en"),
        ("themes", "law-clinic"), ("audiences", "migrants"), ("facts", "First\nSecond"),
      ])
    #expect(answer.status == 422)
    let text = answer.text
    #expect(
      text.contains("value=\"A title &quot;that&quot; &lt;stays>\"")
        || text.contains("&lt;stays&gt;"))
    #expect(text.contains("value=\"Itly, France\""))
    #expect(text.contains("value=\"law-clinic\" checked=\"checked\""))
    #expect(text.contains(">First\nSecond</textarea>"))
    #expect(text.contains("“Itly” is not in the list; did you mean “Italy”?"))
    #expect(text.contains("href=\"#summary\"") && text.contains("id=\"summary-problem\""))
  }

  @Test func aPracticeThatIsThereIsShownBeforeItIsSentTwice() async throws {
    let known = try #require(site.live.site.catalogue.practice(Self.practice))
    var fields = [
      ("title", "Something else"), ("summary", "Words."), ("countries", "Italy"),
      ("organisations", "Somebody"), ("themes", "volunteering"), ("what_it_does", "It helps."),
      ("sources", "Site \(known.sources[0].url.value)"), ("facts", "It is free."),
      ("evidence_level", "stated"), ("language", "en"),
    ]
    let hint = try await site.submit("/feedback/practice", fields: fields)
    #expect(hint.status == 422)
    #expect(hint.text.contains("href=\"/practices/\(Self.practice)\""))
    #expect(hint.text.contains("It is another one: send it"))
    fields.append(("seen", "yes"))
    #expect(try await site.submit("/feedback/practice", fields: fields).status == 303)
  }

  @Test func itsSubmitterChangesItTakesConsentsBackAndWithdrawsIt() async throws {
    let key = try await site.sent(
      inventedStory + [
        ("agree", "publish-story-web-1"), ("agree", "contact-1"),
        ("contact", "nobody@mail.example"),
      ])
    let address = "/feedback/sent/\(key.text)"
    let form = try await site.send("\(address)/edit").text
    #expect(form.contains("We taught.\n\nTwice a week.</textarea>"))
    let edited = inventedStory.map { $0.key == "what" ? ("what", "We learnt.") : $0 }
    let change = try await site.submit(
      "\(address)/edit",
      fields: edited + [
        ("revision", "1"), ("agree", "publish-story-web-1"), ("agree", "contact-1"),
        ("contact", "nobody@mail.example"),
      ])
    #expect(change.status == 303)
    let stale = try await site.submit(
      "\(address)/edit", fields: inventedStory + [("revision", "1")])
    #expect(stale.status == 409)
    #expect(stale.text.contains("We learnt."))
    let taken = try await site.submit("\(address)/consent", ["agree": "contact", "revision": "2"])
    #expect(taken.status == 303)
    let kept = try #require(try await site.live.records.submission(key.hash, at: .now))
    #expect(kept.content.contact == nil && !kept.allows(.contact))
    #expect(kept.allows(.publishStory, .web))
    #expect(try await site.submit("\(address)/withdraw", ["revision": "3"]).status == 303)
    #expect(
      try await site.submit("\(address)/edit", fields: inventedStory + [("revision", "4")]).status
        == 409)
    #expect(try await site.send(address).text.contains("Taken back"))
  }

  @Test func `links that erase or withdraw ask first (S8)`() async throws {
    let key = try await site.sent(inventedStory)
    let address = "/feedback/sent/\(key.text)"
    for part in ["erase", "withdraw", "edit"] {
      #expect(try await site.send("\(address)/\(part)").status == 200)
    }
    let kept = try await site.live.records.submission(key.hash, at: .now)
    #expect(kept?.state == .received && kept?.revision == 1)
  }

  @Test func `an erased submission is nowhere (S26, S27)`() async throws {
    let canary = "canary-91c2"
    let key = try await site.sent(
      inventedStory.map { $0.key == "what" ? ("what", canary) : $0 } + [
        ("your_name", "\(canary)-name")
      ])
    let address = "/feedback/sent/\(key.text)"
    for ending in ["json", "md"] {
      #expect(try await site.send("\(address).\(ending)").text.contains(canary), "\(ending)")
    }
    for page in [
      "/practices/\(Self.practice)", "/practices.json", "/practices.atom", "/feedback", "/data",
      "/practices?q=\(canary)",
    ] {
      let text = try await site.send(page).text.replacing("q=\(canary)", with: "")
        .replacing("value=\"\(canary)\"", with: "")
      #expect(!text.contains("\(canary)-name"), "\(page)")
    }
    let erased = try await site.submit("\(address)/erase", [:])
    #expect(erased.status == 200 && !erased.text.contains(canary))
    #expect(try await site.send(address).status == 404)
    #expect(try await site.send("\(address).json").status == 404)
    let folder = site.root.appending(path: ".rostrum")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try? Data(contentsOf: folder.appending(path: name))
      #expect(data?.range(of: Data(canary.utf8)) == nil, "\(name)")
    }
    #expect(!site.records.all.contains { "\($0)".contains(canary) || "\($0)".contains(key.text) })
  }

  @Test func whatIsTypedIsSavedAndOpenedAgain() async throws {
    let saved = try await site.submit(
      "/feedback/story",
      fields: inventedStory + [
        ("agree", "publish-story-web-1"), ("then", "save"), ("context", "## what\n<!-- x -->"),
      ])
    #expect(saved.headers[.contentDisposition] == "attachment; filename=\"story.md\"")
    let opened = try await site.submit("/feedback/file", ["file": saved.text])
    #expect(opened.status == 200)
    #expect(opened.text.contains("We taught.\n\nTwice a week.</textarea>"))
    #expect(opened.text.contains("value=\"publish-story-web-1\" checked=\"checked\""))
    #expect(opened.text.contains("action=\"/feedback/story\""))
    let bad = try await site.submit("/feedback/file", ["file": "<script>alert(1)</script>"])
    #expect(bad.status == 422 && bad.text.contains("&lt;script&gt;alert(1)"))
    #expect(try await site.live.records.submissions(SubmissionSelection(), at: .now).isEmpty)
    for kind in SubmissionKind.allCases {
      let template = try await site.send("/it/feedback/\(kind.rawValue).md")
      #expect(template.status == 200 && template.text.contains("kind: \(kind.rawValue)\n"))
    }
  }

  @Test func whatIsTypedIsShownAsText() async throws {
    let typed = "<script>alert(1)</script> \" ' & {{x}} \u{202E}turned"
    let fields: [(key: String, value: String)] = inventedStory.map {
      $0.key == "practice" || $0.key == "language" ? $0 : ($0.key, typed)
    }
    let key = try await site.sent(fields)
    for part in ["", "/edit", "/erase"] {
      let text = try await site.send("/feedback/sent/\(key.text)\(part)").text
      #expect(!text.contains("<script>alert") && !text.contains("\u{202E}"), "\(part)")
    }
    let unknown = fields.filter { $0.key != "language" } + [(key: "language", value: typed)]
    let refused = try await site.submit("/feedback/story", fields: unknown)
    #expect(refused.status == 422 && !refused.text.contains("<script>alert"))
  }
}
