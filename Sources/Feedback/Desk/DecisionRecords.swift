package import Foundation

/// What is decided about submissions, with the log of it, in a store.
package protocol DecisionRecords: Sendable {
  /// Decides about a submission if it still has this revision: the change and its entry in the log are on disk
  /// together, or neither is.
  func decide(
    _ decision: Decision, on number: SubmissionNumber, replacing revision: Int,
    by editor: Editor, at now: Date
  ) async throws -> SubmissionChanging

  /// Logs that what was published of a submission was taken down.
  ///
  /// - Parameter wasEdited: whether its file had been edited by hand.
  func logTakingDown(
    of number: SubmissionNumber, wasEdited: Bool, by editor: Editor, at now: Date
  ) async throws

  /// Logs that a table is imported.
  ///
  /// - Parameters:
  ///   - count: how many files are written.
  ///   - texts: their paths and what they say then.
  func logImport(of count: Int, texts: [String], by editor: Editor, at now: Date) async throws

  /// The file that an accepted submission becomes; nil where it becomes none.
  func manuscript(of number: SubmissionNumber) async throws -> Manuscript?

  /// The log of decisions in its order, and what of it cannot be read.
  func decisionLog() async throws -> (entries: [LogEntry], damage: [LogDamage])

  /// What was decided about a submission or an account, in its order.
  func decisions(on subject: String) async throws -> [LogEntry]
}
