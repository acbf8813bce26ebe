import ArgumentParser
import Catalogue
import Diagnostics
import Publishing

struct OrganisationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisations", abstract: "List the directory of organisations.",
    discussion: "  rostrum organisations --type law-clinic")

  @Option(help: "Only those of this type.")
  var type: String?

  @Option(help: "Only those of this country, as an ISO code.")
  var country: String?

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var report = Report()
    let catalogue = try options.read(&report).catalogue
    if let type, catalogue[.organisationTypes][type] == nil {
      let types = catalogue[.organisationTypes].concepts.map(\.id).joined(separator: ", ")
      throw ValidationError("'\(type)' is no type of organisation. There are: \(types).")
    }
    let rows = catalogue.organisations.filter {
      (type == nil || $0.type.value == type)
        && (country == nil || $0.country?.value == country?.uppercased())
    }
    print(
      TextTable(
        header: ["id", "type", "country", "name"],
        rows: rows.map { [$0.id, $0.type.value, $0.country?.value ?? "", $0.name] }
      ).text)
  }
}
