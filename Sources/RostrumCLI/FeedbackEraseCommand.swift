import ArgumentParser
import Feedback
import Foundation
import Storage

struct FeedbackEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a draft or a discussion for good.",
    discussion: """
      Its link tells which: the one of who began it. Nothing of it is left in the records, and no backup brings
      it back. A site that runs goes on.

        rostrum feedback erase https://example.org/drafts/0123456789abcdef0123456789abcdef
      """)

  @Argument(help: "The link of its owner, or the key in it: 32 digits and letters.")
  var link: String

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let keys = link.split { !$0.isLetter && !$0.isNumber }.compactMap { RecordKey(String($0)) }
    guard let key = keys.first else {
      throw ValidationError("'\(link)' has no key: 32 digits and letters from a to f.")
    }
    let records = SQLiteRecords(workspace: options.root)
    if let problem = records.problem {
      printError("error: \(problem.text)")
      throw ExitCode(1)
    }
    // A discussion that is about a draft goes with it.
    let isDraft = try await records.eraseDraft(key.hash)
    let isDiscussion = try await records.eraseDiscussion(key.hash)
    guard isDraft || isDiscussion else {
      throw ValidationError("That key owns nothing (any more).")
    }
    print("erased")
  }
}
