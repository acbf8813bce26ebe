import ArgumentParser
import Feedback
import Foundation
import Publishing
import Storage

struct FeedbackShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one submission whole.",
    discussion: """
        rostrum feedback show 482-173-065
        rostrum feedback show 482-173-065 --manuscript > story.md
      """)

  @Argument(help: "The number of its receipt.")
  var number: String

  @Flag(help: "Print only the text of the file that it becomes, once it is accepted.")
  var manuscript = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let submission = try await submission()
    guard !manuscript else {
      guard let file = try await options.records().manuscript(of: submission.number) else {
        throw ValidationError("Submission \(submission.number.text) has no file. Accept it first.")
      }
      return print(file.text, terminator: "")
    }
    let content = submission.content
    let words = SubmissionWords("en")
    print("\(submission.number.text)  \(words.kind(content.kind).title), \(content.target.words)")
    print(
      "received \(submission.received.formatted(.iso8601)), \(submission.state.name.rawValue), "
        + "revision \(submission.revision), written in '\(content.language)'")
    for suspicion in submission.suspicions { print("suspicion: \(suspicion.text)") }
    for text in content.texts {
      print("\n\(words.field(text.field, of: content.kind).label)")
      print(
        text.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n"))
    }
    if let contact = content.contact { print("\ncontact: \(contact)") }
    print("")
    for consent in submission.consents {
      let end = consent.withdrawn.map { ", taken back \($0.formatted(.iso8601))" } ?? ""
      print(
        "agreed: \(consent.request.id) (\(consent.giver.rawValue), "
          + "\(consent.given.formatted(.iso8601))\(end))")
    }
    if submission.consents.isEmpty { print("agreed to nothing") }
    if let reply = submission.reply {
      print("\nanswer\(reply.isPublic ? ", for everybody" : ""): \(reply.text)")
    }
  }

  private func submission() async throws -> Submission {
    guard let number = SubmissionNumber(number) else {
      throw ValidationError("'\(number)' is no number of a receipt. Check its nine digits.")
    }
    guard let found = try await options.records().submission(number, at: .now) else {
      throw ValidationError("There is no submission \(number.text).")
    }
    return found
  }
}
