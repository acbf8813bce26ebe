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

  @Option(
    help: "A revision of git, or a file: how the plan stood there, compared with how it stands.")
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
    let versions = PlanVersions(campaigns: workspace.campaigns, root: options.root)
    let old =
      if let since { try await versions.plan(from, since: since) } else {
        try await versions.plan(from)
      }
    let new = try await versions.plan(to ?? from)
    print(PlanDifference(from: old, to: new, workspace.campaigns).text, terminator: "")
  }
}
