import ArgumentParser
import Diagnostics
import Feedback
import Foundation
import Markup
import Publishing
import Storage

/// Which submission is decided about, and which revision of it was seen.
struct DecisionOptions: ParsableArguments {
  @Argument(help: "The number of its receipt.")
  var number: SubmissionNumber

  @Option(
    help:
      "The revision that 'rostrum feedback show' told; nothing is done when it is another by now.")
  var revision: Int

  @OptionGroup var options: WorkspaceOptions

  func desk() throws -> Desk {
    Desk(try options.records(), root: options.root, editor: .machine, now: .now)
  }

  func submission() async throws -> Submission {
    guard let found = try await options.records().submission(number, at: .now) else {
      throw noSubmission
    }
    return found
  }

  /// Decides, and says how it stands then.
  ///
  /// - Throws: `ExitCode(1)` after saying why nothing was done.
  func decide(_ decision: Decision) async throws {
    switch try await desk().decide(decision, on: number, replacing: revision) {
    case .changed(let now): say(now)
    case .stale(let now): throw refusal("it was changed meanwhile: nothing was done", now)
    case .refused(let now):
      throw refusal("that cannot be decided in this state: nothing was done", now)
    case .gone: throw noSubmission
    }
  }

  func say(_ now: Submission) {
    print("\(now.number.text)  \(now.state.name.rawValue), revision \(now.revision)")
  }

  func refusal(_ words: String, _ now: Submission) -> ExitCode {
    printError("\(words); it is \(now.state.name.rawValue), revision \(now.revision)")
    if let reply = now.reply { printError("its answer is now: \(reply.text)") }
    return ExitCode(1)
  }

  var noSubmission: ValidationError { ValidationError("There is no submission \(number.text).") }
}

extension SubmissionNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

struct FeedbackAssignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Take a submission up, or review it again.",
    discussion: """
      Of one that is published, what was published of it is taken down.

        rostrum feedback assign 482-173-065 --revision 1
      """)

  @OptionGroup var decision: DecisionOptions

  func run() async throws { try await decision.decide(.assign) }
}

struct FeedbackAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept a submission, and show the file that it becomes.",
    discussion: "  rostrum feedback accept 482-173-065 --revision 1 --reply 'Thank you.'")

  @Option(help: "What its submitter is told.")
  var reply: String?

  @Flag(name: .customLong("public"), help: "Everybody may read the answer.")
  var isPublic = false

  @OptionGroup var decision: DecisionOptions

  func run() async throws {
    let submission = try await decision.submission()
    var report = Report()
    let workspace = try decision.options.read(&report)
    let manuscript: Manuscript?
    do {
      manuscript = try Manuscript(submission, workspace.catalogue, root: decision.options.root)
    } catch {
      throw ValidationError("\(sentence(error)). Nothing was done.")
    }
    try await decision.decide(
      .accept(manuscript, reply: reply.map { SubmissionReply($0, isPublic: isPublic) }))
    guard let manuscript else { return }
    print(
      unifiedDiff(manuscript.base ?? "", manuscript.text, path: manuscript.path), terminator: "")
  }
}

struct FeedbackRejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Reject a submission.",
    discussion: "  rostrum feedback reject 482-173-065 --revision 1 --reason 'No source.'")

  @Option(help: "Why; its submitter is told.")
  var reason: String

  @OptionGroup var decision: DecisionOptions

  func run() async throws { try await decision.decide(.reject(reason: reason, reply: nil)) }
}

struct FeedbackReplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Answer without deciding.",
    discussion: "  rostrum feedback reply 482-173-065 'We look at it in May.' --revision 1")

  @OptionGroup var decision: DecisionOptions

  @Argument(help: "What its submitter is told.")
  var text: String

  @Flag(name: .customLong("public"), help: "Everybody may read the answer.")
  var isPublic = false

  func run() async throws {
    try await decision.decide(.reply(SubmissionReply(text, isPublic: isPublic)))
  }
}

struct FeedbackAskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask its submitter something.",
    discussion: "  rostrum feedback ask 482-173-065 'Which year was it?' --revision 1")

  @OptionGroup var decision: DecisionOptions

  @Argument(help: "What its submitter is asked.")
  var text: String

  func run() async throws { try await decision.decide(.askBack(SubmissionReply(text))) }
}

struct FeedbackMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Go on with another one that says the same.",
    discussion: "  rostrum feedback merge 482-173-065 --into 173-065-482 --revision 1")

  @Option(help: "The number of the one that goes on for both.")
  var into: SubmissionNumber

  @OptionGroup var decision: DecisionOptions

  func run() async throws { try await decision.decide(.merge(into: into)) }
}
