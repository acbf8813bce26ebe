import ArgumentParser
import Feedback
import Foundation
import Markup
import Publishing
import Storage

/// Surveys of those who are asked by link.
struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Ask groups of people by link, and count what they answer.",
    subcommands: [
      SurveyListCommand.self, SurveyOpenCommand.self, SurveyCloseCommand.self,
      SurveyResultsCommand.self, SurveyEraseCommand.self,
    ], defaultSubcommand: SurveyListCommand.self)
}

extension WorkspaceOptions {
  /// The records of the workspace.
  ///
  /// - Throws: `ExitCode(1)` after saying why they cannot be used.
  func surveyRecords() throws -> SQLiteRecords {
    let records = SQLiteRecords(workspace: root)
    guard let problem = records.problem else { return records }
    printError("error: \(problem.text)")
    throw ExitCode(1)
  }
}

struct SurveyListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the surveys with how many answered.",
    discussion: "  rostrum survey list")

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let surveys = try await options.surveyRecords().surveys()
    let now = Date()
    let rows = surveys.map { survey in
      [
        survey.name, survey.isClosed(at: now) ? "closed" : "open", survey.lastDay.iso,
        String(survey.answers), String(survey.unusedInvitations),
        survey.questionnaires.joined(separator: ", "),
      ]
    }
    print(
      TextTable(
        header: ["survey", "state", "last day", "answers", "not used yet", "questionnaires"],
        rows: rows
      ).text)
  }
}

struct SurveyCloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Let nobody answer any more.",
    discussion: "  rostrum survey close clinics-2026")

  @Argument(help: "The name of a survey.")
  var name: String

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    guard try await options.surveyRecords().closeSurvey(name, at: Date()) else {
      throw ValidationError("There is no open survey '\(name)'. 'rostrum survey list' shows all.")
    }
    printError("'\(name)' is closed: its results stand at their link.")
  }
}

struct SurveyEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a survey with all its answers, for good.",
    discussion: "  rostrum survey erase clinics-2026 --sure")

  @Argument(help: "The name of a survey.")
  var name: String

  @Flag(help: "That nobody can bring it back is understood.")
  var sure = false

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard sure else {
      throw ValidationError("All answers would be gone for good. Say so with --sure.")
    }
  }

  func run() async throws {
    guard try await options.surveyRecords().eraseSurvey(name) else {
      throw ValidationError("There is no survey '\(name)'. 'rostrum survey list' shows all.")
    }
    printError("'\(name)' is erased.")
  }
}
