package import Foundation

/// Submissions in a store.
package protocol SubmissionRecords: Sendable {
  /// Keeps a new submission. Where its key has one already nothing is added, so that a form that is sent twice
  /// makes one.
  ///
  /// - Throws: `RecordProblem.full` when there are as many as may be.
  func addSubmission(_ submission: Submission) async throws -> SubmissionAdding

  /// What the key of its submitter opens; nil when it opens nothing (any more).
  func submission(_ key: KeyHash, at now: Date) async throws -> Submission?

  /// The one of a number, for editors; nil when there is none (any more).
  func submission(_ number: SubmissionNumber, at now: Date) async throws -> Submission?

  /// Those of a selection, for editors.
  func submissions(_ selection: SubmissionSelection, at now: Date) async throws -> [Submission]

  /// How many there are of each kind in each state.
  func submissionCounts(at now: Date) async throws -> [SubmissionKind: [SubmissionState.Name: Int]]

  /// Changes a submission if it still has this revision.
  func changeSubmission(
    _ number: SubmissionNumber, _ change: SubmissionChange, replacing revision: Int, at now: Date
  ) async throws -> SubmissionChanging

  /// Erases what the key of its submitter opens, with all that belongs to it; false when it opens nothing.
  func eraseSubmission(_ key: KeyHash) async throws -> Bool

  /// The number of one with the same words, the first that came; nil when there is none.
  func submission(repeating content: SubmissionContent, at now: Date) async throws
    -> SubmissionNumber?
}

/// What came of adding a submission.
package enum SubmissionAdding: Hashable, Sendable {
  /// It is on disk.
  case added(Submission)
  /// Its key has one already, which is this.
  case there(Submission)
  /// Another one has its number.
  case numberTaken
}

/// What came of changing a submission.
package enum SubmissionChanging: Hashable, Sendable {
  case changed(Submission)
  /// It was changed meanwhile: nothing was done, and this is how it stands.
  case stale(Submission)
  /// It cannot be changed like that in its state.
  case refused(Submission)
  /// There is none (any more).
  case gone
}

/// Which submissions are asked for; they come as they were received, the first one first unless it says else.
package struct SubmissionSelection: Hashable, Sendable {
  /// All when empty.
  package var states: Set<SubmissionState.Name> = []
  /// All when empty.
  package var kinds: Set<SubmissionKind> = []
  /// All when nil; the version of a practice does not count.
  package var target: SubmissionTarget?
  /// Only those that came after this moment; all when nil.
  package var receivedAfter: Date?
  package var isLatestFirst = false
  package var limit = 100
  package var offset = 0

  package init() {}
}
