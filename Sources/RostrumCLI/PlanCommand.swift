import ArgumentParser

/// Commands over one plan, one file each.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Examine a campaign plan.",
    subcommands: [
      PlanCheckCommand.self,
      PlanDiffCommand.self, PlanWhatIfCommand.self, PlanCloseCommand.self,
      PlanScheduleCommand.self, PlanCalendarCommand.self,
    ])
}
