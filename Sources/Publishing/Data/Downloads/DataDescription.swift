import Catalogue
import Diagnostics
import Documents
import Markup

/// What the data set is: in the words of DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/) for
/// data portals, and of schema.org for search engines.
package struct DataDescription: Sendable {
  private let workspace: Workspace
  private let modified: Day?
  private let countries: [Concept.ID]
  private let files: [ListedDownload]

  /// - Parameters:
  ///   - modified: when the data last changed.
  ///   - files: what can be taken away.
  init(_ workspace: Workspace, modified: Day?, files: [ListedDownload]) {
    self.workspace = workspace
    self.modified = modified
    countries = Set(
      workspace.catalogue.practices.filter { !$0.isWithdrawn }.flatMap { $0.tags(.countries) }
    ).sorted()
    self.files = files
  }

  private var configuration: Configuration { workspace.configuration }
  private var base: String { configuration.baseURL ?? "/" }
  private var licence: String { spdxAddress(configuration.licence) }

  /// The catalogue of one data set, with the services that give it (DCAT-AP 3).
  var catalogue: RDFDocument {
    RDFDocument(
      prefixes: Self.prefixes,
      root: RDFNode(
        base + "data", "dcat:Catalog",
        [
          ("dct:title", text("\(configuration.title): open data")),
          ("dct:description", text(summary)), ("dct:publisher", .node(publisher)),
          ("foaf:homepage", .address(base)), ("dct:license", .address(licence)),
          ("dct:modified", modified.map { .typed($0.iso, "xsd:date") }),
          ("dcat:themeTaxonomy", .address(Self.authority + "data-theme")),
          ("dcat:dataset", .node(dataset)),
        ] + services.map { ("dcat:service", .node($0)) }))
  }

  private static let authority = "http://publications.europa.eu/resource/authority/"
  private static let prefixes = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  private var publisher: RDFNode {
    RDFNode(nil, "foaf:Agent", [("foaf:name", .text(configuration.publisher, language: nil))])
  }

  private var dataset: RDFNode {
    let contact = configuration.contact.value
    return RDFNode(
      base + "data#catalogue", "dcat:Dataset",
      [
        ("dct:title", text(configuration.title)), ("dct:description", text(summary)),
        ("dct:identifier", .text(base + "data#catalogue", language: nil)),
        ("dct:publisher", .node(publisher)),
        (
          "dcat:contactPoint",
          contact.contains("@")
            ? .node(RDFNode(nil, "vcard:Kind", [("vcard:hasEmail", .address("mailto:\(contact)"))]))
            : nil
        ),
        ("dct:modified", modified.map { .typed($0.iso, "xsd:date") }),
        ("dct:accessRights", .address(Self.authority + "access-right/PUBLIC")),
        ("dcat:theme", .address(Self.authority + "data-theme/SOCI")),
        ("dcat:landingPage", .address(base + "data")),
      ] + keywords.map { ("dcat:keyword", text($0)) }
        + places.map { ("dct:spatial", .address(Self.authority + "country/\($0)")) }
        + files.map { ("dcat:distribution", .node(distribution($0))) })
  }

  private func distribution(_ file: ListedDownload) -> RDFNode {
    let type = file.mediaType.split(separator: ";").first.map(String.init) ?? ""
    return RDFNode(
      base + "data/\(file.path)", "dcat:Distribution",
      [
        ("dct:title", .text(file.path, language: nil)),
        ("dcat:accessURL", .address(base + "data")),
        ("dcat:downloadURL", .address(base + "data/\(file.path)")),
        ("dct:license", .address(licence)),
        ("dct:format", Self.fileTypes[type].map { .address(Self.authority + "file-type/\($0)") }),
        (
          "dcat:mediaType",
          .address("https://www.iana.org/assignments/media-types/\(type)")
        ), ("dcat:byteSize", .typed(String(file.size), "xsd:nonNegativeInteger")),
        (
          "spdx:checksum",
          .node(
            RDFNode(
              nil, "spdx:Checksum",
              [
                ("spdx:algorithm", .address("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")),
                ("spdx:checksumValue", .typed(file.hash, "xsd:hexBinary")),
              ]))
        ),
      ])
  }

  /// As the Publications Office names kinds of files; it has no name for SQLite.
  private static let fileTypes = [
    "text/csv": "CSV", "application/json": "JSON", "application/zip": "ZIP",
    "text/turtle": "RDF_TURTLE",
  ]

  private var services: [RDFNode] {
    [
      RDFNode(
        base + "api", "dcat:DataService",
        [
          ("dct:title", text("\(configuration.title): interface for programs")),
          ("dcat:endpointURL", .address(base + "api")),
          ("dcat:endpointDescription", .address(base + "api/openapi.json")),
          ("dct:license", .address(licence)),
          ("dcat:servesDataset", .address(base + "data#catalogue")),
        ]),
      RDFNode(
        base + "oai", "dcat:DataService",
        [
          ("dct:title", text("\(configuration.title): OAI-PMH")),
          ("dcat:endpointURL", .address(base + "oai")),
          (
            "dcat:endpointDescription",
            .address("https://www.openarchives.org/OAI/openarchivesprotocol.html")
          ), ("dct:license", .address(licence)),
          ("dcat:servesDataset", .address(base + "data#catalogue")),
        ]),
    ]
  }

  /// The data set for search engines (https://schema.org/Dataset).
  var schemaOrg: RDFDocument {
    RDFDocument(
      prefixes: ["@vocab": "https://schema.org/"],
      root: RDFNode(
        base + "data", "DataCatalog",
        [
          ("name", text("\(configuration.title): open data")), ("url", .address(base + "data")),
          (
            "dataset",
            .node(
              RDFNode(
                base + "data#catalogue", "Dataset",
                [
                  ("name", text(configuration.title)), ("description", text(summary)),
                  ("url", .address(base + "data")), ("license", .address(licence)),
                  ("isAccessibleForFree", .typed("true", "Boolean")),
                  (
                    "creator",
                    .node(
                      RDFNode(
                        nil, "Organization",
                        [("name", .text(configuration.publisher, language: nil))]))
                  ), ("dateModified", modified.map { .text($0.iso, language: nil) }),
                ] + keywords.map { ("keywords", text($0)) }
                  + files.map { ("distribution", .node(download($0))) }))
          ),
        ]))
  }

  private func download(_ file: ListedDownload) -> RDFNode {
    RDFNode(
      nil, "DataDownload",
      [
        ("name", .text(file.path, language: nil)),
        ("contentUrl", .address(base + "data/\(file.path)")),
        (
          "encodingFormat",
          .text(file.mediaType.split(separator: ";").first.map(String.init) ?? "", language: nil)
        ), ("contentSize", .text("\(file.size) B", language: nil)),
        ("sha256", .text(file.hash, language: nil)),
      ])
  }

  private var language: String { primarySubtag(of: configuration.language) }

  private func text(_ text: String) -> RDFValue { .text(text, language: language) }

  private var summary: String {
    let interface = Interface(language)
    return interface(
      .dataSetSummary,
      [
        "practices": interface.counted(
          .homePractices, workspace.catalogue.practices.count { !$0.isWithdrawn }),
        "countries": interface.counted(.homeCountries, countries.count),
      ])
  }

  /// The names of the top themes.
  private var keywords: [String] {
    workspace.catalogue[.themes].narrower(than: nil)
      .compactMap { $0.label.text(in: language)?.text }
  }

  /// The countries by their codes of three letters, as the Publications Office names them.
  private var places: [String] {
    countries.compactMap { workspace.catalogue[.countries][$0]?.notation }.filter { $0.count == 3 }
  }
}

/// The address of a licence: of Creative Commons where it is theirs, else in the list of SPDX.
func spdxAddress(_ identifier: String) -> String {
  licenceAddress(identifier) ?? "https://spdx.org/licenses/\(identifier)"
}
