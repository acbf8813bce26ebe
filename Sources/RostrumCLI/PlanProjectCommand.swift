import ArgumentParser
import Campaigns
import Publishing

struct PlanProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Print the activities of a plan as Microsoft Project XML.",
    discussion: """
      Other planners open it: OpenProject, GanttProject, ProjectLibre, Microsoft
      Project. It is for your own side: private people stay in it. To come back, use
      'rostrum plan table' and 'rostrum plan import'.

        rostrum plan project open-enrolment > open-enrolment.xml
      """)

  @OptionGroup var options: PlanOptions

  func run() throws {
    let found = try options.find()
    let file = ProjectFile(found.plan, found.setting.schedule)
    if file.missing > 0 {
      printError("note: \(file.missing) activities have no dates and are left out")
    }
    print(file.text, terminator: "")
  }
}
