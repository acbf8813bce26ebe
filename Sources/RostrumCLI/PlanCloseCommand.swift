import ArgumentParser
import Campaigns
import Publishing

struct PlanCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Draft a practice from a plan that has run its course.",
    discussion: """
      Results come from the indicators' actual values, why it worked and why it
      failed from the assumptions. What the plan does not say is an empty field with
      a comment.

        rostrum plan close open-enrolment
        rostrum plan close open-enrolment --output Practices/open-enrolment.md
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "A file that does not exist yet; default: standard output.")
  var output: String?

  func run() throws {
    let found = try options.find()
    let base = found.workspace.configuration.baseURL
    let draft = PracticeDraft(
      found.plan, found.workspace.catalogue,
      address: base.map { "\($0)campaigns/\(found.plan.id)" }, today: options.workspace.day)
    if found.plan.status != .closed {
      printError("note: the plan '\(found.plan.id)' is \(found.plan.status.rawValue), not closed")
    }
    guard let output else {
      print(draft.text, terminator: "")
      return
    }
    try write(draft.text, toUserFile: output, replacing: false)
    printError("wrote \(output)")
  }
}
