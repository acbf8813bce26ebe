package import Diagnostics
package import Markup

/// A table brought into a catalogue: what becomes of each row, and the files as they would be. Nothing is
/// written here.
package struct PracticeImport: Sendable {
  /// What became of a row.
  package enum Verdict: String, CaseIterable, Hashable, Sendable {
    case added, changed, unchanged, refused
  }

  package struct Row: Hashable, Sendable {
    /// As a spreadsheet counts.
    package let number: Int
    /// The practice; what the row says where it could not be told.
    package let id: String
    package let verdict: Verdict
    /// The fields that change, each with its language where it is a translation's.
    package let changed: [String]
    /// The fields that stay as a person wrote them into the file.
    package let kept: [String]
  }

  /// A file that is written.
  package struct File: Hashable, Sendable {
    /// Relative to the workspace.
    package let path: String
    /// Nil for a file that is not there yet.
    package let old: String?
    package let new: String
  }

  package let rows: [Row]
  /// Every problem, at its cell; the message begins with the cell's name.
  package let problems: Report
  /// What is to be written, in the order of the paths; empty when rows were refused and those without a
  /// problem are not to be taken alone.
  package let files: [File]
  /// What imports gave, with this one.
  package let record: ImportRecord

  package static let rowLimit = 5_000
  package static let sizeLimit = 10 << 20

  /// - Parameters:
  ///   - tree: the authored files, of which those below `Practices` are used.
  ///   - record: what earlier imports gave.
  package init(
    _ table: CSVTable, into catalogue: Catalogue, _ tree: SourceTree, record: ImportRecord,
    _ setting: ImportSetting
  ) {
    var report = Report()
    let header = ImportHeader(table, file: setting.file, &report)
    let names = CellNames(table, setting.file)
    guard table.rows.count <= Self.rowLimit, !report.hasErrors else {
      if table.rows.count > Self.rowLimit {
        report.add(
          .tooLarge, at: SourceLocation(file: setting.file),
          "the table has \(table.rows.count) rows; the most is \(Self.rowLimit)",
          hint: "import it in parts")
      }
      self.init(rows: [], problems: names.naming(report), files: [], record: record)
      return
    }
    let shelf = ImportShelf(catalogue, tree, record, setting)
    let rows = table.rows.map { ImportRow($0, header, setting, &report) }
    var drafts = shelf.drafts(rows, &report)
    drafts.settle(names, shelf, &report)
    let refused = drafts.refused
    let takes = refused.isEmpty || setting.takesValidRows
    var record = record
    if takes {
      for draft in drafts.standing { record.note(draft.row, of: draft.id, setting) }
    }
    self.init(
      rows: drafts.all.map { $0.outcome(isRefused: refused.contains($0.row.number)) },
      problems: names.naming(report.telling(rows, names)),
      files: takes ? drafts.standing.flatMap(\.files).sorted { $0.path < $1.path } : [],
      record: record)
  }

  private init(rows: [Row], problems: Report, files: [File], record: ImportRecord) {
    self.rows = rows
    self.problems = problems
    self.files = files
    self.record = record
  }

  package func count(_ verdict: Verdict) -> Int { rows.count { $0.verdict == verdict } }
}

extension Report {
  /// What is told of a table: of a cell that could not be read nothing but that, and once a column which numbers
  /// were read as days.
  fileprivate func telling(_ rows: [ImportRow], _ names: CellNames) -> Report {
    let unread = rows.reduce(into: Set<SourceLocation>()) { $0.formUnion($1.unread) }
    let strays = Set(diagnostics.lazy.filter { $0.code == .importRow }.map(\.location))
    var columns: Set<Substring?> = []
    return filtered { problem in
      switch problem.code {
      case .importSerial: columns.insert(names.column(at: problem.location)).inserted
      case .importConflict: !strays.contains(problem.location)
      case let code: importCodes.contains(code) || !unread.contains(problem.location)
      }
    }
  }
}

/// The names of cells, such as `F12`, by their places.
struct CellNames {
  private let file: String
  private let cells: [(place: SourceLocation, name: String, row: Int)]

  init(_ table: CSVTable, _ file: String) {
    self.file = file
    func named(_ places: [CSVTable.Place], _ row: Int) -> [(SourceLocation, String, Int)] {
      places.enumerated().map { column, place in
        (SourceLocation(file: file, place), CSVTable.name(column: column, row: row), row)
      }
    }
    let header = named(table.headerPlaces, 1)
    cells = header + table.rows.flatMap { named($0.places, $0.number) }
  }

  /// The cell in which a place lies; nil for one in another file.
  private func cell(at place: SourceLocation) -> (place: SourceLocation, name: String, row: Int)? {
    guard place.file == file else { return nil }
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = low + (high - low) / 2
      if cells[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    // Cells that a short row lacks have the place of its last one.
    let first = cells[..<low].lastIndex { $0.place < cells[low - 1].place }.map { $0 + 1 } ?? 0
    return cells[first]
  }

  /// The letters of the column in which a place lies.
  func column(at place: SourceLocation) -> Substring? {
    cell(at: place)?.name.prefix { $0.isLetter }
  }

  /// The problems of the table, each with the name of its cell.
  func naming(_ report: Report) -> Report {
    var named = Report()
    for diagnostic in report.diagnostics where diagnostic.location.file == file {
      named.add(
        diagnostic.code, at: diagnostic.location,
        (cell(at: diagnostic.location).map { "\($0.name): " } ?? "") + diagnostic.message,
        hint: diagnostic.hint, severity: diagnostic.severity)
    }
    return named
  }

  /// The rows in which there are errors.
  func rows(of report: Report) -> Set<Int> {
    Set(
      report.diagnostics.lazy.filter { $0.severity == .error }.compactMap {
        cell(at: $0.location)?.row
      })
  }
}
