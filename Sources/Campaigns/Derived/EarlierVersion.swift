import Diagnostics
import Markup

/// How a plan stood earlier, as an edition may hold it against how it stands.
package struct EarlierVersion: Hashable, Sendable {
  /// By what it was asked for: a revision of git, or a file.
  package let name: String
  package let plan: Plan
  /// The ids of objects of which the edition tells no change: what one of both versions keeps back,
  /// and what named it in its earlier words. Empty for the internal edition.
  package let withheld: Set<String>

  /// - Parameter newer: the whole plan as it stands, not an edition of it.
  package init(name: String, _ earlier: Plan, of newer: Plan, as edition: PlanEdition) {
    self.name = name
    guard edition == .public else {
      (plan, withheld) = (earlier, [])
      return
    }
    let kept = earlier.keptBack + newer.keptBack
    let ids = Set(kept.map(\.id.value))
    let shown = earlier.without(ids)
    plan = shown
    withheld = ids.union(shown.leaks(of: kept, mentions: []).compactMap(\.text.owner))
  }
}
