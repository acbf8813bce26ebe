import ArgumentParser
import Campaigns
import Diagnostics
import Publishing

/// Which plan of which workspace, and what it is judged by.
struct PlanOptions: ParsableArguments {
  @Argument(help: "The id of a plan.")
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
  ///   problems, when there is no usable workspace.
  func find() throws -> Found {
    var report = Report()
    let read = try workspace.read(&report)
    guard let found = read.campaigns.plan(plan) else {
      let meant = nearMiss(to: plan, among: read.campaigns.plans.map(\.id))
      throw ValidationError(
        "There is no plan '\(plan)'." + (meant.map { " Did you mean '\($0)'?" } ?? ""))
    }
    let setting = PlanSetting(
      found, campaigns: read.campaigns, catalogue: read.catalogue, today: workspace.day)
    return Found(plan: found, workspace: read, setting: setting, report: report)
  }
}
