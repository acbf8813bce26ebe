package import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// A practice as a row of data: what JSON, CSV and citations of a list are made from.
package struct PracticeRecord: Encodable, Hashable, Sendable {
  package let id: String
  package let title: String
  package let summary: String
  package let language: String
  package let countries: [String]
  package let places: [String]
  package let themes: [String]
  package let audiences: [String]
  package let principles: [String]
  package let organisations: [String]
  /// As precise as the sources; nil when none says.
  package let start: String?
  /// A date or `ongoing`; nil when no source says.
  package let end: String?
  package let status: String?
  package let evidenceLevel: String?
  package let url: String

  /// - Parameter baseURL: where the workspace is published; nil gives addresses without a host.
  package init(_ practice: Practice, in catalogue: Catalogue, baseURL: String?) {
    id = practice.id
    title = practice.title.value
    summary = practice.summary.value
    language = practice.language
    countries = practice.tags(.countries)
    places = practice.places
    themes = practice.tags(.themes)
    audiences = practice.tags(.audiences)
    principles = practice.tags(.principles)
    organisations = practice.organisations.map { mention in
      switch mention {
      case .listed(let id): catalogue.organisation(id.value)?.name ?? id.value
      case .named(let name): name
      }
    }
    start = practice.period?.start?.value.iso
    end =
      switch practice.period?.end {
      case .ongoing: "ongoing"
      case .date(let date): date.value.iso
      case nil: nil
      }
    status = practice.status?.rawValue
    evidenceLevel = practice.evidenceLevel
    url = (baseURL ?? "/") + "practices/\(practice.id)"
  }

  enum CodingKeys: String, CodingKey {
    case id, title, summary, language, countries, places, themes, audiences, principles
    case organisations, start, end, status, url
    case evidenceLevel = "evidence_level"
  }
}

extension [PracticeRecord] {
  /// A JSON array with sorted keys.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func json() throws -> String { try prettyJSON(self) }

  /// RFC 4180 with a header; lists within a cell are separated by `; `.
  package var csv: String {
    csvText(
      header: [
        "id", "title", "summary", "language", "countries", "places", "themes", "audiences",
        "principles", "organisations", "start", "end", "status", "evidence_level", "url",
      ],
      rows: map { record in
        [
          record.id, record.title, record.summary, record.language, record.countries.cell,
          record.places.cell, record.themes.cell, record.audiences.cell, record.principles.cell,
          record.organisations.cell, record.start ?? "", record.end ?? "", record.status ?? "",
          record.evidenceLevel ?? "", record.url,
        ]
      })
  }
}

extension [String] {
  fileprivate var cell: String { joined(separator: "; ") }
}

/// RFC 4180: CRLF line ends, quoted cells where needed. A cell that a spreadsheet would take for a
/// formula gets an apostrophe (CWE-1236).
package func csvText(header: [String], rows: [[String]]) -> String {
  ([header] + rows).map { row in row.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
}

private func csvCell(_ text: String) -> String {
  let first = text.drop { $0 == " " || $0 == "\t" || $0.isNewline }.first
  let isFormula = first.map { "=+-@".contains($0) } ?? false && Int(text) == nil
  let safe = isFormula ? "'" + text : text
  let needsQuotes = safe.contains { $0 == "," || $0 == "\"" || $0.isNewline || $0 == "\t" }
  return needsQuotes || isFormula ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
}
