import ArgumentParser
import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing

struct PlanDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Print what changed between two versions of a plan, by meaning.",
    discussion: """
      A version is a plan of the workspace by its id, a file, or REVISION:plan in git.

        rostrum plan diff open-enrolment --since HEAD~3
        rostrum plan diff v1.0:open-enrolment open-enrolment
        rostrum plan diff old.md new.md
      """)

  @Argument(help: "The older version.")
  var from: String

  @Argument(help: "The newer version; left out with --since.")
  var to: String?

  @Option(help: "A revision of git: how the plan stood there, compared with how it stands.")
  var since: String?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (to == nil) != (since == nil) else {
      throw ValidationError("Name two versions, or one plan and --since.")
    }
  }

  func run() async throws {
    var report = Report()
    let workspace = try options.read(&report)
    let plans = workspace.campaigns
    let old = try await plan(since.map { "\($0):\(from)" } ?? from, plans)
    let new = try await plan(to ?? from, plans)
    print(PlanDifference(from: old, to: new, plans).text, terminator: "")
  }

  /// A version of a plan by its name.
  ///
  /// - Throws: `ValidationError` when there is none; `ExitCode(1)` after printing why it cannot be
  ///   read.
  private func plan(_ name: String, _ campaigns: Campaigns) async throws -> Plan {
    if let plan = campaigns.plan(name) { return plan }
    let file: SourceFile
    if FileManager.default.fileExists(atPath: name) {
      file = SourceFile(path: name, text: try userText(at: name))
    } else if let colon = name.firstIndex(of: ":") {
      let path = String(name[name.index(after: colon)...])
      // A name without a folder is an id; a plan that is not here any more had its usual place.
      let usual = path.contains("/") || path.hasSuffix(".md") ? path : "Campaigns/\(path).md"
      let place = campaigns.plan(path)?.location.file ?? usual
      let tools = Tools(environment: ProcessInfo.processInfo.environment, workspace: options.root)
      do {
        let text = try await tools.text(of: place, at: String(name[..<colon]), in: options.root)
        file = SourceFile(path: place, text: text)
      } catch let error as ExportError {
        throw ValidationError(sentence(error))
      }
    } else {
      let meant = nearMiss(to: name, among: campaigns.plans.map(\.id))
      throw ValidationError(
        "There is no plan or file '\(name)'." + (meant.map { " Did you mean '\($0)'?" } ?? ""))
    }
    var report = Report()
    if let plan = readPlan(file, &report) { return plan }
    printError(report.text.trimmingCharacters(in: .newlines))
    throw ExitCode(1)
  }
}
