import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// What changed in a draft since an earlier version, by meaning.
  ///
  /// - Parameter earlier: the version to compare with; nil for none chosen.
  package func compare(
    _ draft: PlanDraft, versions: [DraftVersion], with earlier: DraftVersion?
  ) -> Page? {
    guard let plan = draft.plan else { return nil }
    let others = versions.filter { $0.hash != draft.draft.version }
    var content: [Element] = [
      breadcrumb(links.draft(draft.draft.key), draft.title),
      .tag("h1", [:], text[.builderCompare]),
      .tag("p", ["class": "lead"], text[.builderCompareLead]),
      others.isEmpty
        ? .tag("p", ["class": "empty"], text[.builderNoVersions]) : choice(draft, others, earlier),
    ]
    if let earlier, let old = self.plan(earlier, of: draft) {
      content += changes(PlanDifference(from: old, to: plan, site.workspace.campaigns))
      if draft.draft.mayEdit { content.append(putBack(earlier, draft)) }
    }
    return draftPage(draft, title: text[.builderCompare], part: "compare", content)
  }

  private func plan(_ version: DraftVersion, of draft: PlanDraft) -> Plan? {
    var report = Report()
    return readPlan(
      SourceFile(path: PlanDraft.path(draft.draft.id), text: version.text), &report)
  }

  private func choice(
    _ draft: PlanDraft, _ versions: [DraftVersion], _ chosen: DraftVersion?
  ) -> Element {
    .tag(
      "form",
      ["method": "get", "class": "inline-form", "action": links.draft(draft.draft.key, "compare")]
    ) {
      Element.tag("div", ["class": "field"]) {
        Element.tag("label", ["for": "with"], text[.builderVersion])
        Element.tag(
          "select", ["id": "with", "name": "with"],
          versions.map { version in
            .tag(
              "option",
              [
                "value": version.hash, "selected": version == chosen ? "selected" : nil,
              ], label(version))
          })
      }
      Element.tag("button", ["type": "submit"], text[.builderCompareNow])
    }
  }

  private func label(_ version: DraftVersion) -> String {
    let date = version.date?.formatted(
      Date.FormatStyle(
        date: .abbreviated, time: .shortened, locale: Locale(identifier: language), timeZone: .gmt))
    return [date, version.hash].compactMap(\.self).joined(separator: " · ")
  }

  private func changes(_ difference: PlanDifference) -> [Element] {
    guard !difference.isEmpty else {
      return [.tag("p", ["class": "note", "role": "status"], text[.builderNoChange])]
    }
    let parts: [(InterfaceText, [String])] = [
      (.builderAdded, difference.added.map { "\($0.id): \($0.label)" }),
      (.builderRemoved, difference.removed.map { "\($0.id): \($0.label)" }),
      (.builderMoves, difference.moved.map { moved($0) }),
      (.builderCosts, difference.costs.map { cost($0, difference.currency) }),
      (.builderWeaker, difference.shifts.filter { $0.direction == .weaker }.map(\.words)),
      (.builderStronger, difference.shifts.filter { $0.direction == .stronger }.map(\.words)),
      (
        .builderTied,
        difference.relations.map { relation in
          "\(relation.item.id), \(words.field([relation.field]).label): "
            + "\(ids(relation.from)) → \(ids(relation.to))"
        }
      ),
      (
        .builderReworded,
        difference.reworded.map { "\($0.item.id): “\($0.from)” → “\($0.item.label)”" }
      ),
    ]
    return parts.filter { !$0.1.isEmpty }.map(list)
  }

  private func ids(_ ids: [String]) -> String {
    ids.isEmpty ? text[.builderNothingWritten] : ids.joined(separator: ", ")
  }

  private func cost(_ cost: PlanDifference.Cost, _ currency: String?) -> String {
    let amounts = [cost.from, cost.to].map { amount in
      amount.map { "\($0)" + (currency.map { " \($0)" } ?? "") } ?? text[.builderNothingWritten]
    }
    return "\(cost.item.id) \(cost.item.label): \(amounts.joined(separator: " → "))"
  }

  private func putBack(_ version: DraftVersion, _ draft: PlanDraft) -> Element {
    form(to: links.draft(draft.draft.key, "restore"), ["class": "buttons"]) {
      Element.tag("input", ["type": "hidden", "name": "version", "value": version.hash])
      Element.tag("input", ["type": "hidden", "name": "seen", "value": draft.draft.version])
      Element.tag("button", ["type": "submit", "class": "second"], text[.builderPutBack])
    }
  }

  // MARK: Erasing

  /// Asks whether a draft is to be erased.
  package func erase(_ draft: PlanDraft) -> Page {
    draftPage(
      draft, title: text[.builderErase], part: "erase",
      [
        breadcrumb(links.draft(draft.draft.key), draft.title),
        .tag("h1", [:], "\(text[.builderErase]): \(draft.title)"),
        .tag("p", ["class": "lead"], text[.builderEraseLead]),
        form(to: links.draft(draft.draft.key, "erase"), ["class": "buttons"]) {
          Element.tag("button", ["type": "submit"], text[.builderEraseNow])
          Element.tag("a", ["href": links.draft(draft.draft.key)], text[.builderKeepIt])
        },
      ])
  }

  /// What came of erasing.
  package func erased(_ draft: PlanDraft, isErased: Bool) -> Page {
    draftPage(
      draft, title: text[isErased ? .builderErased : .builderNotErased], part: "erase",
      [
        .tag("h1", [:], text[isErased ? .builderErased : .builderNotErased]),
        isErased
          ? .tag(
            "p", ["class": "actions"], [.tag("a", ["href": links.campaigns], text[.navCampaigns])])
          : .tag("div") {
            Element.tag(
              "p", [:], text(.builderNotErasedText, ["path": PlanDraft.path(draft.draft.id)]))
            Element.tag(
              "p", ["class": "actions"],
              [.tag("a", ["href": links.draft(draft.draft.key)], draft.title)])
          },
      ])
  }
}
