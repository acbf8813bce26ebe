package import Foundation
import Markup

/// One line of the log of decisions: who did what to what, and when. It holds no text that anybody wrote.
///
/// Each entry holds the hash of the one before, so that none can be changed or taken out without its showing.
package struct LogEntry: Hashable, Sendable {
  /// From 1, without a gap.
  package let number: Int
  /// In whole seconds.
  package let moment: Date
  /// As `Editor.name`.
  package let editor: String
  package let action: Action
  /// The number of a submission or the name of an account; of an import, how many files were written.
  package let subject: String
  /// The revision of the submission that came of it; nil for what has none.
  package let revision: Int?
  /// A code over the texts that the decision rests on, made with the secret of the store: it shows that a
  /// text is the one, and tells nothing of it.
  package let digest: String?
  /// The hash of the entry before; empty in the first.
  package let previous: String
  /// Of all that stands above.
  package let hash: String

  /// What was done.
  package enum Action: String, CaseIterable, Hashable, Sendable {
    case assigned, accepted, rejected, replied, merged, written, published
    case askedBack = "asked-back"
    case takenDown = "taken-down"
    /// Its file had been edited by hand since it was published.
    case editedTakenDown = "edited-taken-down"
    case imported
    case accountAdded = "account-added"
    case accountRemoved = "account-removed"
    case roleChanged = "role-changed"
    case passwordChanged = "password-changed"
  }

  /// One that was kept.
  package init(
    number: Int, moment: Date, editor: String, deed: Deed, previous: String, hash: String
  ) {
    self.number = number
    self.moment = moment
    self.editor = editor
    (action, subject, revision, digest) = (deed.action, deed.subject, deed.revision, deed.digest)
    self.previous = previous
    self.hash = hash
  }

  /// The one that follows on another.
  ///
  /// - Parameter last: nil for the first.
  package init(_ deed: Deed, by editor: Editor, at moment: Date, after last: LogEntry?) {
    let number = (last?.number ?? 0) + 1
    let previous = last?.hash ?? ""
    self.init(
      number: number, moment: moment, editor: editor.name, deed: deed, previous: previous,
      hash: Self.hash(number, moment, editor.name, deed, previous))
  }

  /// What is logged, apart from who did it and when.
  package struct Deed: Hashable, Sendable {
    package let action: Action
    package let subject: String
    package let revision: Int?
    package let digest: String?

    package init(
      _ action: Action, _ subject: String, revision: Int? = nil, digest: String? = nil
    ) {
      self.action = action
      self.subject = subject
      self.revision = revision
      self.digest = digest
    }
  }

  private static func hash(
    _ number: Int, _ moment: Date, _ editor: String, _ deed: Deed, _ previous: String
  ) -> String {
    // None of these holds a line break.
    sha256(
      [
        String(number), String(Int(moment.timeIntervalSince1970)), editor, deed.action.rawValue,
        deed.subject, deed.revision.map(String.init) ?? "", deed.digest ?? "", previous,
      ].joined(separator: "\n"))
  }

  /// Whether the entry is as it was written.
  fileprivate var isWhole: Bool {
    let deed = Deed(action, subject, revision: revision, digest: digest)
    return hash == Self.hash(number, moment, editor, deed, previous)
  }
}

/// Where a log of decisions is not as it was written.
package enum LogDamage: Hashable, Sendable {
  /// The entry with this number is not there.
  case missing(Int)
  /// The entry with this number was changed.
  case changed(Int)
  /// The entry with this number does not follow on the one before it.
  case broken(Int)
  /// The row with this number cannot be read as an entry.
  case unreadable(Int)

  /// One line for people who keep the site.
  package var text: String {
    switch self {
    case .missing(let number): "entry \(number) is missing from the log of decisions"
    case .changed(let number): "entry \(number) of the log of decisions was changed"
    case .broken(let number):
      "entry \(number) of the log of decisions does not follow on the one before"
    case .unreadable(let number): "entry \(number) of the log of decisions cannot be read"
    }
  }

  /// All damage of a log, in its order.
  package static func of(_ log: [LogEntry]) -> [LogDamage] {
    var damage: [LogDamage] = []
    var (next, last) = (1, "")
    for entry in log {
      while next < entry.number {
        damage.append(.missing(next))
        next += 1
        last = entry.previous
      }
      if !entry.isWhole {
        damage.append(.changed(entry.number))
      } else if entry.previous != last || entry.number != next {
        damage.append(.broken(entry.number))
      }
      (next, last) = (entry.number + 1, entry.hash)
    }
    return damage
  }
}
