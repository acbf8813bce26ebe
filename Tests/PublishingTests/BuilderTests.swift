import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup
import TestSupport
import Testing

@testable import Publishing

/// What the builder's forms show, and what they write back.
@Suite struct BuilderTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private let site: Site

  init() throws {
    var report = Report()
    let tree = SourceTree(
      reading: Workspace.folders, in: Self.root, leavingOut: [Workspace.buildFolder],
      alone: [Configuration.fileName], report: &report)
    let workspace = try #require(Workspace(tree, &report))
    site = Site(
      workspace, tree: tree, problems: Report(), exports: [], date: today, isLocal: true)
  }

  private func draft(_ id: String) throws -> PlanDraft {
    let file = Self.root.appending(path: "Campaigns/\(id).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    return PlanDraft(Draft(key: id, id: id, text: text, mayEdit: true), in: site)
  }

  /// What a browser would send of a step with all its items open.
  private func sent(_ step: String, of draft: PlanDraft) throws -> [(name: String, value: String)] {
    let pages = Pages(site, language: "en", assets: try SiteAssets(StyleSheets()).names)
    var visit = BuilderVisit()
    visit.open = allItems(of: draft)
    let page = try #require(pages.builderStep(step, of: draft, visit))
    return page.content.flatMap(\.sentFields)
  }

  private func allItems(of draft: PlanDraft) -> [String] {
    var names = draft.claimable.map(\.id)
    for step in builderSteps {
      for field in step.fields {
        let address = FieldAddress(field.keys)
        guard let node = draft.root?.node(at: address) else { continue }
        names += (node.items ?? []).indices.map { (address + node.step(toItem: $0)).name }
      }
    }
    return names
  }

  private static let plans = [
    "open-enrolment", "turin-law-clinic-partnership", "moscow-workshop-2017",
    "legal-clinics-survey-2017",
  ]

  @Test(arguments: plans)
  func aStepSentAsItWasShownLeavesEveryByteOfTheFile(id: String) throws {
    let draft = try draft(id)
    for step in draft.steps.map(\.name) {
      let fields = try sent(step, of: draft)
      #expect(!fields.isEmpty, "\(step)")
      let text = try draft.text(after: SentFields(fields), of: step, .stay, in: site)
      #expect(text == draft.draft.text, "\(id) \(step)")
    }
  }

  @Test func oneChangedFieldChangesItAlone() throws {
    let draft = try draft("open-enrolment")
    var random = SplitMix64(seed: 20_270_111)
    let lines = draft.draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    for step in draft.steps where !step.fields.isEmpty {
      let fields = try sent(step.name, of: draft).filter { field in
        switch step.field(FieldAddress(name: field.name))?.control {
        case .line, .words: !field.value.isEmpty
        default: false
        }
      }
      for _ in 0..<3 {
        guard let chosen = fields.randomElement(using: &random) else { continue }
        let changed = [(name: chosen.name, value: "Other words: “\(random.next())” # here")]
        let text = try #require(
          try draft.text(after: SentFields(changed), of: step.name, .stay, in: site))
        let address = FieldAddress(name: chosen.name)
        let after = PlanDraft(
          Draft(key: "x", id: "open-enrolment", text: text, mayEdit: true), in: site)
        #expect(after.root?.node(at: address)?.text == changed[0].value, "\(chosen.name)")
        // Lines before and after the value are those of the file.
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(lines, new).prefix { $0 == $1 }.count
        let sameEnd = zip(lines.reversed(), new.reversed()).prefix { $0 == $1 }.count
        #expect(lines.count - same - sameEnd <= 4, "\(chosen.name)")
      }
    }
  }

  @Test func aProblemStandsAtTheFieldThatItIsAbout() throws {
    let text = """
      ---
      plan: 1
      id: p
      title: A plan
      kind: advocacy-campaign
      status: draft
      start: 2027-01-11
      end: 2027-12-17
      objectives:
        - id: o1
          text: The councillor signs the rules by 29 October 2027.
          by: 2028-01-01
      stakeholders:
        - {id: council, name: Council, type: institution, role: [primary-target], position: unknown}
      risks:
        - {id: r1, text: If x then y., likelihood: 4, impact: 4}
      ---
      """
    let draft = PlanDraft(Draft(key: "p", id: "p", text: text, mayEdit: true), in: site)
    let placed = draft.placedProblems(draft.steps)
    func place(_ code: String) -> String? {
      placed.first { $0.problem.code.id == code }.map { "\($0.step) \($0.address?.name ?? "–")" }
    }
    #expect(place("SMART-S1") == "objectives objectives/@o1/decision_maker")
    #expect(place("SMART-T1") == "objectives objectives/@o1/by")
    #expect(place("SMART-M1") == "objectives objectives/@o1/indicator")
    #expect(place("RISK-OWNER") == "risks risks/@r1/owner")
    #expect(place("EV-GAP") == "evidence objectives/@o1/evidence")
    #expect(place("NFMWM-WHO").map { $0.hasPrefix("problem") } == true)
  }

  @Test func anAddressIsReadAsItIsWritten() {
    for name in ["goal/text", "issue/causes/@c1/text", "reviews/0/date", "activities/@+/text"] {
      #expect(FieldAddress(name: name).name == name)
    }
  }

  @Test func anIDIsMadeOfWords() {
    #expect(slug("Città di Torino: ufficio 12") == "citta-di-torino-ufficio")
    #expect(slug("12 angry men") == "angry-men")
    #expect(slug("Ελλάδα") == "")
  }

  @Test(arguments: Interface.languages)
  func everyFieldAndStepHasWords(language: String) {
    let words = BuilderWords(language)
    func check(_ fields: [BuilderField], _ keys: [String]) {
      for field in fields {
        let own = keys + field.keys
        #expect(words.field(own).label != own.last, "\(own)")
        if case .items(let list) = field.control {
          #expect(words.item(own) != own.last, "\(own)")
          check(list.fields, own)
        }
        if language != "en", case .choice(let all) = field.control {
          for word in all where Int(word) == nil {
            #expect(BuilderWords.choiceTables[language]?[word] != nil, "\(word)")
          }
        }
      }
    }
    for step in builderSteps {
      #expect(words.step(step.name).title != step.name)
      #expect(words.step(step.name).tip != nil)
      check(step.fields, [])
    }
  }

  @Test func bothLanguagesHaveTheSameWords() {
    let fields = BuilderWords.fieldTables.mapValues { Set($0.keys) }
    #expect(fields["en"] == fields["it"])
  }
}

extension Element {
  /// Names and values that a browser would send of the controls in this element.
  fileprivate var sentFields: [(name: String, value: String)] {
    guard case .element(let tag, let attributes, let children) = self else { return [] }
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    let inner = children.flatMap(\.sentFields)
    guard let name = value("name") else { return inner }
    switch tag {
    case "input":
      let isTicked = !["checkbox", "radio"].contains(value("type")) || value("checked") != nil
      return isTicked ? [(name, value("value") ?? "on")] : []
    case "textarea":
      return [(name, plainText)]
    case "select":
      let options = children.map { option -> (String, Bool) in
        guard case .element(_, let attributes, _) = option else { return ("", false) }
        return (
          attributes.first { $0.name == "value" }?.value ?? "",
          attributes.contains { $0.name == "selected" }
        )
      }
      let chosen = options.first(where: \.1) ?? options.first
      return [(name, chosen?.0 ?? "")]
    default: return inner
    }
  }
}
