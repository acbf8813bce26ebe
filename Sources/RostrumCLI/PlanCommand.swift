import ArgumentParser

/// Commands over one plan, one file each.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Examine a campaign plan.",
    subcommands: [
      PlanCheckCommand.self, PlanShowCommand.self, PlanScheduleCommand.self, PlanDiffCommand.self,
      PlanWhatIfCommand.self, PlanPreMortemCommand.self,
      PlanTableCommand.self, PlanImportCommand.self, PlanCalendarCommand.self,
      PlanProjectCommand.self,
      PlanCloseCommand.self,
    ])
}
