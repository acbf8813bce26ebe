import Foundation
import HTTPTypes
import Testing
import Web

/// Building a plan in a browser without script, on one's own machine.
@Suite struct BuilderTests {
  private func file(_ site: TestSite, _ id: String) throws -> String {
    try String(contentsOf: site.root.appending(path: "Campaigns/\(id).md"), encoding: .utf8)
  }

  private func version(_ page: TestSite.Answer) -> String {
    let mark = "name=\"version\" value=\""
    guard let range = page.text.firstRange(of: mark) else { return "" }
    return String(page.text[range.upperBound...].prefix(12))
  }

  /// Sends a step as the page of that step would.
  private func save(
    _ site: TestSite, _ step: String, _ fields: KeyValuePairs<String, String>
  ) async throws -> TestSite.Answer {
    let page = try await site.send(step)
    #expect(page.status == 200)
    return try await site.submit(
      step, fields: Array(fields) + [(key: "version", value: version(page))])
  }

  @Test func anAdvocateBeginsAPlanAndWritesItStepByStep() async throws {
    let site = try TestSite()
    #expect(try await site.send("/campaigns").text.contains("href=\"/campaigns/new\""))
    let begun = try await site.submit(
      "/campaigns/new",
      [
        "title": "Classes for everybody", "kind": "advocacy-campaign", "start": "2027-01-11",
        "practice": "penny-wirton-schools",
      ])
    #expect(begun.status == 303)
    #expect(begun.headers[.location] == "/drafts/classes-for-everybody/problem")

    let problem = "/drafts/classes-for-everybody/problem"
    let saved = try await save(
      site, problem,
      [
        "issue/text": "Adults are turned away.", "issue/affected": "",
        "issue/affected/+new": "Learners without papers",
        "issue/causes/@+/text": "The form asks for a number.", "then": "next",
      ])
    #expect(saved.headers[.location] == "/drafts/classes-for-everybody/goal")
    let text = try file(site, "classes-for-everybody")
    #expect(
      text.contains(
        """
        issue:
          text: Adults are turned away.
          affected: [learners-without-papers]
          causes:
            - id: c1
              text: The form asks for a number.
        """))
    #expect(text.contains("practice: penny-wirton-schools"))
    #expect(try await site.send("/campaigns").text.contains("Classes for everybody"))
    #expect(try await site.send(problem).text.contains("TREE-ROOT"))
  }

  @Test func aPlanIsNotBegunWithoutWhatItNeedsAndNothingTypedIsLost() async throws {
    let site = try TestSite()
    let answer = try await site.submit(
      "/campaigns/new", ["title": "Kept <b>words</b>", "kind": "", "start": "soon", "id": "9"])
    #expect(answer.status == 422)
    #expect(
      answer.text.contains("Kept &lt;b>words&lt;/b>") || answer.text.contains("Kept &lt;b&gt;words")
    )
    for id in ["kind", "start", "id"] { #expect(answer.text.contains("href=\"#\(id)\"")) }
    let taken = try await site.submit(
      "/campaigns/new",
      ["title": "x", "kind": "plan", "start": "2027-01-01", "id": "open-enrolment"])
    #expect(taken.status == 422)
  }

  @Test func savingAStepUnchangedLeavesTheFileAsItIs() async throws {
    let site = try TestSite()
    let before = try file(site, "open-enrolment")
    let answer = try await save(
      site, "/drafts/open-enrolment/goal",
      [
        "goal/text":
          "Every adult in Lindenport who asks for a language class can start one in the month they ask, whatever papers they hold.",
        "goal/by": "2029-12-31", "then": "stay",
      ])
    #expect(answer.headers[.location] == "/drafts/open-enrolment/goal")
    #expect(try file(site, "open-enrolment") == before)
  }

  @Test func aStaleEditShowsBothTextsAndSavesWhatIsChosen() async throws {
    let site = try TestSite()
    let step = "/drafts/open-enrolment/goal"
    let seen = version(try await site.send(step))
    _ = try await site.submit(step, ["version": seen, "goal/text": "Theirs.", "then": "stay"])
    let mine: KeyValuePairs = [
      "version": seen, "goal/text": "Mine.", "goal/by": "2030-01-01", "then": "stay",
    ]
    let conflict = try await site.submit(step, mine)
    #expect(conflict.status == 409)
    #expect(
      conflict.text.contains("value=\"Mine.\"") && conflict.text.contains("value=\"Theirs.\""))
    #expect(try file(site, "open-enrolment").contains("Theirs."))
    // The date was changed by one alone: it is kept without a question.
    #expect(conflict.text.contains("type=\"hidden\" name=\"goal/by\" value=\"2030-01-01\""))
    let chosen = try await site.submit(
      step,
      [
        "version": version(conflict), "goal/text": "Mine.", "goal/by": "2030-01-01", "then": "stay",
      ])
    #expect(chosen.status == 303)
    let text = try file(site, "open-enrolment")
    #expect(text.contains("text: Mine.") && text.contains("by: 2030-01-01"))
  }

  @Test func evidenceIsFoundAndAddedWithoutLeavingTheStep() async throws {
    let site = try TestSite()
    let step = "/drafts/open-enrolment/evidence"
    let found = try await site.send(step + "?find=law+clinic&open=c5")
    #expect(found.text.contains("name=\"practice\" value=\""))
    let added = try await save(
      site, step,
      [
        "claim": "c5", "practice": "penny-wirton-schools", "part": "fact:f2",
        "use": "Classes begin without papers.", "adapt": "There volunteers.", "then": "evidence",
      ])
    #expect(added.headers[.location]?.hasSuffix("open=c5#claim.c5") == true)
    let text = try file(site, "open-enrolment")
    #expect(
      text.contains(
        "{practice: penny-wirton-schools, fact: f2, use: Classes begin without papers., adapt: There volunteers.}"
      ) || text.contains("use: Classes begin without papers."))
  }

  @Test func aTextThatIsNoPlanReplacesNothingAndIsShownAgain() async throws {
    let site = try TestSite()
    let before = try file(site, "open-enrolment")
    let answer = try await save(
      site, "/drafts/open-enrolment/text", ["text": "---\nplan: [1\n---\nmy words\n"])
    #expect(answer.status == 422)
    #expect(answer.text.contains("my words") && answer.text.contains("F-YAML"))
    #expect(try file(site, "open-enrolment") == before)
  }

  @Test func whatWasChangedCanBeUndone() async throws {
    let site = try TestSite()
    let before = try file(site, "open-enrolment")
    let step = "/drafts/open-enrolment/objectives"
    let removed = try await save(site, step, ["then": "remove:objectives/@o1"])
    let page = try await site.send(removed.headers[.location] ?? "")
    #expect(!(try file(site, "open-enrolment")).contains("- id: o1"))
    let undo = page.text.components(separatedBy: "action=\"/drafts/open-enrolment/restore\"")
    #expect(undo.count == 2)
    let seen = version(try await site.send(step))
    let versions = try await site.send("/drafts/open-enrolment/compare")
    let old = versions.text.components(separatedBy: "<option value=\"").dropFirst().first?.prefix(
      12)
    _ = try await site.submit(
      "/drafts/open-enrolment/restore", ["version": String(old ?? ""), "seen": seen])
    #expect(try file(site, "open-enrolment") == before)
  }

  @Test func aDraftIsTakenAwayInEveryForm() async throws {
    let site = try TestSite()
    let kinds = [
      "md": "text/markdown", "html": "text/html", "ics": "text/calendar", "csv": "text/csv",
      "risks.csv": "text/csv",
    ]
    for (ending, type) in kinds {
      let answer = try await site.send("/drafts/open-enrolment.\(ending)")
      #expect(answer.status == 200)
      #expect(answer.headers[.contentType]?.hasPrefix(type) == true, "\(ending)")
      #expect(answer.headers[.cacheControl] == "no-store")
    }
    #expect(try await site.send("/drafts/open-enrolment.exe").status == 404)
  }

  @Test func aPlanIsRehearsedAndCompared() async throws {
    let site = try TestSite()
    let page = try await site.send(
      "/drafts/open-enrolment/what-if?activity=a3&by=%2B15d&change=councillor+%3D+passive-opponent")
    #expect(page.status == 200)
    #expect(page.text.contains("id=\"result\""))
    #expect(page.text.contains("councillor"))
    let wrong = try await site.send("/drafts/open-enrolment/what-if?change=nobody+%3D+x")
    #expect(wrong.text.contains("nobody"))
    let step = "/drafts/open-enrolment/goal"
    let before = version(try await site.send(step))
    _ = try await save(site, step, ["goal/by": "2031-12-31"])
    let compared = try await site.send("/drafts/open-enrolment/compare?with=\(before)")
    #expect(compared.text.contains("31 Dec 2031"))
  }

  @Test func nothingOutsideTheFolderOfPlansIsOpened() async throws {
    let site = try TestSite { root in
      try "---\nplan: 1\n---\n".write(
        to: root.appending(path: "secret.md"), atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        at: root.appending(path: "Campaigns/linked.md"),
        withDestinationURL: root.appending(path: "secret.md"))
    }
    for key in ["linked", "secret", "README", "..%2Fsecret", "kinds"] {
      #expect([400, 404].contains(try await site.send("/drafts/\(key)").status), "\(key)")
    }
  }

  @Test func onlyAPlanBegunHereIsErased() async throws {
    let site = try TestSite()
    let refused = try await site.submit("/drafts/open-enrolment/erase", [:])
    #expect(refused.status == 403)
    _ = try await site.submit(
      "/campaigns/new", ["title": "Short lived", "kind": "plan", "start": "2027-01-11"])
    #expect(try await site.submit("/drafts/short-lived/erase", [:]).status == 200)
    #expect(try await site.send("/drafts/short-lived").status == 404)
  }

  @Test func everyStepOfEveryPlanOpensInBothLanguages() async throws {
    let site = try TestSite()
    for plan in ["open-enrolment", "turin-law-clinic-partnership", "moscow-workshop-2017"] {
      let overview = try await site.send("/drafts/\(plan)")
      let steps = overview.text.components(separatedBy: "href=\"/drafts/\(plan)/").dropFirst()
        .compactMap { $0.split(separator: "\"").first }
      #expect(steps.count > 15)
      for step in Set(steps) {
        for language in ["", "/it"] {
          let page = try await site.send("\(language)/drafts/\(plan)/\(step)")
          #expect(page.status == 200, "\(language) \(plan) \(step)")
          #expect(page.headers[.cacheControl] == "no-store")
        }
      }
    }
  }

  @Test func everyRuleHasAPage() async throws {
    let site = try TestSite()
    #expect(try await site.send("/rules").text.contains("/rules/EV-GAP"))
    #expect(try await site.send("/rules/EV-GAP").text.contains("undeveloped goals"))
    #expect(try await site.send("/rules/NO-SUCH").status == 404)
  }
}
