import ArgumentParser
import Campaigns
import Diagnostics
import Foundation
import Markup
import Publishing

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a file of the workspace.",
    subcommands: [NewPlanCommand.self])
}

struct NewPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Begin a campaign plan with all that its kind asks for.",
    discussion: """
      Writes Campaigns/ID.md with its head; every section, and an item for each must
      and should of the kind, stands there as a comment. A file that exists is never
      written over.

        rostrum new plan school-places
        rostrum new plan legal-desk --kind partnership --start 2027-09-06
      """)

  @Argument(
    help: "The id of the plan, which is the name of its file: small letters, digits, hyphens.")
  var id: String

  @Option(help: "The kind of plan: the name of a file below Campaigns/kinds.")
  var kind = "advocacy-campaign"

  @Option(help: "What the plan is called; default: its id in words.")
  var title: String?

  @Option(help: "The first day, as yyyy-mm-dd; default: the printed date.")
  var start: String?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard isFileID(id) else {
      throw ValidationError(
        "'\(id.prefix(120))' is no id. Begin with a small letter; then small letters, digits and "
          + "hyphens, at most 100.")
    }
    if let start, Day(start) == nil {
      throw ValidationError("'\(start)' is no day. Write one such as 2026-05-01.")
    }
  }

  func run() throws {
    var report = Report()
    let workspace = try options.read(&report)
    let kinds = workspace.campaigns.kinds
    guard let kind = kinds.first(where: { $0.id == self.kind }) else {
      let known = kinds.map(\.id)
      let meant = nearMiss(to: self.kind, among: known).map { "Did you mean '\($0)'?" }
      throw ValidationError(
        "There is no kind '\(self.kind)'. "
          + (meant ?? "There are: \(known.joined(separator: ", "))."))
    }
    let path = "Campaigns/\(id).md"
    let file = options.root.appending(path: path)
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError("\(path) is there already. Choose another id.")
    }
    let words = id.replacing("-", with: " ")
    let text = kind.skeleton(
      id: id, title: title ?? words.prefix(1).uppercased() + words.dropFirst(),
      start: start.flatMap { Day($0) } ?? options.day)
    try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    print("\(path)  \(kind.title); see what is missing with 'rostrum plan check \(id)'")
  }
}
