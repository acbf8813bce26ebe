package import Diagnostics

/// What a translation says of itself in `l10n`: from which text it was made, and who looked at it.
package struct TranslationRecord: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Made by a machine, and not yet looked at by a person.
    case machine
    /// Read by the reviewer that it names.
    case reviewed
  }

  /// Nil when a person made it and nobody has reviewed it.
  package let state: State?
  /// Who reviewed it.
  package let reviewer: String?
  /// The hash of each passage of the original at the time, by the path of its translation.
  package let blocks: [String: String]

  package init(state: State?, reviewer: String?, blocks: [String: String]) {
    self.state = state
    self.reviewer = reviewer
    self.blocks = blocks
  }

  /// The front matter of a translation that its author's edits never touch.
  package static let field = "l10n"
}

/// Reads `l10n: {source: en, state: machine, reviewer: …, blocks: {title: …, body.1: …}}`; nil when absent.
package func readTranslationRecord(
  _ fields: inout Fields, _ report: inout Report
) -> TranslationRecord? {
  guard var item = fields.fields(TranslationRecord.field, &report) else { return nil }
  defer { item.finish(&report) }
  _ = item.text("source", &report)
  let state: Placed<TranslationRecord.State>? = item.choice("state", &report)
  let reviewer = item.text("reviewer", &report)
  if state?.value == .reviewed, reviewer == nil {
    item.missing("reviewer", "who read the translation beside its original", &report)
  }
  var blocks: [String: String] = [:]
  if var hashes = item.fields("blocks", &report) {
    for name in hashes.names { blocks[name.value] = hashes.text(name.value, &report)?.value }
  }
  // A review is claimed only with a name.
  let borneOut = state?.value == .reviewed && reviewer == nil ? nil : state?.value
  return TranslationRecord(state: borneOut, reviewer: reviewer?.value, blocks: blocks)
}

/// How a translation stands to its original as it is now.
package struct TranslationStanding: Hashable, Sendable {
  /// The language of the original; BCP 47.
  package let source: String
  package let state: TranslationRecord.State?
  package let reviewer: String?
  /// How many passages of the original changed since, or were never translated; nil when the
  /// translation keeps no record of what it was made from.
  package let stale: Int?
  /// How many passages the original has.
  package let total: Int

  /// - Parameter original: the passages of the original, in its language `source`.
  package init(_ record: TranslationRecord?, of original: [Passage], source: String) {
    self.source = source
    state = record?.state
    reviewer = record?.reviewer
    total = original.count
    stale = record.map { $0.stalePassages(of: original) }
  }
}

extension TranslationRecord {
  /// Fields are compared by their names; blocks of the body by what they say, wherever they stand.
  fileprivate func stalePassages(of original: [Passage]) -> Int {
    let named = original.count { !$0.isInBody && blocks[$0.path] != $0.hash }
    var left: [String: Int] = [:]
    for (path, hash) in blocks where path.hasPrefix(Passage.bodyPrefix) {
      left[hash, default: 0] += 1
    }
    var unmatched = 0
    for passage in original where passage.isInBody {
      let hash = passage.hash
      if let count = left[hash], count > 0 { left[hash] = count - 1 } else { unmatched += 1 }
    }
    return named + max(unmatched, left.values.reduce(0, +))
  }
}
