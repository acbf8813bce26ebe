import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// What can be taken away, with size, licence, hash, and how to cite it.
  package func data(_ files: [ListedDownload]) -> Page {
    let modified = CatalogueData.modified(site.workspace)
    let description = DataDescription(site.workspace, modified: modified, files: files)
    var page = Page(
      text[.openData], path: "/data",
      content: [
        .tag("h1", [:], text[.openData]), .tag("p", ["class": "lead"], text[.openDataLead]),
        .tag("p") {
          text(.dataLicence, ["licence": licenceName(site.configuration.licence)])
          modified.map { " " + text(.dataModified, ["date": phrases.date($0)]) } ?? ""
        }, .tag("h2", [:], text[.dataFiles]), table(files), .tag("h2", [:], text[.citeData]),
        .tag("p", ["class": "citation"], writer.inlines(APA().entry(citation(modified)))),
        .tag("h2", [:], text[.forPrograms]), programs,
      ])
    page.description = text[.openDataLead]
    page.head = [
      .tag(
        "link",
        ["rel": "alternate", "type": "text/turtle", "href": "/data/catalogue.ttl"]),
      linkedData(description.schemaOrg.jsonLD),
    ]
    return page
  }

  /// Data for machines within a page.
  func linkedData(_ value: JSONValue) -> Element {
    .tag("script", ["type": "application/ld+json"], (try? prettyJSON(value)) ?? "{}")
  }

  private func citation(_ modified: Day?) -> Reference {
    let configuration = site.configuration
    var work = Reference(
      id: "data", kind: .dataset, title: configuration.title,
      authors: [Reference.Name(literal: configuration.publisher)],
      issued: modified.map { PartialDate($0) })
    work.url = absolute("/data")
    work.language = configuration.language
    return work
  }

  private func table(_ files: [ListedDownload]) -> Element {
    .tag(
      "div",
      ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": text[.dataFiles]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", ["class": "unseen"], text[.dataFiles])
        headings([.dataFile, .dataContents, .dataSize, .dataHash])
        Element.tag("tbody", [:], files.map(row))
      }
    }
  }

  private func row(_ file: ListedDownload) -> Element {
    .tag("tr") {
      Element.tag("th", ["scope": "row"]) {
        Element.tag("a", ["href": "/data/\(file.path)"], file.path)
      }
      Element.tag("td", [:], text[contents(file)])
      Element.tag("td", [:], size(file.size))
      Element.tag("td", ["class": "hash"], [.tag("code", [:], file.hash)])
    }
  }

  private func contents(_ file: ListedDownload) -> InterfaceText {
    switch file.format {
    case .csv where file.path.hasSuffix(".zip"): .dataTables
    case .csv where file.path.hasSuffix(".json"): .dataPackageFile
    case .csv: .dataTable
    case .json: .dataJSON
    case .sqlite: .dataSQLite
    case .skos: .dataSKOS
    case .dcat: .dataDCAT
    }
  }

  func headings(_ titles: [InterfaceText]) -> Element {
    .tag("thead") {
      Element.tag(
        "tr", [:], titles.map { Element.tag("th", ["scope": "col"], text[$0]) })
    }
  }

  private var programs: Element {
    .tag("ul", [:]) {
      Element.tag("li") { Element.tag("a", ["href": links.path("/api")], text[.apiTitle]) }
      Element.tag("li") {
        Element.tag("a", ["href": "/oai?verb=Identify"], text[.apiHarvest])
      }
      Element.tag("li") {
        text[.apiFeeds] + ": "
        Element.tag("a", ["href": links.practices(ending: "atom")], text[.navPractices])
        ", "
        Element.tag("a", ["href": links.path("/publications.atom")], text[.navPublications])
      }
    }
  }
}
