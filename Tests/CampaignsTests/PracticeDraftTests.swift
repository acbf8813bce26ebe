import Campaigns
import Catalogue
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct PracticeDraftTests {
  private let today = Day(year: 2026, month: 12, day: 1)

  @Test func writesWhatThePlanSays() throws {
    let plan = try plan(
      """
      plan: 1
      id: open-desk
      title: "The open desk: \\"no number\\""
      kind: small
      status: closed
      start: 2026-02-02
      end: 2026-11-30
      lead: lea
      place: {level: local, name: Lindenport, country: DE}
      issue: {text: Adults are turned away., affected: [learners]}
      goal: {text: Every adult can learn}
      objectives: [{id: o1, text: The director opens the list.}]
      change:
        assumptions:
          - {id: as1, text: She may sign alone, state: holds}
          - {id: as2, text: Rooms keep pace, state: broken}
          - {id: as3, text: Nobody minds, state: untested}
      stakeholders:
        - {id: learners, name: Learners, type: group, position: active-ally, audiences: [migrants, refugees]}
      activities:
        - {id: a1, text: Count refusals, start: 2026-03-02, duration: 1d, progress: done, done_on: 2026-03-02, evidence: [{practice: lessons}]}
        - {id: a2, text: Meet the director, start: 2026-03-09, duration: 1d, progress: done}
        - {id: a3, text: March, start: 2026-03-10, duration: 1d, progress: dropped}
      indicators:
        - id: i1
          text: Refusals in a month
          baseline: {value: 12}
          target: {value: 0}
          periods: [{from: 2026-03-01, to: 2026-06, actual: 5}, {to: 2026-09, actual: 1}]
      risks: [{id: r1, text: If it rains then nobody comes}]
      team: [{id: lea, name: Lea, organisation: Volunteer school}]
      participation: [{group: learners, stage: delivery, level: collaborate, how: Two seats}]
      reviews: [{date: 2026-06-30, question: Go on?, result: The desk works without the number}]
      """)
    let draft = PracticeDraft(
      plan, try catalogue(["lessons": "themes: [language-learning]"]),
      address: "https://example.org/campaigns/open-desk", today: today)
    try expectGolden(draft.text, "PracticeDraft/closed.md")
    let (practice, report) = read(draft)
    let found = try #require(practice)
    #expect(found.title.value == "The open desk: \"no number\"")
    #expect(found.facts.count == 2)
    #expect(found.results.map(\.claimedBy) == ["Volunteer school, in its plan"])
    #expect(found.lessons.whyItFailed == ["Rooms keep pace"])
    #expect(report.diagnostics.map(\.message) == ["a practice needs 'themes'"])
  }

  @Test func leavesEmptyWhatThePlanDoesNotSay() throws {
    let bare = try plan("plan: 1\nid: bare\ntitle: A plan\nkind: small\nstatus: draft\n")
    let draft = PracticeDraft(bare, .empty, address: nil, today: today)
    try expectGolden(draft.text, "PracticeDraft/bare.md")
    let (_, report) = read(draft)
    #expect(
      report.diagnostics.map(\.message) == [
        "a practice needs 'countries'", "a practice needs 'organisations'",
        "a practice needs 'themes'", "a practice needs 'summary'",
        "an item of 'sources' needs 'url'",
      ])
  }

  @Test(arguments: [
    (["a: [x, y]"], "those of the practice that was copied: x, y"),
    (
      ["a: [x, y]", "b: [z, y]", "c: [y, z, w]"],
      "shared by some of the 3 practices that were copied: y (3), z (2)"
    ),
    (["a: [x]", "b: [y]"], "ids such as [law-clinic]"),
    (
      ["a: [p, q, r, s, t, u]", "b: [u, t, s, r, q, p]"],
      "shared by some of the 2 practices that were copied: p (2), q (2), r (2), s (2), t (2)"
    ),
  ])
  func suggestsTheThemesThatThePracticesShare(themes: [String], hint: String) throws {
    let practices = Dictionary(
      uniqueKeysWithValues: themes.map { text in
        (String(text.prefix(1)), "themes: \(text.dropFirst(3))")
      })
    let items = practices.keys.sorted().map {
      "{id: do-\($0), text: Copy, start: 2026-03-02, duration: 1d, evidence: [{practice: \($0)}]}"
    }
    let plan = try plan(
      "plan: 1\nid: p\ntitle: A plan\nkind: small\nstatus: closed\n"
        + "activities: [\(items.joined(separator: ", "))]")
    let draft = PracticeDraft(plan, try catalogue(practices), address: nil, today: today)
    #expect(draft.text.contains("\nthemes: # \(hint)\n"))
  }

  private func read(_ draft: PracticeDraft) -> (Practice?, Report) {
    var report = Report()
    let file = SourceFile(path: "Practices/open-desk.md", text: draft.text)
    return (readPractice(file, language: "en", &report), report)
  }
}
