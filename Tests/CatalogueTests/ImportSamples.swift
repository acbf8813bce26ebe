import Catalogue
import Diagnostics
import Markup
import Testing

/// A table of one row without a problem, with some cells of its own; without an id, it is known by its key.
func table(_ cells: KeyValuePairs<String, String>) throws -> String {
  var names = [
    "title", "summary", "countries", "organisations", "themes", "audiences", "evidence_level",
    "facts/1/text", "facts/1/sources", "facts/2/text", "facts/2/sources", "sources/1/title",
    "sources/1/url", "transfer/1", "places",
  ]
  var values = [
    "Free lessons", summary, "IT", "A school; The city", "language-learning", "migrants", "stated",
    "Lessons are free.", "s1", "=1+1 lessons; and more", "s1", "A page", "https://example.org/",
    "Rooms; and people", "Rome; A\\;B",
  ]
  for (name, value) in cells {
    if let index = names.firstIndex(of: name) {
      values[index] = value
    } else {
      names.append(name)
      values.append(value)
    }
  }
  return csvText(header: names, rows: [values])
}

func imported(
  _ csv: String, files: [SourceFile] = [], record: ImportRecord = ImportRecord(),
  dates: DateOrder? = nil, takesValidRows: Bool = false, overwrites: Bool = false
) throws -> PracticeImport {
  var report = Report()
  let tree = SourceTree(smallVocabularies + files)
  let catalogue = Catalogue(reading: tree, language: "en", &report)
  #expect(report.text == "")
  return PracticeImport(
    try readCSV(csv), into: catalogue, tree, record: record,
    ImportSetting(
      file: "partners.csv", catalogue: catalogue, language: "en", today: today, dates: dates,
      takesValidRows: takesValidRows, overwrites: overwrites))
}

extension PracticeImport {
  /// The files as they are written.
  var written: [SourceFile] { files.map { SourceFile(path: $0.path, text: $0.new) } }
}
