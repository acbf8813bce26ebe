import Catalogue
import Diagnostics
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

/// Where editors import tables of practices: looked at first, and written when they say so.
let importRoutes: [DeskRoute] = [
  DeskRoute(.get, "/desk/import", for: .editor) { visit, person in
    let count = visit.request.value("written").flatMap { Int($0) }
    let said = count.map { DeskImportNotice.written(min(max($0, 0), PracticeImport.rowLimit)) }
    return try visit.formPage { $0.deskImport(person, DeskImportEntry(), nil, said) }
  },
  DeskRoute(.post, "/desk/import", for: .editor) { visit, person in
    try await visit.importTable(person)
  },
  DeskRoute(.get, "/desk/import/template.csv", for: .editor) { visit, _ in
    let language = visit.site.configuration.language
    return .csv(importTemplate(language: language, translations: []))
      .saved(as: "practices.csv")
  },
  DeskRoute(.get, "/desk/import/values.csv", for: .editor) { visit, _ in
    let values = importValues(in: visit.site.catalogue, language: visit.pages.language)
    return .csv(values).saved(as: "values.csv")
  },
]

extension Reply {
  fileprivate static func csv(_ text: String) -> Reply {
    Reply(text, mediaType: "text/csv; charset=utf-8")
  }
}

extension Visit {
  /// Shows what a table would change, or writes it where that was seen.
  fileprivate func importTable(_ person: DeskPerson) async throws -> Reply {
    let entry = try importEntry
    func answer(
      _ table: TableImport?, _ said: DeskImportNotice?, _ status: HTTPResponse.Status
    ) throws -> Reply {
      try formPage(status: status) { $0.deskImport(person, entry, table, said) }
    }
    do {
      guard form["action"] == "write" else {
        let table = try TableImport(
          entry.text, named: entry.file, into: live.root, today: site.date, entry.choices)
        return try answer(table, nil, table.result.problems.hasErrors ? .unprocessableContent : .ok)
      }
      let desk = Desk(live.records, root: live.root, editor: person.editor, now: .now)
      let outcome = try await desk.bring(
        entry.text, named: entry.file, today: site.date, entry.choices, seen: form["seen"] ?? "")
      switch outcome {
      case .written(let count):
        try live.refresh()
        return .seeOther(pages.links.deskImport + pages.links.query([("written", "\(count)")]))
      case .other(let table): return try answer(table, .meanwhile, .preconditionFailed)
      }
    } catch let obstacle as TableImport.Obstacle {
      return try answer(nil, .obstacle(obstacle), .unprocessableContent)
    } catch is FileReplacementError {
      let table = try? TableImport(
        entry.text, named: entry.file, into: live.root, today: site.date, entry.choices)
      return try answer(table, .meanwhile, .conflict)
    }
  }

  /// What the form says.
  ///
  /// - Throws: `Refused` above the caps.
  private var importEntry: DeskImportEntry {
    get throws(Refused) {
      var entry = DeskImportEntry()
      entry.text = form["table"] ?? ""
      guard entry.text.utf8.count <= DeskImportEntry.byteLimit else { throw Refused(.tooLarge) }
      let name = (form["file"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
      entry.file = name.isEmpty ? "table.csv" : String(name.prefix(100))
      entry.choices.dates = form["dates"].flatMap(DateOrder.init)
      entry.choices.takesValidRows = form["valid"] != nil
      entry.choices.overwrites = form["overwrite"] != nil
      return entry
    }
  }
}
