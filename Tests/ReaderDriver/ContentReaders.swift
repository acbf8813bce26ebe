import Catalogue
import Diagnostics
import Foundation
import Markup
import Search

/// What reads files: front matter, YAML, Markdown, tables, translations.
func contentReaders(_ corpus: Corpus) -> [Reader] {
  let yamlSigns = [
    "---\n", "...\n", "- ", "? ", ": ", ":\n", "  ", "\t", "&a ", "*a", "!x ", "!!binary ", "|\n",
    ">-\n",
    "[", "]", "{", "}", "'", "\"", "#", "%YAML 1.1\n", "<<: *a", "NO", "~", ", ", "a: a\n",
  ]
  let markdownSigns = [
    "# ", "> ", "- ", "1. ", "    ", "```\n", "~~~", "*", "**", "_", "`", "[", "](", ")", "![",
    "[^1]", "[^1]: ",
    "[@", "#r1]", "{{", "}}", "{{figure map}}", "|", "|---|\n", "\\", "<b>", "<!--", "&#0;",
    "&amp;", "<http://",
    "![[]()", "***a ", "[a](", "\n\n", "[a]: b\n",
  ]
  let bodies = corpus.practices.map { text in
    text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
  }
  return [
    Reader(
      name: "front matter", share: 12,
      mutation: Mutation(corpus.practices, signs: yamlSigns + markdownSigns)
    ) { bytes in
      let file = SourceFile(path: "a.md", text: String(decoding: bytes, as: UTF8.self))
      var report = Report()
      let matter = FrontMatter(file, &report)
      _ = Markdown(matter.body, file: file.path, firstLine: matter.bodyLine, &report)
      return verdict(report, in: file.text)
    },
    Reader(name: "YAML", share: 8, mutation: Mutation(corpus.yaml, signs: yamlSigns)) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      var report = Report()
      let node = readYAML(text, file: "a.yaml", &report)
      guard (node == nil) == report.hasErrors else { return .broken("nothing is read or said") }
      return verdict(report, in: text)
    },
    Reader(name: "Markdown", share: 16, mutation: Mutation(bodies, signs: markdownSigns)) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      var report = Report()
      _ = Markdown(text, file: "a.md", &report)
      return verdict(report, in: text)
    },
    tables(corpus),
    Reader(
      name: "search words", share: 16,
      mutation: Mutation(
        [
          "law clinic", "\"law clinic\" -school inclus*",
          "-\"no papers\" docker-compose Ελλάδα* l’école",
        ],
        signs: ["\"", "“", "”", "-", "*", "--", " ", "a* ", "NEAR(", " OR ", "ß", "ŉ", "\u{345}"])
    ) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let query = Query(text)
      let shown = HighlightedText("A law clinic of " + text.prefix(300), query)
      guard shown.pieces.map(\.text).joined() == shown.text else {
        return .broken("marks lose text")
      }
      _ = HighlightedText(excerptOf: text, query)
      return query.isEmpty ? .refused : .taken
    },
  ]
}

private func tables(_ corpus: Corpus) -> Reader {
  let row = "evening,Evening classes,\"A \"\"word\"\"\nmore\",IT;FR,2020-01,s1\r\n"
  let texts = [
    "id,title,summary,countries,period/start,facts/1/sources\r\n" + row + row,
    "sep=;\nid;title;countries\na;=1+1;\"IT; FR\"\n", "id\ttitle\na\t'=b\n",
    importTemplate(language: "en", translations: ["it"]),
  ]
  var report = Report()
  let vocabularies = Catalogue(reading: SourceTree([]), language: "en", &report)
  let setting = ImportSetting(
    file: "a.csv", catalogue: vocabularies, language: "en",
    today: Day(year: 2026, month: 11, day: 22))
  return Reader(
    name: "CSV", share: 16,
    mutation: Mutation(
      texts,
      signs: [",", ";", "\t", "\"", "\"\"", "\n", "\r", "sep=;\n", "'=", "＝", "; ", "1/2/2027"])
  ) { bytes in
    guard let (text, _) = try? decodedText(Data(bytes)), let table = try? readCSV(text) else {
      return .refused
    }
    let rows = table.rows.map(\.cells)
    let written = csvText(header: table.header.indices.map { "c\($0)" }, rows: rows)
    guard let again = try? readCSV(written) else { return .broken("what is written is not read") }
    let kept = rows.filter { row in row.contains { !$0.isEmpty } }
    guard again.rows.map({ $0.cells.map(withoutApostrophe) }) == kept else {
      return .broken("what is written is read as something else")
    }
    _ = PracticeImport(table, into: vocabularies, SourceTree([]), record: ImportRecord(), setting)
    return .taken
  }
}

/// Every problem lies in the text, and can be printed.
func verdict(_ report: Report, in text: String) -> Verdict {
  let lines = text.utf8.count { $0 == 10 || $0 == 13 } + 2
  for problem in report.diagnostics {
    guard (1...lines).contains(problem.location.line) else {
      return .broken("a problem in line \(problem.location.line) of \(lines)")
    }
    guard !problem.message.isEmpty else { return .broken("a problem without words") }
  }
  return report.hasErrors ? .refused : .taken
}
