package import Foundation

/// A draft of a plan as it is kept.
package struct DraftRecord: Hashable, Sendable {
  package let keys: KeyHashes
  /// The id of the plan.
  package let plan: String
  /// Counts its changes, so that an edit can say which text it saw.
  package let number: Int
  package let text: String
  /// In whole seconds.
  package let expires: Date

  package init(keys: KeyHashes, plan: String, number: Int, text: String, expires: Date) {
    self.keys = keys
    self.plan = plan
    self.number = number
    self.text = text
    self.expires = expires
  }
}

/// One of the texts that a draft had.
package struct DraftText: Hashable, Sendable {
  /// When it was saved, in whole seconds.
  package let date: Date
  package let text: String

  package init(date: Date, text: String) {
    self.date = date
    self.text = text
  }
}

/// What came of saving a draft.
package enum DraftSaving: Hashable, Sendable {
  case saved(DraftRecord)
  /// It was changed meanwhile: nothing was saved, and this is how it stands.
  case stale(DraftRecord)
  /// The key opens no draft for editing.
  case refused
}

/// Drafts of plans in a store.
package protocol DraftRecords: Sendable {
  /// Keeps a new draft.
  ///
  /// - Throws: `RecordProblem.full` when there are as many as may be.
  func addDraft(_ plan: String, text: String, keys: KeyHashes, at now: Date) async throws
    -> DraftRecord

  /// What the key of an owner or of readers opens; nil when it opens nothing (any more).
  func draft(_ key: KeyHash, at now: Date) async throws -> DraftRecord?

  /// Replaces the text of a draft if it still has this number; the same text again is no change.
  func saveDraft(_ text: String, to owner: KeyHash, replacing number: Int, at now: Date)
    async throws -> DraftSaving

  /// The texts of what a key opens, the latest first.
  func draftTexts(_ key: KeyHash, at now: Date) async throws -> [DraftText]

  /// Erases a draft with all its texts and its discussion; false when it is not the key of its owner.
  func eraseDraft(_ owner: KeyHash) async throws -> Bool
}
