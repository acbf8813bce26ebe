package import Catalogue
import Diagnostics
import Documents
package import Markup

/// What became of a table, as a page that stands alone: without script, without files beside it, and with
/// every word of the table escaped.
package struct ImportReport: Sendable {
  /// The name of the table.
  package let file: String
  /// Nil for what was pasted.
  package let encoding: TextEncoding?
  package let separator: Character
  /// How many files were written; nil when none was to be.
  package let written: Int?
  private let words: Interface

  /// - Parameter language: of the page.
  package init(
    file: String, encoding: TextEncoding?, separator: Character, written: Int?, language: String
  ) {
    self.file = file
    self.encoding = encoding
    self.separator = separator
    self.written = written
    words = Interface(Interface.languages.contains(language) ? language : "en")
  }

  package func html(_ result: PracticeImport) -> String {
    let title = words(.importTitle, ["file": file])
    let root = Element.tag("html", ["lang": words.language]) {
      Element.tag("head") {
        Element.tag("meta", ["charset": "utf-8"])
        Element.tag(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        Element.tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ])
        Element.tag("title", [:], title)
        Element.tag("style", [:], Self.style)
      }
      Element.tag("body") {
        Element.tag("main") {
          Element.tag("h1", [:], title)
          content(result)
        }
      }
    }
    return "<!doctype html>\n" + root.html + "\n"
  }

  /// What it says, without the page around it.
  func content(_ result: PracticeImport) -> [Element] {
    [
      .tag("p", [:], summary(result)), .tag("h2", [:], words[.importProblems]),
      problems(result.problems), .tag("h2", [:], words[.importRows]), rows(result.rows),
      .tag("p", [:], words[.importOnlyNotes]),
    ]
  }

  private func summary(_ result: PracticeImport) -> String {
    let separators: [Character: InterfaceText] = [";": .importSemicolons, "\t": .importTabs]
    func count(_ verdict: PracticeImport.Verdict) -> String { String(result.count(verdict)) }
    return [
      words(
        encoding == nil ? .importReadPasted : .importRead,
        [
          "encoding": encoding?.rawValue ?? "",
          "separator": words[separators[separator] ?? .importCommas],
        ]),
      words(
        .importCounts,
        [
          "added": count(.added), "changed": count(.changed), "unchanged": count(.unchanged),
          "refused": count(.refused),
        ]),
      written.map { words.counted(.importWritten, $0) } ?? words[.importNotWritten],
    ].joined(separator: " ")
  }

  private func problems(_ report: Report) -> Element {
    guard !report.diagnostics.isEmpty else {
      return .tag("p", [:], words[.importNoProblems])
    }
    return table(
      .importProblems, [.importPlace, .importProblem, .importHint],
      report.sorted.map { problem in
        [
          "\(problem.location.line):\(problem.location.column)",
          "\(problem.severity.rawValue): \(problem.message) [\(problem.code.id)]",
          problem.hint ?? "",
        ]
      })
  }

  private func rows(_ rows: [PracticeImport.Row]) -> Element {
    table(
      .importRows, [.importRow, .importPractice, .importVerdict, .importFields],
      rows.filter { $0.verdict != .unchanged || !$0.kept.isEmpty }.map { row in
        [
          String(row.number), row.id, words[name(row.verdict)],
          (row.changed + row.kept.map { words(.importKept, ["field": $0]) })
            .joined(separator: ", "),
        ]
      })
  }

  private func name(_ verdict: PracticeImport.Verdict) -> InterfaceText {
    switch verdict {
    case .added: .importAdded
    case .changed: .importChanged
    case .unchanged: .importUnchanged
    case .refused: .importRefused
    }
  }

  private func table(
    _ caption: InterfaceText, _ header: [InterfaceText], _ rows: [[String]]
  ) -> Element {
    .tag(
      "div",
      ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": words[caption]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", ["class": "unseen"], words[caption])
        Element.tag("thead") {
          Element.tag("tr", [:], header.map { .tag("th", ["scope": "col"], words[$0]) })
        }
        Element.tag(
          "tbody", [:],
          rows.map { row in .tag("tr", [:], row.map { .tag("td", [:], $0) }) })
      }
    }
  }

  private static let style = """
    body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1a1a1a;\
    background:#fff}
    div{overflow-x:auto}
    table{border-collapse:collapse;width:100%}
    caption{position:absolute;left:-999rem}
    th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #767676;\
    overflow-wrap:anywhere}
    td:first-child{white-space:nowrap}
    """
}
