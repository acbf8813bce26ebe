import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

extension DossierContent {
  /// What changed since an earlier version; nil when the plan is not compared with one.
  var changes: Section? {
    guard let earlier = assembly.edition.earlier[plan.id] else { return nil }
    let difference = PlanDifference(
      from: earlier.plan, to: plan, campaigns, withholding: earlier.withheld)
    let finding = finding(difference)
    let table = table(difference)
    var blocks: [Block] = []
    let drawings = timeline(difference, earlier.plan, finding)
    if drawings.isEmpty {
      blocks.append(.lead([.text(finding + ".")]))
      if !table.rows.isEmpty { blocks.append(.table(table)) }
    } else {
      blocks += figures("changes", finding, drawings, source: .changesMethod, data: table)
    }
    if assembly.edition.readers == .public {
      blocks.append(.paragraph([.text(phrases[.changesWithheld])]))
    }
    return Section(
      id: "plan-changes", role: .chapter,
      title: [.text(phrases(.changesSince, ["version": earlier.name]))], landscape: true,
      blocks: blocks)
  }

  /// The activities that were added, moved or removed, each under its objective.
  private func timeline(
    _ difference: PlanDifference, _ old: Plan, _ finding: String
  ) -> [Drawing] {
    let (before, now) = (Schedule(old), schedule)
    let added = Set(difference.added.map(\.id))
    let moved = Set(difference.moved.map(\.item.id))
    let kept = groups(now, paths).map { group in
      var group = group
      group.bars = group.bars.compactMap { bar in
        var bar = bar
        if added.contains(bar.id) {
          bar.change = .added
        } else if moved.contains(bar.id), let entry = before[bar.id] {
          bar.change = .moved(start: entry.start, end: entry.end)
        } else {
          return nil
        }
        return bar
      }
      return group
    }
    let gone = difference.removed.compactMap { item in
      before[item.id].map {
        Timeline.Bar(
          id: item.id, label: item.label, start: $0.start, end: $0.end, change: .removed)
      }
    }
    let label = phrases.sentence(Labels(language: assembly.language)[.removed])
    let groups = (kept + [Timeline.Group(label: label, bars: gone)]).filter { !$0.bars.isEmpty }
    guard !groups.isEmpty else { return [] }
    return Timeline(
      title: phrases[.timeline], summary: finding, language: assembly.language, groups: groups,
      today: assembly.edition.date, holidays: plan.calendar.holidays.map(\.day.value),
      weekend: plan.calendar.weekend
    ).drawings()
  }

  /// Every change, what harms first.
  private func table(_ difference: PlanDifference) -> Table {
    let kinds: [(ChangeTable.Kind, [PlanDifference.Item])] = [
      (.removed, difference.removed), (.added, difference.added),
    ]
    var changes = kinds.flatMap { kind, items in
      items.map { ChangeTable.Change(kind, text(of: $0)) }
    }
    changes += difference.moved.map { move in
      ChangeTable.Change(
        .moved, text(of: move.item), before: phrases.span(move.from.start, move.from.end),
        now: phrases.span(move.to.start, move.to.end))
    }
    changes += difference.costs.map { cost in
      ChangeTable.Change(
        (cost.to ?? 0) > (cost.from ?? 0) ? .dearer : .cheaper, text(of: cost.item),
        before: cost.from.map { money($0, difference.currency) } ?? phrases[.nothingHere],
        now: cost.to.map { money($0, difference.currency) } ?? phrases[.nothingHere])
    }
    changes += difference.shifts.map { shift in
      ChangeTable.Change(
        shift.direction == .weaker ? .weaker : .stronger, subject(of: shift),
        before: words(shift.from), now: words(shift.to))
    }
    changes += difference.relations.map { relation in
      ChangeTable.Change(
        .tied, "\(text(of: relation.item)), \(words(relation.field))",
        before: list(relation.from), now: list(relation.to))
    }
    changes += difference.reworded.map { rewording in
      ChangeTable.Change(
        .reworded, rewording.item.id, before: rewording.from, now: rewording.item.label)
    }
    return ChangeTable(language: assembly.language, changes: changes).table(caption: [])
  }

  private func text(of item: PlanDifference.Item) -> String {
    item.id == item.label ? item.id : "\(item.id) \(item.label)"
  }

  private func list(_ ids: [String]) -> String {
    ids.isEmpty ? phrases[.nothingHere] : ids.joined(separator: ", ")
  }

  /// Whose it is, and what of it: “Learners, delivery”.
  private func subject(of shift: PlanDifference.Shift) -> String {
    [briefName(shift.subject), shift.aspect.map(words)].compactMap { $0 }.joined(separator: ", ")
  }

  /// What matters in one line: time, money, and whose say or support became weaker.
  private func finding(_ difference: PlanDifference) -> String {
    guard !difference.isEmpty else { return phrases[.changesNone] }
    var parts: [String] = []
    if let days = difference.laterEnd, days != 0 {
      parts.append(phrases.counted(days > 0 ? .changesLater : .changesEarlier, abs(days)))
    } else if let move = difference.moved.max(by: { abs($0.days) < abs($1.days) }), move.days != 0 {
      let phrase: Phrase = move.days > 0 ? .changesLater : .changesEarlier
      parts.append("\(move.item.id) \(phrases.counted(phrase, abs(move.days)))")
    }
    if let dearer = difference.dearer, dearer != 0 {
      parts.append(
        phrases(
          dearer > 0 ? .changesDearer : .changesCheaper,
          ["amount": money(abs(dearer), difference.currency)]))
    }
    let weaker = difference.shifts.filter { $0.direction == .weaker }
    parts += weaker.prefix(2).map { shift in
      phrases(
        .changesWeaker,
        ["what": subject(of: shift), "from": words(shift.from), "to": words(shift.to)])
    }
    let counts: [(Phrase, Int)] = [
      (.changesMoreWeaker, weaker.count - 2),
      (.changesStronger, difference.shifts.count - weaker.count),
      (.changesAdded, difference.added.count), (.changesRemoved, difference.removed.count),
    ]
    parts += counts.filter { $0.1 > 0 }.map { phrases.counted($0.0, $0.1) }
    return parts.isEmpty
      ? phrases[.changesWording] : phrases.sentence(parts.joined(separator: "; "))
  }
}
