import ArgumentParser
import Catalogue
import Diagnostics
import Publishing

/// Assessing practices by a rubric.
struct AssessmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessment", abstract: "Assess practices by a rubric.",
    subcommands: [AssessmentTemplateCommand.self])
}

struct AssessmentTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Print a form with which one person assesses a practice.",
    discussion: """
      The form is a text with the questions, checklists and anchors of the rubric. It
      is filled in without a network and goes into the practice's file, below
      'assessments'. A result is printed once two people have assessed it whom
      nothing ties to the practice.

        rostrum assessment template penny-wirton-schools > form.yaml
      """)

  @Argument(help: "The id of a practice.")
  var id: String

  @Option(help: "The rubric: a file of Practices/rubrics; default: the only one.")
  var rubric: String?

  @Option(help: "The language of the questions; default: the practice's.")
  var language: String?

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var report = Report()
    let catalogue = try options.read(&report).catalogue
    guard let practice = catalogue.practice(id) else {
      let meant = nearMiss(to: id, among: catalogue.practices.map(\.id))
      throw ValidationError(
        "There is no practice '\(id)'." + (meant.map { " Did you mean '\($0)'?" } ?? ""))
    }
    let known = catalogue.rubrics.map(\.id)
    let wanted = self.rubric ?? (known.count == 1 ? known[0] : nil)
    guard let rubric = catalogue.rubrics.first(where: { $0.id == wanted }) else {
      throw ValidationError(
        known.isEmpty
          ? "There is no rubric in Practices/rubrics."
          : "Name one of the rubrics with --rubric: \(known.joined(separator: ", ")).")
    }
    print(rubric.form(for: practice, in: language ?? practice.language), terminator: "")
  }
}
