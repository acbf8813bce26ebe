import Diagnostics
import Markup

/// What one row is to make of its practice.
struct ImportDraft {
  struct Version {
    let practice: Practice
    let isTranslation: Bool
  }

  let row: ImportRow
  /// The practice; another name where the row does not tell which it is, and is refused.
  let id: Practice.ID
  let isNew: Bool
  var changed: [String] = []
  var kept: [String] = []
  var versions: [Version] = []
  var files: [PracticeImport.File] = []

  func outcome(isRefused: Bool) -> PracticeImport.Row {
    let verdict: PracticeImport.Verdict =
      isRefused ? .refused : files.isEmpty ? .unchanged : isNew ? .added : .changed
    return PracticeImport.Row(
      number: row.number, id: isRefused ? row.id?.value ?? row.key?.value ?? "" : id,
      verdict: verdict, changed: isRefused ? [] : changed,
      kept: isRefused ? [] : kept)
  }
}

/// The drafts of a table, and which of its rows are refused.
struct ImportDrafts {
  let all: [ImportDraft]
  private(set) var refused: Set<Int> = []

  init(all: [ImportDraft]) { self.all = all }

  var standing: [ImportDraft] { all.filter { !refused.contains($0.row.number) } }

  /// Checks the catalogue as it would be, and refuses the rows in which there are errors; then again
  /// without them, since a row may lean on one that was refused.
  mutating func settle(_ names: CellNames, _ shelf: ImportShelf, _ report: inout Report) {
    refused = names.rows(of: report)
    let flawed = refused
    var isSettled = false
    var told: Set<Diagnostic> = []
    while !isSettled {
      // All problems are told at once: at first, rows with one of their own are looked at too.
      let drafts = told.isEmpty && refused == flawed ? all : standing
      let found = check(drafts, shelf)
      for diagnostic in found.diagnostics where told.insert(diagnostic).inserted {
        report.add(
          diagnostic.code, at: diagnostic.location, diagnostic.message, hint: diagnostic.hint,
          severity: diagnostic.severity)
      }
      let rows = names.rows(of: found)
      isSettled = rows.isSubset(of: refused)
      refused.formUnion(rows)
    }
  }

  /// What the rules say of some rows within the catalogue.
  private func check(_ drafts: [ImportDraft], _ shelf: ImportShelf) -> Report {
    let versions = drafts.flatMap(\.versions)
    let catalogue = shelf.catalogue.replacing(
      versions.filter { !$0.isTranslation }.map(\.practice),
      translations: versions.filter(\.isTranslation).map(\.practice))
    var report = Report()
    catalogue.check(today: shelf.setting.today, &report)
    let new = Dictionary(
      drafts.flatMap { draft in draft.files.filter { $0.old == nil }.map { ($0.path, draft.row) } },
      uniquingKeysWith: { first, _ in first })
    var placed = report.filtered { $0.location.file == shelf.setting.file }
    for diagnostic in report.diagnostics {
      guard let row = new[diagnostic.location.file] else { continue }
      placed.add(
        diagnostic.code, at: row.location, diagnostic.message, hint: diagnostic.hint,
        severity: diagnostic.severity)
    }
    return placed
  }
}

extension Report {
  /// The problems of a row: what concerns a file that is to be as a whole stands at the row's first cell,
  /// and what was in a file before is left out.
  func atRow(of row: ImportRow, path: String, isNew: Bool) -> Report {
    var report = Report()
    for diagnostic in diagnostics {
      let isOfFile = diagnostic.location.file == path
      guard isNew || !isOfFile else { continue }
      report.add(
        diagnostic.code, at: isOfFile ? row.location : diagnostic.location, diagnostic.message,
        hint: diagnostic.hint, severity: diagnostic.severity)
    }
    return report
  }
}
