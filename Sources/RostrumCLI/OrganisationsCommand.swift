import ArgumentParser
import Catalogue
import Diagnostics
import Publishing

/// The directory of organisations.
struct OrganisationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisations", abstract: "List the directory of organisations, or match them.",
    subcommands: [OrganisationsListCommand.self, OrganisationsMatchCommand.self],
    defaultSubcommand: OrganisationsListCommand.self)
}

/// Which organisations are meant.
struct OrganisationOptions: ParsableArguments {
  @Option(help: "Only those of this type.")
  var type: String?

  @Option(help: "Only those of this country, as an ISO code.")
  var country: String?

  @OptionGroup var workspace: WorkspaceOptions

  /// The catalogue, in which the type is known.
  ///
  /// - Throws: `ValidationError` for an unknown type.
  func catalogue() throws -> Catalogue {
    var report = Report()
    let catalogue = try workspace.read(&report).catalogue
    if let type, catalogue[.organisationTypes][type] == nil {
      let types = catalogue[.organisationTypes].concepts.map(\.id).joined(separator: ", ")
      throw ValidationError("'\(type)' is no type of organisation. There are: \(types).")
    }
    return catalogue
  }
}

struct OrganisationsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the directory of organisations.",
    discussion: "  rostrum organisations list --type law-clinic")

  @OptionGroup var options: OrganisationOptions

  func run() throws {
    let rows = try options.catalogue().organisations.filter {
      (options.type == nil || $0.type.value == options.type)
        && (options.country == nil || $0.country?.value == options.country?.uppercased())
    }
    print(
      TextTable(
        header: ["id", "type", "country", "name"],
        rows: rows.map { [$0.id, $0.type.value, $0.country?.value ?? "", $0.name] }
      ).text)
  }
}
