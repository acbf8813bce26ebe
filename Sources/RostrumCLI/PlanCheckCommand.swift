import ArgumentParser
import Campaigns
import Diagnostics

struct PlanCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report every problem of one plan.",
    discussion: """
      Exit code: 0 without errors, 1 with errors (and with warnings under --strict).

        rostrum plan check open-enrolment
        rostrum plan check open-enrolment --format json
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "text, json or sarif (SARIF 2.1.0).")
  var format = CheckCommand.Format.text

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() throws {
    let found = try options.find()
    let path = found.plan.location.file
    var report = found.report.filtered { $0.location.file == path }
    report.add(checkPlan(found.plan, found.setting))
    switch format {
    case .text:
      print(report.text, terminator: "")
      printError(report.summary)
    case .json: print(try report.json(), terminator: "")
    case .sarif: print(try report.sarif(), terminator: "")
    }
    if report.hasErrors || (strict && report.count(.warning) > 0) { throw ExitCode(1) }
  }
}
