import ArgumentParser
import Foundation

/// The program: a list of commands, one file each.
@main
struct Rostrum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rostrum",
    abstract: "A toolkit for advocacy: practices, campaign plans and what is published from them.",
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, ExplainCommand.self, SearchCommand.self, ShowCommand.self,
      CoverageCommand.self, StatsCommand.self, OrganisationsCommand.self, PlanCommand.self,
      NewCommand.self, ExportCommand.self, ImportCommand.self, LinksCommand.self,
      TranslateCommand.self, ServeCommand.self, SiteCommand.self, PackCommand.self,
      FeedbackCommand.self, AccountCommand.self, DoctorCommand.self, SurveyCommand.self,
      AssessmentCommand.self,
    ])

  /// Runs the command. What an author can mend ends with 1, wrong usage with 64, Ctrl-C with
  /// 130; anything else is said in one sentence and ends with 70.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
    } catch is CancellationError {
      // As the shell says of a process that Ctrl-C ended.
      exit(withError: ExitCode(128 + SIGINT))
    } catch let error as ValidationError {
      // Found while it ran, such as a misspelt id: the usage of the program would not help.
      printError("Error: \(error.message)")
      exit(withError: ExitCode.validationFailure)
    } catch  where isUsage(error) {
      exit(withError: error)
    } catch {
      printError("rostrum: error: \(sentence(error))")
      exit(withError: ExitCode(70))
    }
  }

  private static func isUsage(_ error: any Error) -> Bool {
    error is ExitCode || error is CleanExit
      || exitCode(for: error) == .validationFailure || exitCode(for: error) == .success
  }
}

/// What went wrong, in a sentence for a person.
func sentence(_ error: any Error) -> String {
  (error as? any LocalizedError)?.errorDescription ?? (error as NSError).localizedDescription
}

/// Writes a line to standard error; standard output is for results.
func printError(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
