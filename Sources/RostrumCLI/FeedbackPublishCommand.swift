import ArgumentParser
import Diagnostics
import Feedback
import Foundation
import Markup
import Publishing
import Storage

struct FeedbackPublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish an accepted submission: its file is written in one step.",
    discussion: """
      Where this was stopped on the way, doing it again comes to the same end.

        rostrum feedback publish 482-173-065 --revision 2
      """)

  @OptionGroup var decision: DecisionOptions

  func run() async throws {
    var report = Report()
    guard let configuration = Configuration(at: decision.options.root, &report) else {
      printError(report.text.trimmingCharacters(in: .newlines))
      throw ExitCode(1)
    }
    let outcome = try await decision.desk().publish(
      decision.number, replacing: decision.revision, language: configuration.language)
    switch outcome {
    case .published(let now): decision.say(now)
    case .stale(let now): throw decision.refusal("it was changed meanwhile: nothing was done", now)
    case .refused(let now): throw decision.refusal("it is not accepted: nothing was done", now)
    case .withoutConsent(let now):
      throw decision.refusal("its submitter did not agree to its being published", now)
    case .overtaken(let manuscript, let current):
      printError(
        "\(manuscript.path) was changed since this was made from it: nothing was published")
      printError(unifiedDiff(manuscript.base ?? "", current ?? "", path: manuscript.path))
      throw ExitCode(1)
    case .faulty(_, let problems):
      printError(problems.text.trimmingCharacters(in: .newlines))
      throw ExitCode(1)
    case .gone: throw decision.noSubmission
    }
  }
}

struct FeedbackLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "The log of decisions: each entry holds the hash of the one before.",
    discussion: """
      With --check it only says whether the log is as it was written. Keep the hash of the last entry elsewhere
      to see later that nothing before it was written anew.

        rostrum feedback log
        rostrum feedback log --check
      """)

  @Flag(help: "Look only whether it is as it was written; 1 where it is not.")
  var check = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let log = try await options.records().decisionLog()
    if !check, !log.entries.isEmpty {
      let rows = log.entries.map { entry in
        [
          String(entry.number), entry.moment.formatted(.iso8601), entry.editor,
          entry.action.rawValue, entry.subject, entry.revision.map(String.init) ?? "",
          String(entry.hash.prefix(12)),
        ]
      }
      print(
        TextTable(
          header: ["number", "moment", "editor", "action", "about", "revision", "hash"], rows: rows
        ).text)
    }
    let damage = log.damage + LogDamage.of(log.entries)
    for line in damage { printError(line.text) }
    guard damage.isEmpty else { throw ExitCode(1) }
    if check {
      print("\(log.entries.count) entries, the last with the hash \(log.entries.last?.hash ?? "-")")
    }
  }
}
