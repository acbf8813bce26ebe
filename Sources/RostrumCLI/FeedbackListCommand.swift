import ArgumentParser
import Feedback
import Foundation
import Storage

struct FeedbackListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was sent, in the order in which it came.",
    discussion: """
      Without --state it lists what waits for the editors.

        rostrum feedback list
        rostrum feedback list --state accepted --kind story
      """)

  @Option(help: "Where it stands: received, in-review, asked-back, accepted, …; repeatable.")
  var state: [SubmissionState.Name] = []

  @Option(help: "feedback, proposal, story, correction or practice.")
  var kind: SubmissionKind?

  @Option(help: "How many at most.")
  var limit = 100

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit counts from 1.") }
  }

  func run() async throws {
    var selection = SubmissionSelection()
    selection.states = state.isEmpty ? [.received, .inReview] : Set(state)
    selection.kinds = kind.map { [$0] } ?? []
    selection.limit = limit
    let found = try await options.records().submissions(selection, at: .now)
    guard !found.isEmpty else { return printError("there is nothing") }
    let rows = found.map { submission in
      [
        submission.number.text, submission.received.formatted(.iso8601.year().month().day()),
        submission.state.name.rawValue, submission.content.kind.rawValue,
        submission.content.target.words, submission.suspicions.map(\.text).joined(separator: " "),
      ]
    }
    print(
      TextTable(header: ["number", "received", "state", "kind", "about", "suspicion"], rows: rows)
        .text)
  }
}

extension SubmissionState.Name: ExpressibleByArgument {}
extension SubmissionKind: ExpressibleByArgument {}
