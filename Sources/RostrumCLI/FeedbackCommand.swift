import ArgumentParser
import Feedback
import Foundation
import Storage

struct FeedbackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "What organisations send: read it, take it in from files, decide, keep it safe.",
    subcommands: [
      FeedbackListCommand.self, FeedbackShowCommand.self, FeedbackTemplateCommand.self,
      FeedbackImportCommand.self, FeedbackAssignCommand.self, FeedbackAcceptCommand.self,
      FeedbackRejectCommand.self, FeedbackReplyCommand.self, FeedbackAskCommand.self,
      FeedbackMergeCommand.self, FeedbackWriteCommand.self, FeedbackPublishCommand.self,
      FeedbackLogCommand.self, FeedbackBackupCommand.self,
      FeedbackRestoreCommand.self, FeedbackExportCommand.self, FeedbackEraseCommand.self,
    ])
}

extension WorkspaceOptions {
  /// The records of the workspace.
  ///
  /// - Throws: `ValidationError` where they cannot be used.
  func records() throws -> SQLiteRecords {
    let records = SQLiteRecords(workspace: root)
    if let problem = records.problem { throw ValidationError("\(problem.text).") }
    return records
  }
}

extension SubmissionTarget {
  /// `practice free-lessons`; `catalogue` for no particular thing.
  var words: String {
    let stated = fields.filter { $0.name != "version" }
    return stated.isEmpty
      ? "catalogue" : stated.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }
}
