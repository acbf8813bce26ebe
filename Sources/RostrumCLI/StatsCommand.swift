import ArgumentParser
import Diagnostics
import Publishing

struct StatsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Print all computed counts.",
    discussion: "  rostrum stats --format json")

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var report = Report()
    let workspace = try options.read(&report)
    let counts = CatalogueCounts(workspace)
    switch format {
    case .json: print(try prettyJSON(counts), terminator: "")
    case .text:
      let rows: [(String, Int)] = [
        ("practices", counts.practices), ("countries", counts.countries),
        ("organisations", counts.organisations), ("themes", counts.themes),
        ("facts", counts.facts), ("results", counts.results), ("sources", counts.sources),
        ("plans", counts.plans), ("publications", counts.publications),
      ]
      let links: [(String, Int)] =
        workspace.links.map { health in
          [
            ("links asked on \(health.checked)", health.asked),
            ("links that answered", health.answering),
            ("links to look at", health.troubles.count),
          ]
        } ?? []
      print(
        TextTable(header: ["", "count"], rows: (rows + links).map { [$0.0, String($0.1)] }).text)
    }
  }
}
