package import Campaigns
package import Publishing

/// Where plans lie that are being written: as files on one's own machine, as records on a hosted site.
package protocol PlanShelf: Sendable {
  /// What a key opens; nil when it opens nothing (any more).
  func draft(_ key: String) async throws -> Draft?

  /// Puts a new plan on the shelf; nil when there is a plan with this id that it would replace.
  func create(_ id: Plan.ID, text: String) async throws -> Draft?

  /// Replaces the text of a draft, if it is still the version that the writer saw.
  func save(_ text: String, to key: String, replacing version: String) async throws -> Saving

  /// Its texts, the latest first; the first is the one that stands.
  func versions(of key: String) async throws -> [DraftVersion]

  /// Takes a draft off the shelf for good; false when the key may not.
  func erase(_ key: String) async throws -> Bool
}

/// What came of saving a draft.
package enum Saving: Hashable, Sendable {
  /// It is on disk.
  case saved(Draft)
  /// Somebody else changed it meanwhile: nothing was saved, and this is how it stands.
  case stale(Draft)
  /// The key opens nothing that may be edited.
  case refused
}
