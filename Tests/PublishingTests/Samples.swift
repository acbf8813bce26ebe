import Diagnostics
import Foundation
import Markup
import Publishing
import Testing

/// The day that every sample is printed on.
let today = Day(year: 2026, month: 11, day: 22)

/// A smallest workspace without a problem: two practices of two countries, one toolkit.
let sampleFiles: [String: String] = [
  "rostrum.yaml": """
  title: Sample
  publisher: The editors
  language: en
  contact: write@sample.org
  base_url: https://sample.org/
  licence: CC-BY-4.0
  funding: none
  """,
  "Practices/evening-classes.md": practice(
    title: "Evening classes", country: "IT", theme: "language", start: "2008"),
  "Practices/law-desk.md": practice(
    title: "Law desk", country: "DE", theme: "law-clinic", start: "2015"),
  "Exports/kit/publication.yaml": """
  kind: toolkit
  id: kit
  title: {en: A small toolkit}
  sections:
    - {id: first, kind: chapter, items: [first.md]}
    - {id: practices, kind: practices}
    - {id: index, kind: index, by: [country, theme]}
    - {id: feedback, kind: feedback, items: [feedback.md]}
  outputs: [html]
  """,
  "Exports/kit/first.md": """
  ---
  title: First
  ---
  There are {{practices.count}} practices [@law-desk#f1].
  """,
  "Exports/kit/feedback.md": """
  ---
  title: Write to us
  ---
  Write to {{contact}}.
  """,
].merging(vocabularies) { first, _ in first }

private func practice(title: String, country: String, theme: String, start: String) -> String {
  """
  ---
  title: \(title)
  summary: \(Array(repeating: "word", count: 45).joined(separator: " "))
  countries: [\(country)]
  organisations: [{name: Somebody}]
  period: {start: \(start)}
  themes: [\(theme)]
  audiences: [adults]
  facts:
    - {id: f1, text: It is free., sources: [s1]}
    - {id: f2, text: It is open to all., sources: [s1]}
  results:
    - {id: r1, figure: 40 learners, claimed_by: Somebody, sources: [s1]}
  evidence_level: stated
  sources:
    - {id: s1, title: A page, url: "https://sample.org/a", seen: 2026-11}
  ---
  ## Challenge

  Classes cost money [@\(title == "Law desk" ? "law-desk" : "evening-classes")#f1].
  """
}

/// One file for each scheme, with no more than the samples need.
private let vocabularies: [String: String] = [
  "themes": """
  - {id: learning, label: {en: Learning}}
  - {id: language, label: {en: Language classes}, broader: learning}
  - {id: rights, label: {en: Rights}}
  - {id: law-clinic, label: {en: Law clinic, de: Rechtsklinik}, broader: rights}
  """,
  "countries": """
  - {id: DE, label: {en: Germany}}
  - {id: IT, label: {en: Italy}}
  - {id: GR, label: {en: Greece}}
  """,
  "audiences": "- {id: adults, label: {en: Adults}}",
  "principles": "- {id: welcome, label: {en: Welcome}}",
  "settings": "- {id: school, label: {en: School}}",
  "levels": "- {id: local, label: {en: Local}}",
  "sdgs": "- {id: sdg-4, label: {en: Quality education}}",
  "evidence": "- {id: stated, label: {en: Stated}}",
  "participation": "- {id: inform, label: {en: Inform}}",
  "organisation-types": "- {id: ngo, label: {en: NGO}}",
  "services": "- {id: training, label: {en: Training}}",
].reduce(into: [:]) { files, entry in
  let concepts = entry.value.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  files["Practices/vocabularies/\(entry.key).yaml"] =
    "scheme: \(entry.key)\ntitle: {en: \(entry.key.capitalized)}\nconcepts:\n\(concepts)\n"
}

/// The sample workspace with some files replaced.
func tree(_ changes: [String: String] = [:]) -> SourceTree {
  SourceTree(
    sampleFiles.merging(changes) { _, new in new }
      .map { SourceFile(path: $0.key, text: $0.value) })
}

/// The sample workspace with some files replaced, read and checked.
///
/// - Parameter pictures: the folder that stands for the workspace's, where pictures are looked for.
func edition(
  _ changes: [String: String] = [:], pictures: URL? = nil, _ report: inout Report
) throws -> Edition {
  let workspace = try #require(
    Workspace(tree(changes), pictures: PictureFolder(root: pictures), &report))
  let edition = Edition(workspace: workspace, date: today)
  edition.check(&report)
  return edition
}
