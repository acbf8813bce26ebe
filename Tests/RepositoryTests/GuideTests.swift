import Catalogue
import Diagnostics
import Foundation
import Markup
import Testing

/// `Practices/README.md` says what the reader does.
@Suite struct GuideTests {
  struct Row {
    let names: [String]
    let description: String
    let isRequired: Bool
  }

  let guide: String
  let rows: [Row]

  init() throws {
    guide = try Repository.text("Practices/README.md")
    rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let names = cells[0].split(separator: "`").filter { $0 != ", " }.map(String.init)
      return Row(names: names, description: cells[1], isRequired: cells.last == "yes")
    }
  }

  /// Every word that stands in quotes in the reader is tried as a field.
  @Test func namesExactlyTheFieldsThatAreRead() throws {
    let sources = try Repository.files(in: "Sources/Catalogue", endings: ["swift"])
    let quoted = try sources.flatMap { path in
      try Repository.text(path).split(separator: "\"", omittingEmptySubsequences: false)
        .filter { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0 == "_" } }.map(String.init)
    }
    let words = Set(quoted + Scheme.allCases.map(\.rawValue) + rows.flatMap(\.names))
    let read = words.filter { unknownFields("\($0): x") == [] }
    #expect(words.count > read.count)
    #expect(Set(rows.flatMap(\.names)) == read)
  }

  @Test func namesTheFieldsOfEachPart() {
    for row in rows {
      guard
        let part = row.description.split(separator: "{").dropFirst().first?
          .split(separator: "}").first
      else { continue }
      let fields = part.split(separator: ", ").map { "\($0): x" }.joined(separator: ", ")
      let isList = row.description.hasPrefix("list")
      for name in row.names {
        let text = isList ? "\(name): [{\(fields)}]" : "\(name): {\(fields)}"
        #expect(unknownFields(text) == [], "\(text)")
      }
    }
  }

  @Test func saysWhichFieldsMustBeThere() {
    var report = Report()
    let file = SourceFile(path: "Practices/a.md", text: "---\n---\n")
    _ = readPractice(file, language: "en", &report)
    let missing = report.diagnostics.filter { $0.code == .missingField }
      .compactMap { $0.message.split(separator: "'").last.map(String.init) }
    // Facts are counted by a check of their own.
    #expect(Set(rows.filter(\.isRequired).flatMap(\.names)) == Set(missing + ["facts"]))
  }

  @Test func givesAnExampleWithoutAProblem() throws {
    let example = try #require(guide.split(separator: "```markdown\n").dropFirst().first)
    let text = try #require(example.split(separator: "\n```").first)
    var report = Report()
    let vocabularies = SourceTree(
      reading: ["Practices/vocabularies"], in: Repository.root, report: &report)
    let file = SourceFile(path: "Practices/free-lessons.md", text: "\(text)\n")
    let catalogue = Catalogue(
      reading: SourceTree(vocabularies.files + [file]), language: "en", &report)
    catalogue.check(today: Day(year: 2026, month: 11, day: 22), &report)
    #expect(report.sorted.filter { $0.location.file == file.path }.map(\.text) == [])
    #expect(catalogue.practices.map(\.id) == ["free-lessons"])
  }

  @Test func namesEverySection() {
    let body = guide.split(separator: "**Text.**").last ?? ""
    for title in ["Challenge", "What it does", "How it works", "Results", "Lessons"] {
      #expect(body.contains("`\(title)`"))
    }
    #expect(body.replacing("\n", with: " ").contains("`For those who adopt it`"))
  }

  @Test(arguments: ["Practices/README.md", "Campaigns/README.md", "Exports/README.md"])
  func namesOnlyFilesThatAreThere(path: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let quoted = try Repository.text(path).split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let files = quoted.filter { text in
      text.allSatisfy { $0.isLowercase || $0.isNumber || "-/.".contains($0) }
        && [".md", ".yaml"].contains(where: text.hasSuffix) && !text.contains("free-lessons")
        && text != "publication.yaml"
    }
    for file in files {
      let url = Repository.root.appending(path: folder).appending(path: String(file))
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path) names \(file)")
    }
  }

  /// The fields of a practice, and of its parts, that the reader does not know.
  private func unknownFields(_ text: String) -> [String] {
    var report = Report()
    let file = SourceFile(path: "Practices/a.md", text: "---\n\(text)\n---\n")
    _ = readPractice(file, language: "en", &report)
    return report.diagnostics.filter { $0.code == .unknownField }.map(\.message)
  }
}
