package import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// What came of a rehearsal: nothing asked yet, a change that cannot be read, or what would break.
  package enum RehearsalResult: Sendable {
    case none
    case refused(PlanChange.Refusal)
    case done(Rehearsal)
  }

  /// A page on which a plan is rehearsed; nil for a draft that is no plan.
  package func whatIf(_ draft: PlanDraft, asked: String, _ result: RehearsalResult) -> Page? {
    guard let plan = draft.plan else { return nil }
    return draftPage(
      draft, title: text[.builderRehearse], part: "what-if",
      [
        breadcrumb(links.draft(draft.draft.key), draft.title),
        .tag("h1", [:], text[.builderRehearse]),
        .tag("p", ["class": "lead"], text[.builderWhatIfLead]),
        .tag("div", ["class": "builder"]) {
          Element.tag("div", ["class": "builder-main"], [questions(draft, plan, asked)])
          Element.tag("div", ["class": "builder-side", "id": "result"], outcome(result))
        },
      ])
  }

  private func questions(_ draft: PlanDraft, _ plan: Plan, _ asked: String) -> Element {
    let address = links.draft(draft.draft.key, "what-if") + "#result"
    return .tag("form", ["method": "get", "action": address, "class": "builder-form what-if"]) {
      pair(
        .builderWhatMoves, "activity", plan.activities.map { ($0.id.value, $0.text.value) },
        .tag("div", ["class": "field"]) {
          Element.tag("label", ["for": "by"], text[.builderByHowMuch])
          Element.tag("p", ["class": "hint", "id": "by-hint"], text[.builderByHint])
          Element.tag(
            "input", ["type": "text", "id": "by", "name": "by", "aria-describedby": "by-hint"])
        })
      pair(
        .builderWhoChanges, "who", plan.stakeholders.map { ($0.id.value, $0.name) },
        becomes("position", Stakeholder.Position.allCases.map(\.rawValue)))
      pair(
        .builderAssumptionFails, "assumption",
        plan.assumptions.map { ($0.id.value, $0.text.value) },
        becomes("state", Assumption.State.allCases.map(\.rawValue)))
      pair(.builderPracticeWithdrawn, "practice", practices(of: plan), nil)
      Element.tag("div", ["class": "field"]) {
        Element.tag("label", ["for": "change"], text[.builderOwnWords])
        Element.tag("p", ["class": "hint", "id": "change-hint"], text[.builderOwnWordsHint])
        Element.tag(
          "input",
          [
            "type": "text", "id": "change", "name": "change", "value": asked,
            "aria-describedby": "change-hint", "maxlength": "500",
          ])
      }
      Element.tag("p", ["class": "buttons"]) {
        Element.tag("button", ["type": "submit"], text[.builderRehearseNow])
      }
    }
  }

  private func practices(of plan: Plan) -> [(String, String)] {
    var seen: Set<String> = []
    return plan.practiceUses.map(\.practice.value).filter { seen.insert($0).inserted }.compactMap {
      id in
      catalogue.practice(id, in: language).map { (id, $0.title.value) }
    }
  }

  private func pair(
    _ label: InterfaceText, _ name: String, _ options: [(String, String)], _ second: Element?
  ) -> Element? {
    guard !options.isEmpty else { return nil }
    return .tag("div", ["class": "pair"]) {
      choice(label, name, options.map { ($0.0, "\($0.0) · \($0.1.prefix(80))") })
      second.map { $0 }
    }
  }

  private func becomes(_ name: String, _ values: [String]) -> Element {
    choice(.builderBecomes, name, values.map { ($0, words.choice(name, $0)) })
  }

  private func choice(
    _ label: InterfaceText, _ name: String, _ options: [(String, String)]
  ) -> Element {
    .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": name], text[label])
      Element.tag("select", ["id": name, "name": name]) {
        Element.tag("option", ["value": ""], text[.builderChoose])
        options.map { Element.tag("option", ["value": $0.0], $0.1) }
      }
    }
  }

  private func outcome(_ result: RehearsalResult) -> [Element] {
    switch result {
    case .none: return []
    case .refused(let refusal):
      return [
        .tag("section", ["class": "open-points", "role": "alert"]) {
          Element.tag("h2", [:], text[.builderNoSuchChange])
          Element.tag(
            "p", ["lang": "en"], refusal.message + (refusal.hint.map { " – \($0)" } ?? ""))
        }
      ]
    case .done(let rehearsal): return breaks(rehearsal)
    }
  }

  private func breaks(_ rehearsal: Rehearsal) -> [Element] {
    let shifts = rehearsal.difference.shifts
    let parts: [(InterfaceText, [String])] = [
      (.builderBreaks, rehearsal.problems.map { "\($0.message) [\($0.code.id)]" }),
      (.builderShaken, rehearsal.shocks.flatMap(\.chains).map { $0.joined(separator: " → ") }),
      (.builderWeaker, shifts.filter { $0.direction == .weaker }.map(\.words)),
      (.builderStronger, shifts.filter { $0.direction == .stronger }.map(\.words)),
      (.builderMoves, rehearsal.difference.moved.map { moved($0) }),
      (.builderSlack, rehearsal.slack.map { "\($0.deadline): \($0.from) → \($0.to)" }),
    ]
    let shown = parts.filter { !$0.1.isEmpty }
    guard !shown.isEmpty else {
      return [.tag("p", ["class": "note", "role": "status"], text[.builderNothingBreaks])]
    }
    return shown.map(list)
  }

  /// A list below its heading; what rules say is in English.
  func list(_ heading: InterfaceText, _ lines: [String]) -> Element {
    .tag("section", ["class": "result"]) {
      Element.tag("h2", [:], "\(text[heading]) (\(lines.count))")
      Element.tag("ul", [:], lines.map { .tag("li", [:], $0) })
    }
  }

  func moved(_ move: PlanDifference.Move) -> String {
    "\(move.item.id) \(move.item.label): \(phrases.brief(move.from.end)) → \(phrases.brief(move.to.end))"
  }
}

extension PlanDifference.Shift {
  /// `councillor, position: neutral → passive opponent`.
  var words: String { "\(subject)\(aspect.map { ", \($0)" } ?? ""): \(from) → \(to)" }
}
