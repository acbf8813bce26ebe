import Catalogue
import Diagnostics
import Markup

/// The day from which the tests count ages.
let today = Day(year: 2026, month: 11, day: 22)

/// The smallest vocabularies with which a practice can be tagged, so that a test need not write them.
let smallVocabularies: [SourceFile] = [
  vocabulary(
    .themes,
    """
    - {id: justice, label: {en: Justice}}
    - {id: law-clinic, label: {en: Law clinic, de: Rechtsklinik, it: Clinica legale},
       alt: {en: [legal clinic]}, hidden: {en: [law clinik]}, broader: justice}
    - {id: legal-aid, label: {en: Legal aid}, broader: justice}
    - {id: language-learning, label: {en: Language learning, de: Sprachenlernen}}
    """),
  vocabulary(
    .countries,
    """
    - {id: DE, label: {en: Germany, de: Deutschland}}
    - {id: GB, label: {en: United Kingdom}, alt: {en: [UK]}}
    - {id: IT, label: {en: Italy, de: Italien}}
    - {id: UA, label: {en: Ukraine}}
    """),
  vocabulary(.audiences, "- {id: migrants, label: {en: Migrants}}"),
  vocabulary(.principles, "- {id: solidarity, label: {en: Solidarity}}"),
  vocabulary(.settings, "- {id: school, label: {en: School}}"),
  vocabulary(.levels, "- {id: local, label: {en: Local}}"),
  vocabulary(.sdgs, "- {id: sdg-4, label: {en: Quality education}}"),
  vocabulary(.evidence, "- {id: stated, label: {en: Stated}}"),
  vocabulary(.participation, "- {id: involve, label: {en: Involve}}"),
  vocabulary(.organisationTypes, "- {id: ngo, label: {en: NGO}}"),
  vocabulary(.services, "- {id: teaching, label: {en: Teaching}}"),
]

func vocabulary(_ scheme: Scheme, _ concepts: String) -> SourceFile {
  let indented = concepts.split(separator: "\n").map { "  \($0)\n" }.joined()
  return SourceFile(
    path: scheme.path, text: "scheme: \(scheme.rawValue)\nconcepts:\n\(indented)")
}

/// 40 words, as a summary needs.
let summary = Array(repeating: "word", count: 40).joined(separator: " ")

/// A practice without a problem; `fields` are added to its front matter.
func practice(
  _ path: String, title: String = "Free lessons", fields: String = "", body: String = ""
) -> SourceFile {
  SourceFile(
    path: "Practices/\(path)",
    text: """
      ---
      title: \(title)
      summary: \(summary)
      countries: [IT]
      organisations: [{name: A school}]
      themes: [language-learning]
      audiences: [migrants]
      evidence_level: stated
      facts:
        - {id: f1, text: Lessons are free., sources: [s1]}
        - {id: f2, text: Anyone may come., sources: [s1]}
      sources:
        - {id: s1, title: A page, url: "https://example.org/"}
      \(fields)
      ---
      \(body)
      """)
}

/// A translation with no more than it needs.
func translation(_ path: String, title: String, fields: String = "", body: String = "")
  -> SourceFile
{
  SourceFile(
    path: "Practices/\(path)",
    text: "---\ntitle: \(title)\nsummary: \(summary)\n\(fields)\n---\n\(body)\n")
}

/// The catalogue in some files beside the small vocabularies that they do not bring themselves, and
/// every problem of reading and checking it.
func read(_ files: [SourceFile]) -> (catalogue: Catalogue, report: Report) {
  let paths = Set(files.map(\.path))
  let tree = SourceTree(files + smallVocabularies.filter { !paths.contains($0.path) })
  var report = Report()
  let catalogue = Catalogue(reading: tree, language: "en", &report)
  catalogue.check(today: today, &report)
  return (catalogue, report)
}

extension SourceFile {
  /// A place in the file.
  func place(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
    Diagnostics.SourceLocation(file: path, line: line, column: column)
  }

  /// The file with another text in every place where one stands.
  func replacing(_ old: String, with new: String) -> SourceFile {
    SourceFile(path: path, text: text.replacing(old, with: new))
  }
}
