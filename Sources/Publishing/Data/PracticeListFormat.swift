package import Catalogue
import Diagnostics
import Documents
package import Markup

/// A form in which a list of practices leaves the catalogue: as data or as citations.
package enum PracticeListFormat: String, CaseIterable, Hashable, Sendable {
  case json, csv, bibtex, ris, csl

  /// What an address or a file of this form ends with, without the dot.
  package var ending: String {
    switch self {
    case .json, .csv, .ris: rawValue
    case .bibtex: "bib"
    case .csl: "csl.json"
    }
  }

  /// The form of an ending such as `bib`; nil for any other text.
  package init?(ending: String) {
    guard let found = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
    self = found
  }

  /// The media type with its character set, for the `Content-Type` header.
  package var mediaType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .bibtex: "application/x-bibtex; charset=utf-8"
    case .ris: "application/x-research-info-systems; charset=utf-8"
    case .csl: "application/vnd.citationstyles.csl+json"
    }
  }

  /// What people call it.
  package var name: String {
    switch self {
    case .json, .csv, .ris: rawValue.uppercased()
    case .bibtex: "BibTeX"
    case .csl: "CSL-JSON"
    }
  }
}

extension Workspace {
  /// The practices with some ids, in their order; ids that the catalogue lacks are passed over.
  ///
  /// - Parameter date: the printed date, which is when the page was read.
  /// - Throws: never for text that Swift can hold; the JSON encoder's signature asks for it.
  package func list(
    _ ids: [Practice.ID], as format: PracticeListFormat, date: Day
  ) throws -> String {
    let practices = ids.compactMap(catalogue.practice)
    func works() -> [Reference] { practices.map { configuration.reference(to: $0, date: date) } }
    func records() -> [PracticeRecord] {
      practices.map { PracticeRecord($0, in: self, on: date) }
    }
    return switch format {
    case .json: try records().json()
    case .csv: records().csv
    case .bibtex: bibTeX(works())
    case .ris: ris(works())
    case .csl: try cslJSON(works())
    }
  }
}
