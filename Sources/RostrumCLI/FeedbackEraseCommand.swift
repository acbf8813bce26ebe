import ArgumentParser
import Feedback
import Foundation
import Publishing
import Storage

struct FeedbackEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a submission, a draft or a discussion for good.",
    discussion: """
      Its link tells which: the one of who began it; a submission is named by its number, too. Nothing of it is
      left in the records, and no backup brings it back. A story or a practice that was published goes with it;
      exports that were made before have to be made anew. A site that runs goes on.

        rostrum feedback erase 482-173-065
        rostrum feedback erase https://example.org/drafts/0123456789abcdef0123456789abcdef
      """)

  @Argument(help: "The number of its receipt, the link of its owner, or the key in it.")
  var link: String

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let records = SQLiteRecords(workspace: options.root)
    if let problem = records.problem {
      printError("error: \(problem.text)")
      throw ExitCode(1)
    }
    let key = try await key(in: records)
    let desk = Desk(records, root: options.root, editor: .machine, now: .now)
    let removal = try await desk.erase(key)
    // A discussion that is about a draft goes with it.
    let isDraft = try await records.eraseDraft(key)
    let isDiscussion = try await records.eraseDiscussion(key)
    guard removal != nil || isDraft || isDiscussion else {
      throw ValidationError("That key owns nothing (any more).")
    }
    switch removal {
    case .removed: print("erased, with the file that was published of it")
    case .edited:
      print("erased, with the file that was published of it; it had been edited since")
    case .nothing, nil: print("erased")
    }
  }

  private func key(in records: SQLiteRecords) async throws -> KeyHash {
    if let number = SubmissionNumber(link) {
      guard let submission = try await records.submission(number, at: .now) else {
        throw ValidationError("There is no submission \(number.text).")
      }
      return submission.key
    }
    let keys = link.split { !$0.isLetter && !$0.isNumber }.compactMap { RecordKey(String($0)) }
    guard let key = keys.first else {
      throw ValidationError(
        "'\(link)' is no number of a receipt, and has no key: 32 digits and letters from a to f.")
    }
    return key.hash
  }
}
