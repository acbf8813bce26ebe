import Catalogue
import Documents
import Markup

/// A table that an editor imports, as the form at the desk has it.
package struct DeskImportEntry: Sendable {
  package var text = ""
  /// The name of the table.
  package var file = ""
  package var choices = TableImport.Choices()

  package init() {}

  /// How many bytes a table may have that comes by a form; larger ones come by the command line.
  package static let byteLimit = 256 << 10
}

/// What is said about an import at the desk.
package enum DeskImportNotice: Sendable {
  /// So many files were written.
  case written(Int)
  /// The table or the files are not as they were seen.
  case meanwhile
  case obstacle(TableImport.Obstacle)
}

extension Pages {
  /// Where a table is imported: the form, and what would become of the table.
  ///
  /// - Parameter table: nil before anything was looked at.
  package func deskImport(
    _ person: DeskPerson, _ entry: DeskImportEntry, _ table: TableImport? = nil,
    _ said: DeskImportNotice? = nil
  ) -> Page {
    deskPage(
      text[.deskImport], path: "/desk/import", person,
      [
        said.map(notice), .tag("h1", [:], text[.deskImport]),
        table == nil ? .tag("p", ["class": "lead"], text[.deskImportLead]) : nil,
        table == nil ? templates : nil,
      ].compactMap(\.self) + (table.map { report($0, entry) } ?? []) + [
        form(to: links.deskImport, [:], controls(entry, table))
      ])
  }

  private func notice(_ said: DeskImportNotice) -> Element {
    func alert(_ words: String) -> Element {
      .tag("p", ["class": "note signal", "role": "alert"], words)
    }
    return switch said {
    case .written(let count):
      .tag("p", ["class": "note", "role": "status"], text.counted(.importWritten, count))
    case .meanwhile: alert(text[.deskImportMeanwhile])
    case .obstacle(.table(let problem)):
      alert(
        text(
          .deskImportUnreadable,
          [
            "line": String(problem.place.line), "column": String(problem.place.column),
            "problem": problem.message,
          ]))
    case .obstacle(.workspace): alert(text[.deskImportNoWorkspace])
    case .obstacle(.record): alert(text[.deskImportNoRecord])
    }
  }

  private var templates: Element {
    .tag(
      "ul", ["class": "files"],
      [
        (InterfaceText.deskImportTemplate, links.deskImportTemplate),
        (.deskImportValues, links.deskImportValues),
      ].map { words, address in .tag("li", [:], [.tag("a", ["href": address], text[words])]) })
  }

  private func report(_ table: TableImport, _ entry: DeskImportEntry) -> [Element] {
    let report = ImportReport(
      file: entry.file, encoding: nil, separator: table.table.separator, written: nil,
      language: language)
    let files = table.result.files
    let more = files.count - Self.shownFiles
    guard !files.isEmpty else {
      return report.content(table.result) + [
        .tag("p", ["class": "empty"], text[.deskImportNothing])
      ]
    }
    return report.content(table.result) + [
      .tag("section", ["aria-labelledby": "files"]) {
        Element.tag("h2", ["id": "files"], text[.deskImportFiles])
        files.prefix(Self.shownFiles).map { file in
          Element.tag("details") {
            Element.tag("summary", [:], file.path)
            difference(file.old ?? "", file.new)
          }
        }
        if more > 0 { Element.tag("p", [:], text.counted(.deskImportMoreFiles, more)) }
      }
    ]
  }

  /// Of how many files the difference is shown.
  private static let shownFiles = 20

  private func controls(_ entry: DeskImportEntry, _ table: TableImport?) -> [Element] {
    let count = table?.result.files.count ?? 0
    let look = Element.tag(
      "button",
      ["type": "submit", "name": "action", "value": "look", "class": count > 0 ? "quiet" : nil],
      text[.deskImportLook])
    let write = Element.tag(
      "button", ["type": "submit", "name": "action", "value": "write"],
      text.counted(.deskImportWrite, count))
    let seen = table.map { hidden("seen", $0.seen) }
    // After a look the table is in the way of its report.
    let all = tableControls(entry)
    let controls =
      table == nil
      ? all
      : [.tag("details", [:], [.tag("summary", [:], text[.deskImportText])] + all)]
    return [seen].compactMap(\.self) + controls + [
      .tag("p", ["class": "desk-buttons"], count > 0 ? [write, look] : [look])
    ]
  }

  private func tableControls(_ entry: DeskImportEntry) -> [Element] {
    [
      .tag(
        "p",
        [
          "class": "field", "hidden": "hidden", "data-file-for": "table-text",
          "data-name-for": "table-name",
        ]
      ) {
        Element.tag("label", ["for": "table-file"], text[.deskImportChoose])
        Element.tag("input", ["type": "file", "id": "table-file", "accept": ".csv,.tsv,.txt"])
        Element.tag(
          "span", ["class": "wrong", "hidden": "hidden", "role": "alert"],
          text[.deskImportTooLarge])
      },
      .tag("div", ["class": "field"]) {
        Element.tag("label", ["for": "table-text"], text[.deskImportText])
        Element.tag("p", ["class": "hint", "id": "table-text-hint"], text[.deskImportTextHint])
        Element.tag(
          "textarea",
          [
            "id": "table-text", "name": "table", "rows": "12", "required": "required",
            "class": "code", "spellcheck": "false", "aria-describedby": "table-text-hint",
          ], (entry.text.hasPrefix("\n") ? "\n" : "") + entry.text)
      },
      .tag("div", ["class": "field"]) {
        Element.tag("label", ["for": "table-name"], text[.deskImportName])
        Element.tag(
          "input",
          [
            "type": "text", "id": "table-name", "name": "file", "maxlength": "100",
            "value": entry.file.isEmpty ? "table.csv" : entry.file,
          ])
      },
      .tag("div", ["class": "field"]) {
        Element.tag("label", ["for": "table-dates"], text[.deskImportDates])
        Element.tag(
          "select", ["id": "table-dates", "name": "dates"],
          ([nil] + DateOrder.allCases).map { order in
            option(
              order?.rawValue ?? "", text[words(order)], isChosen: entry.choices.dates == order)
          })
      },
      tick("valid", .deskImportValidRows, isTicked: entry.choices.takesValidRows),
      tick("overwrite", .deskImportOverwrite, isTicked: entry.choices.overwrites),
    ]
  }

  private func words(_ order: DateOrder?) -> InterfaceText {
    switch order {
    case nil: .deskImportDatesUnsaid
    case .dayFirst: .deskImportDayFirst
    case .monthFirst: .deskImportMonthFirst
    }
  }

  private func tick(_ name: String, _ words: InterfaceText, isTicked: Bool) -> Element {
    .tag("label", ["class": "tick"]) {
      Element.tag(
        "input",
        [
          "type": "checkbox", "name": name, "value": "yes", "checked": isTicked ? "checked" : nil,
        ])
      Element.tag("span", [:], text[words])
    }
  }
}
