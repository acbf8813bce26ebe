/// What changed between two versions of a plan (P17), as the table beside the timeline that draws
/// the old bars as ghosts. What was removed stays in it.
package struct ChangeTable: Hashable, Sendable {
  /// In the order in which they are printed.
  package enum Kind: Int, CaseIterable, Hashable, Sendable {
    case removed, weaker, dearer, moved, added, stronger, cheaper, tied, reworded

    fileprivate var label: Label {
      switch self {
      case .removed: .removed
      case .weaker: .weaker
      case .dearer: .dearer
      case .moved: .moved
      case .added: .added
      case .stronger: .stronger
      case .cheaper: .cheaper
      case .tied: .tied
      case .reworded: .reworded
      }
    }
  }

  package struct Change: Hashable, Sendable {
    package var kind: Kind
    /// The object, with its id.
    package var what: String
    /// As printed; empty for what was added.
    package var before: String
    /// As printed; empty for what was removed.
    package var now: String

    package init(_ kind: Kind, _ what: String, before: String = "", now: String = "") {
      self.kind = kind
      self.what = what
      self.before = before
      self.now = now
    }
  }

  package var language: String
  package var changes: [Change]

  package init(language: String, changes: [Change]) {
    self.language = language
    self.changes = changes
  }

  /// The changes by kind, what harms first, each kind in the order in which it was given.
  package func table(caption: [Inline]) -> Table {
    let labels = Labels(language: language)
    let rows = Kind.allCases.flatMap { kind in
      changes.filter { $0.kind == kind }.map { change in
        [labels[kind.label], change.what, change.before, change.now].map { [Inline.text($0)] }
      }
    }
    return Table(
      caption: caption,
      columns: [
        Table.Column(labels[.change], width: 0.1), Table.Column(labels[.subject], width: 0.4),
        Table.Column(labels[.before], width: 0.25), Table.Column(labels[.now], width: 0.25),
      ], rows: rows, compact: true)
  }
}
