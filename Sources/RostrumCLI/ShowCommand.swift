import ArgumentParser
import Catalogue
import Diagnostics
import Foundation
import Markup
import Publishing

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one practice.",
    discussion: "  rostrum show penny-wirton-schools\n  rostrum show duo-for-a-job --format ris")

  @Argument(help: "The id of a practice.")
  var id: String

  @Option(help: "\(ListFormat.allCases.map(\.rawValue).joined(separator: ", ")); default: text.")
  var format: ListFormat?

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var report = Report()
    let workspace = try options.read(&report)
    let catalogue = workspace.catalogue
    guard let practice = catalogue.practice(id) else {
      let meant = nearMiss(to: id, among: catalogue.practices.map(\.id))
      throw ValidationError(
        "There is no practice '\(id)'."
          + (meant.map { " Did you mean '\($0)'?" } ?? " 'rostrum search' finds them."))
    }
    if let format {
      print(try options.list([id], as: format), terminator: "")
    } else {
      print(text(of: practice, in: workspace))
    }
  }

  /// The practice for a terminal: what it is, what the sources state, who claims what.
  private func text(of practice: Practice, in workspace: Workspace) -> String {
    let catalogue = workspace.catalogue
    func labels(_ scheme: Scheme) -> String {
      practice.tags(scheme).map { catalogue[scheme].label(of: $0, in: practice.language) }
        .joined(separator: ", ")
    }
    let record = PracticeRecord(practice, in: workspace, on: options.day)
    let head =
      [
        ("Countries", labels(.countries)), ("Themes", labels(.themes)),
        ("For whom", labels(.audiences)),
        ("Organisations", record.organisations.joined(separator: "; ")),
        ("Years", [record.start, record.end].compactMap { $0 }.joined(separator: " – ")),
        ("Evidence", labels(.evidence)),
      ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
      + catalogue.assessmentLines(of: practice).map { "Assessment: \($0)" }
    let facts = practice.facts.map { "  \($0.id.value)  \($0.text)" }
    let results = practice.results.map {
      "  \($0.id.value)  \($0.figure)" + ($0.claimedBy.map { " (\($0))" } ?? "")
    }
    let sources = practice.sources.map { "  \($0.id.value)  \($0.title)\n      \($0.url.value)" }
    let blocks: [[String]] = [
      [practice.title.value, String(repeating: "=", count: practice.title.value.count)],
      [practice.summary.value], head, ["Facts"] + facts,
      results.isEmpty ? [] : ["Results and who claims them"] + results, ["Sources"] + sources,
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }
}
