import Diagnostics
import Foundation
import Markup

extension PlanDifference {
  /// One line that says what matters: “later by 21 days; 400 EUR dearer; learners: collaborate ->
  /// consult (weaker)”.
  package var headline: String {
    guard !isEmpty else { return "nothing that a rule reads has changed" }
    var parts: [String] = []
    if let laterEnd, laterEnd != 0 {
      parts.append(later(laterEnd))
    } else if let move = moved.max(by: { abs($0.days) < abs($1.days) }), move.days != 0 {
      parts.append("\(move.item.id) \(later(move.days))")
    }
    if let dearer, dearer != 0 { parts.append(price(dearer)) }
    var seen: Set<String> = []
    let weaker = shifts.filter { $0.direction == .weaker }.map(\.short)
      .filter { seen.insert($0).inserted }
    parts += weaker.prefix(3)
    if weaker.count > 3 { parts.append("\(weaker.count - 3) more weaker") }
    let stronger = shifts.count { $0.direction == .stronger }
    if stronger > 0 { parts.append("\(stronger) stronger") }
    if !added.isEmpty { parts.append("\(added.count) added") }
    if !removed.isEmpty { parts.append("\(removed.count) removed") }
    return parts.isEmpty
      ? "the same days, money and strength, otherwise worded" : parts.joined(separator: "; ")
  }

  /// The whole difference, a paragraph for each sort of change, the headline first.
  package var text: String {
    let paragraphs: [(String, [String])] = [
      ("added", added.map(\.line)),
      ("removed", removed.map(\.line)),
      ("moved", moved.map(line)),
      ("dearer, cheaper", costs.map(line)),
      ("weaker", shifts.filter { $0.direction == .weaker }.map(\.line)),
      ("stronger", shifts.filter { $0.direction == .stronger }.map(\.line)),
      ("tied otherwise", relations.map(\.line)),
      ("reworded", reworded.map { "\($0.item.id): \"\($0.from)\" -> \"\($0.item.label)\"" }),
    ]
    return headline + "\n"
      + paragraphs.filter { !$0.1.isEmpty }.map { title, lines in
        "\n\(title)\n" + lines.map { "  \($0)\n" }.joined()
      }.joined()
  }

  private func later(_ days: Int) -> String {
    "\(days > 0 ? "later" : "earlier") by \(counted(abs(days), "day"))"
  }

  private func price(_ amount: Decimal) -> String {
    "\(money(abs(amount))) \(amount > 0 ? "dearer" : "cheaper")"
  }

  private func money(_ amount: Decimal) -> String {
    amount.description + (currency.map { " \($0)" } ?? "")
  }

  private func line(_ move: Move) -> String {
    "\(move.item.id) \(later(move.days)): \(move.from.text) -> \(move.to.text)  \(move.item.label)"
  }

  private func line(_ cost: Cost) -> String {
    let change = (cost.to ?? 0) - (cost.from ?? 0)
    return "\(cost.item.id) \(price(change)): \(cost.from.map(money) ?? "none") -> "
      + "\(cost.to.map(money) ?? "none")  \(cost.item.label)"
  }
}

extension PlanDifference.Item {
  fileprivate var line: String { "\(sort.noun) \(id): \(label)" }
}

extension PlanDifference.Span {
  /// `2026-03-02`, or `2026-03-02 to 2026-03-06`.
  fileprivate var text: String { start == end ? end.iso : "\(start.iso) to \(end.iso)" }
}

extension PlanDifference.Shift {
  /// Without the stage, for one line.
  fileprivate var short: String {
    let aspect = aspect.flatMap { Stage(rawValue: $0) == nil ? " \($0)" : nil } ?? ""
    return "\(subject)\(aspect): \(from) -> \(to) (\(direction.rawValue))"
  }

  /// `councillor, position: neutral -> passive-opponent`.
  var line: String {
    "\(subject)\(aspect.map { ", \($0)" } ?? ""): \(from) -> \(to)"
  }
}

extension PlanDifference.Relation {
  fileprivate var line: String {
    func list(_ ids: [String]) -> String { ids.isEmpty ? "none" : ids.joined(separator: ", ") }
    return "\(item.id), \(field): \(list(from)) -> \(list(to))"
  }
}
