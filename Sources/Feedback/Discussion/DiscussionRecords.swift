package import Foundation

/// Discussions in a store.
package protocol DiscussionRecords: Sendable {
  /// Opens a discussion with its first message; where these keys have one already, the message is added to
  /// it.
  ///
  /// - Throws: `RecordProblem.full` when there are as many as may be.
  func openDiscussion(
    _ subject: Discussion.Subject, keys: KeyHashes, with first: Contribution, at now: Date
  ) async throws -> Posting

  /// What the key of an owner or of those who take part opens; nil when it opens nothing (any more).
  func discussion(_ key: KeyHash, at now: Date) async throws -> Discussion?

  /// Adds a message to what a key opens.
  func post(_ contribution: Contribution, to key: KeyHash, at now: Date) async throws -> Posting

  /// Erases what a message says; its place stays. False when there is no such message.
  func removeMessage(_ number: Int, from key: KeyHash, by remover: Message.Remover) async throws
    -> Bool

  /// Closes a discussion for writing, or opens it again; false when it is not the key of its owner.
  func closeDiscussion(_ owner: KeyHash, _ isClosed: Bool) async throws -> Bool

  /// Erases a discussion with all its messages; false when it is not the key of its owner.
  func eraseDiscussion(_ owner: KeyHash) async throws -> Bool
}

/// What came of writing a message.
package enum Posting: Hashable, Sendable {
  /// It is on disk, with this number.
  case posted(Int)
  /// Nobody can write there any more.
  case closed
  /// It has as many messages as may be.
  case full
  /// The key opens nothing.
  case gone
}
