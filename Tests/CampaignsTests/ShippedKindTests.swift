import Campaigns
import Diagnostics
import Foundation
import Markup
import Testing

/// Each kind of this repository takes a smallest plan that has all it asks for, and finds each thing
/// that is taken out of it.
@Suite struct ShippedKindTests {
  @Test(arguments: try shippedKinds().filter { !$0.requirements.isEmpty }.map(\.id))
  func findsNothingInAPlanThatHasAllOfIt(id: String) throws {
    let kind = try #require(shippedKinds().first { $0.id == id })
    let complete = try plan(smallest(kind))
    #expect(kindProblems(of: complete, kind) == [])
    #expect(Completeness(complete, kind).items.allSatisfy { $0.state.isFulfilled })
  }

  @Test(arguments: try shippedKinds().filter { !$0.requirements.isEmpty }.map(\.id))
  func findsEachThingThatIsMissing(id: String) throws {
    let kind = try #require(shippedKinds().first { $0.id == id })
    for requirement in kind.requirements {
      let lacking = try plan(smallest(kind, without: requirement.key.value))
      let found = kindProblems(of: lacking, kind).filter { $0.hasSuffix("KIND-MISSING") }
      let severity = requirement.strength == .must ? "error" : "warning"
      #expect(
        found == (requirement.strength == .may ? [] : ["\(severity) KIND-MISSING"]),
        "\(id): \(requirement.key.value)")
    }
    for section in kind.sections where section.value != .participation && section.value != .roles {
      let lacking = try plan(smallest(kind, without: section.value.rawValue))
      #expect(
        kindProblems(of: lacking, kind).contains("error KIND-SECTION"),
        "\(id): \(section.value.rawValue)")
    }
  }

  @Test func findsNothingWrongInTheKindsThemselves() throws {
    var report = Report()
    let kinds = Campaigns(
      reading: SourceTree(reading: ["Campaigns/kinds"], in: repository, report: &report), &report
    ).kinds
    #expect(report.text == "")
    #expect(
      Set(kinds.map(\.id)).isSuperset(of: [
        "plan", "advocacy-campaign", "coalition", "expert-workshop", "law-clinic-partnership",
        "partnership", "petition", "quick-win", "research-and-guide", "training-course",
      ]))
    #expect(kinds.allSatisfy { $0.id == "plan" || $0.thresholds[.risk] != nil })
  }
}

private let repository = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The kinds of this repository, each with what it inherits.
func shippedKinds() throws -> [Kind] {
  var report = Report()
  let tree = SourceTree(reading: ["Campaigns/kinds"], in: repository, report: &report)
  return Campaigns(reading: tree, &report).kinds
}

private func kindProblems(of plan: Plan, _ kind: Kind) -> [String] {
  problems(of: plan, kinds: [kind]).filter { $0.contains(" KIND-") }
}

/// A plan with one item for each requirement as often as it must be there, all in one day, and each
/// section with its least content; `missing` names a key or a section that is left out.
private func smallest(_ kind: Kind, without missing: String = "") -> String {
  var lists: [String: [String]] = [:]
  for requirement in kind.requirements where requirement.key.value != missing {
    for number in 1...max(requirement.min, 1) {
      let id = "\(requirement.key.value)-\(number)"
      lists[requirement.subject.rawValue, default: []].append(
        item(id, requirement, kind))
    }
  }
  let items = { (subject: Requirement.Subject) in
    "["
      + lists[subject.rawValue, default: ["{id: any-\(subject.rawValue), text: Any}"]]
      .joined(separator: ", ") + "]"
  }
  let events = kind.requirements.filter { $0.needs.contains(.event) }.map {
    "{id: on-\($0.key.value), text: A meeting, activity: \($0.key.value)-1, programme: [{text: Talk}]}"
  }
  var sections = [
    "issue": "{text: Adults cannot enrol.}", "goal": "{text: Adults learn.}",
    "objectives": "[{id: o1, text: The list is opened.}]", "change": "{outcomes: []}",
    "stakeholders": "[{id: s1, name: The director, type: person}]",
    "messages": "[{id: m1, ask: Open it.}]",
    "opportunities": "[{id: d1, date: 2026-03-02, text: Day}]",
    "budget": "{currency: EUR}", "risks": "[{id: r1, text: If it rains then nobody comes}]",
    "team": "[{id: lea, name: Lea}]", "reviews": "[{date: 2026-04-01, question: Go on?}]",
    "participants": "{number: 2}", "participation": "[{group: s1, stage: goal, level: involve}]",
    "commitments": "[{id: k1, text: Write it}]",
    "partnership": "{agreement: {start: 2026-02-02, end: 2026-06-30, review: 2026-04, "
      + "ending: By letter, signatures: [{party: lea}]}, terms: \(items(.term)), purpose: Open}",
    "parties": lists["party"] == nil ? "[{id: any, name: Any, role: Any}]" : items(.party),
    "activities": items(.activity), "outputs": items(.output),
    "indicators": items(.indicator), "events": "[\(events.joined(separator: ", "))]",
  ]
  sections[missing] = nil
  let head = "plan: 1\nid: plan\ntitle: A plan\nkind: \(kind.id)\nstatus: agreed\n"
  let written = sections.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  return head + "start: 2026-02-02\nend: 2026-06-30\n" + written.joined(separator: "\n")
}

private func item(_ id: String, _ requirement: Requirement, _ kind: Kind) -> String {
  let key = requirement.key.value
  let measured = kind.requirements.filter { $0.needs.contains(.indicator) }
    .map { "\($0.key.value)-1" }.joined(separator: ", ")
  switch requirement.subject {
  case .party: return "{id: \(id), name: Somebody, role: Helps, fulfils: \(key)}"
  case .term: return "{id: \(id), text: As agreed, fulfils: \(key)}"
  case .output:
    let form = requirement.forms.first.map { ", form: \($0.rawValue)" } ?? ""
    return "{id: \(id), text: Something, fulfils: \(key)\(form)}"
  case .indicator: return "{id: \(id), text: How many, fulfils: \(key), measures: [\(measured)]}"
  case .activity:
    let doers = requirement.doneBy.map { "\($0.value)-1" }.joined(separator: ", ")
    return "{id: \(id), text: Do it, start: 2026-03-02, end: 2026-03-02, fulfils: \(key), "
      + "participation: involve, R: [\(doers)]}"
  }
}

extension Completeness.State {
  fileprivate var isFulfilled: Bool { if case .fulfilled = self { true } else { false } }
}
