import ArgumentParser
import Campaigns
import Diagnostics
import Foundation
import Publishing

/// Which plan of which workspace, and what it is judged by.
struct PlanOptions: ParsableArguments {
  @Argument(help: "The id of a plan, or its file.")
  var plan: String

  @OptionGroup var workspace: WorkspaceOptions

  /// A plan with all that surrounds it.
  struct Found {
    let plan: Plan
    let workspace: Workspace
    let setting: PlanSetting
    /// What reading the workspace reported.
    let report: Report
  }

  /// The plan as it was read.
  ///
  /// - Throws: `ValidationError` for a plan that is not there; `ExitCode(1)` after printing the
  ///   problems, when there is no usable workspace, or the plan's file cannot be read.
  func find() throws -> Found {
    var report = Report()
    let read = try workspace.read(&report)
    let id =
      plan.hasSuffix(".md") ? URL(filePath: plan).deletingPathExtension().lastPathComponent : plan
    guard let found = read.campaigns.plan(id) else { throw absence(id, read, report) }
    let setting = PlanSetting(
      found, campaigns: read.campaigns, catalogue: read.catalogue, today: workspace.day)
    return Found(plan: found, workspace: read, setting: setting, report: report)
  }

  /// Why there is no such plan: its file cannot be read, which is printed, or its id is misspelt.
  private func absence(
    _ id: String, _ workspace: Workspace, _ report: Report
  ) -> any Error {
    let own = report.filtered {
      $0.location.file.hasPrefix("Campaigns/") && $0.location.file.hasSuffix("/\(id).md")
    }
    guard own.diagnostics.isEmpty else {
      printError(own.text.trimmingCharacters(in: .newlines))
      return ExitCode(1)
    }
    let ids = workspace.campaigns.plans.map(\.id)
    let hint =
      nearMiss(to: id, among: ids).map { " Did you mean '\($0)'?" }
      ?? ((1...12).contains(ids.count) ? " There is only: \(ids.joined(separator: ", "))." : "")
    return ValidationError("There is no plan '\(id)'.\(hint)")
  }
}
