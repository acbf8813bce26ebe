import Foundation
import Testing

@testable import Storage

/// A workspace in a folder of its own, which is removed with the suite that holds it.
final class Workplace {
  let root: URL

  /// With the vocabularies and the organisation that the practices of tests are tagged with.
  init() throws {
    root = URL.temporaryDirectory.appending(path: "rostrum-\(UUID().uuidString)")
    try write(vocabularies)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ files: [String: String]) throws {
    for (path, text) in files { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  func index() throws -> CatalogueIndex { try CatalogueIndex(workspace: root, language: "en") }
}

/// The text of a practice's file.
func practice(
  _ title: String, summary: String = "A summary", countries: String = "IT",
  themes: String = "law-clinic", start: Int = 2008, more: String = "", body: String = "Text."
) -> String {
  """
  ---
  title: "\(title)"
  summary: "\(summary)"
  countries: [\(countries)]
  organisations: [clinic]
  themes: [\(themes)]
  period: {start: \(start), end: ongoing}
  evidence_level: stated
  \(more)
  ---
  \(body)
  """
}

let vocabularies = [
  "Practices/vocabularies/themes.yaml": """
  scheme: themes
  title: {en: Themes}
  concepts:
    - id: justice
      label: {en: Justice}
    - id: law-clinic
      label: {en: Law clinic, de: Rechtsklinik}
      alt: {el: [νομική κλινική]}
      broader: justice
    - id: asylum
      label: {en: Asylum}
      broader: justice
    - id: health
      label: {en: Health}
  """,
  "Practices/vocabularies/countries.yaml": """
  scheme: countries
  title: {en: Countries}
  concepts:
    - {id: IT, label: {en: Italy, de: Italien}}
    - {id: DE, label: {en: Germany, de: Deutschland}}
    - {id: "NO", label: {en: Norway}}
  """,
  "Practices/vocabularies/organisation-types.yaml": """
  scheme: organisation-types
  title: {en: Types}
  concepts:
    - {id: university, label: {en: University, it: Università}}
  """,
  "Practices/organisations/clinic.yaml": "name: Clinica di Łódź\ntype: university\n",
]
