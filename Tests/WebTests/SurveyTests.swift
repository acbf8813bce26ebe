import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

/// Surveys as those meet them who have a link. Every answer here is invented.
@Suite struct SurveyTests {
  let site: TestSite
  let link = RecordKey()
  let results = RecordKey()
  let invitation = RecordKey()

  init() throws { site = try TestSite(isLocal: false) }

  func opened(closes: Date = .now + 86_400) async throws {
    _ = try await site.live.records.openSurvey(
      NewSurvey(
        name: "clinics", closes: closes, results: results.hash,
        parts: [
          NewSurvey.Part(
            questionnaire: "clinic-survey", link: link.hash, invitations: [invitation.hash])
        ]), at: .now)
  }

  var address: String { "/surveys/\(link.text)" }

  @Test func aLinkOpensTheQuestionnaireInEachLanguage() async throws {
    try await opened()
    let page = try await site.send(address)
    #expect(page.status == 200)
    #expect(page.headers[.cacheControl] == "no-store")
    for words in [
      "<h1>Survey of law clinics</h1>", "<legend>What does the clinic do?</legend>",
      "value=\"live-client\"", "name=\"respondent\"", "Does not apply to me", "Send the answers",
    ] { #expect(page.text.contains(words), "\(words)") }
    let italian = try await site.send("/it\(address)").text
    #expect(italian.contains("<legend>Che cosa fa la clinica?</legend>"))
    #expect(try await site.send("/surveys/\(RecordKey().text)").status == 404)
    #expect(try await site.send("/surveys/nonsense").status == 404)
  }

  @Test func answersAreKeptChangedAndErased() async throws {
    try await opened()
    let me = RecordKey()
    let sent = try await site.submit(
      address,
      [
        "respondent": me.text, "types": "live-client", "types": "research", "students": "24",
        "experience": "no-answer", "rating": "not-applicable", "training": "Bail & <asylum>",
      ])
    #expect(sent.status == 303)
    let own = "/surveys/answers/\(me.text)"
    #expect(sent.headers[.location] == own + "?saved=1")
    let page = try await site.send(own + "?saved=1").text
    #expect(page.contains("Your answers are saved") && page.contains("value=\"24\""))
    #expect(page.contains("Bail &amp; &lt;asylum&gt;"))
    let kept = try await site.live.records.answers(of: me.hash)?.1
    #expect(
      kept?.answers == [
        "types": .chosen(["live-client", "research"]), "students": .number(24),
        "rating": .notApplicable, "training": .text("Bail & <asylum>"),
      ])
    #expect(kept?.version == site.live.site.workspace.questionnaire("clinic-survey")?.version)
    #expect(try await site.submit(own, ["students": "30"]).status == 303)
    #expect(
      try await site.live.records.answers(of: me.hash)?.1.answers == ["students": .number(30)])
    #expect(try await site.submit(own + "/erase", [:]).status == 400)
    #expect(try await site.submit(own + "/erase", ["sure": "yes"]).status == 200)
    #expect(try await site.send(own).status == 404)
  }

  @Test func problemsStandBesideTheirFieldsAndNothingTypedIsLost() async throws {
    try await opened()
    let answer = try await site.submit(
      address,
      [
        "respondent": RecordKey().text, "students": "about <ten>", "types": "policy",
        "offer": "A room",
      ])
    #expect(answer.status == 422)
    for words in [
      "href=\"#q-students\"", "id=\"q-students-problem\"", "aria-invalid=\"true\"",
      "value=\"about &lt;ten&gt;\"", ">A room</textarea>",
      "Write a whole number in figures, 0 or more",
    ] { #expect(answer.text.contains(words), "\(words)") }
    #expect(answer.text.contains("value=\"policy\" checked=\"checked\""))
    #expect(try await site.live.records.answers(to: "clinics") == [])
    let empty = try await site.submit(address, ["respondent": RecordKey().text])
    #expect(empty.status == 422 && empty.text.contains("Answer one question at least"))
  }

  @Test func anInvitationIsGoodOnceAndItsFormMayBeSentTwice() async throws {
    try await opened()
    let (door, me) = ("/surveys/\(invitation.text)", RecordKey())
    for _ in 0..<2 {
      let sent = try await site.submit(door, ["respondent": me.text, "students": "24"])
      #expect(sent.status == 303)
    }
    #expect(try await site.send(door).status == 404)
    let other = try await site.submit(door, ["respondent": RecordKey().text, "students": "1"])
    #expect(other.status == 404)
    #expect(try await site.live.records.answers(to: "clinics").count == 1)
  }

  @Test func withoutItsSealNothingIsKept() async throws {
    try await opened()
    let answer = try await site.send(
      address, method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
      body: "respondent=\(RecordKey().text)&students=4")
    #expect(answer.status == 403)
    #expect(try await site.live.records.answers(to: "clinics") == [])
  }

  @Test func resultsStandAtTheirLinkOnceTheSurveyIsClosed() async throws {
    try await opened()
    let page = "/surveys/results/\(results.text)"
    for index in 0..<9 {
      _ = try await site.submit(
        address,
        [
          "respondent": RecordKey().text, "experience": index < 7 ? "regular" : "none",
          "offer": "a secret offer",
        ])
    }
    let before = try await site.send(page)
    #expect(
      before.status == 200 && before.text.contains("The results stand here from the next day"))
    #expect(!before.text.contains("<table"))
    #expect(try await site.send(page + ".json").status == 404)
    #expect(try await site.live.records.closeSurvey("clinics", at: .now))
    let after = try await site.send(page)
    #expect(after.text.contains("Results of the survey “clinics”") && after.text.contains("<table"))
    #expect(after.headers[.cacheControl] == "no-store")
    let json = try await site.send(page + ".json").text
    let csv = try await site.send(page + ".csv").text
    for text in [after.text, json, csv] {
      #expect(!text.contains("secret"))
    }
    #expect(try await site.send("/surveys/results/\(link.text)").status == 404)
    let late = try await site.submit(
      address, ["respondent": RecordKey().text, "students": "4"])
    #expect(late.status == 409)
    #expect(late.text.contains("<dd>4</dd>"))
    #expect(try await site.send(address).text.contains("This survey is closed"))
  }
}
