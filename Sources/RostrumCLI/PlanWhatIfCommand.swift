import ArgumentParser
import Campaigns
import Publishing

struct PlanWhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "Rehearse: what would break if something happened.",
    discussion: """
      The same rules over a changed copy; nothing is written. Changes: an activity is
      put off, by days (d), weeks (w), months (m) or working days (wd); a
      stakeholder, an assumption or an activity becomes something else; a practice is
      withdrawn. Several may follow one another.

        rostrum plan what-if open-enrolment 'a3 +15d'
        rostrum plan what-if open-enrolment 'councillor = passive-opponent'
        rostrum plan what-if open-enrolment 'practice penny-wirton-schools withdrawn'
      """)

  @OptionGroup var options: PlanOptions

  @Argument(help: "What happens, as in 'a3 +15d'.")
  var changes: [String]

  func run() throws {
    let found = try options.find()
    let catalogue = found.workspace.catalogue
    do {
      let changes = try PlanChange.all(
        in: changes.joined(separator: " "), of: found.plan, catalogue)
      let rehearsal = Rehearsal(
        changes, of: found.plan, campaigns: found.workspace.campaigns, catalogue: catalogue,
        today: options.workspace.day)
      print(rehearsal.text, terminator: "")
    } catch {
      throw ValidationError("\(error.message)" + (error.hint.map { "; \($0)" } ?? ""))
    }
  }
}
