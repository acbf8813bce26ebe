import ArgumentParser
import Catalogue
import Diagnostics
import Markup
import Publishing

struct OrganisationsMatchCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Print who offers what another organisation needs.",
    discussion: """
      With --country both are in that country; with --type one of the two is of that
      type. Those in one country come first.

        rostrum organisations match --type law-clinic --country IT
        rostrum organisations match --format csv
      """)

  @Option(help: "table, json or csv.")
  var format = Format.table

  @OptionGroup var options: OrganisationOptions

  func run() throws {
    let pairings = try options.catalogue().pairings(
      country: options.country?.uppercased(), type: options.type)
    let header = ["needs", "service", "offers", "country"]
    let rows = pairings.map {
      [$0.needs.id, $0.service, $0.offers.id, $0.offers.country?.value ?? ""]
    }
    switch format {
    case .table: print(TextTable(header: header, rows: rows).text)
    case .csv: print(csvText(header: header, rows: rows), terminator: "")
    case .json: print(try prettyJSON(pairings.map(PairingRecord.init)), terminator: "")
    }
    printError(
      pairings.isEmpty
        ? "no organisation states a need that another offers; add 'needs'"
        : "\(pairings.count) pairs")
  }
}
