import Diagnostics
import Markup

/// What the columns of a table are, by the names in its first row.
struct ImportHeader: Hashable, Sendable {
  /// A column of one table.
  struct Column: Hashable, Sendable {
    let column: ImportColumn
    /// Which item of a list, from 1; nil where there is one.
    let number: Int?
    /// The language that the name states; nil for that of the row.
    let language: String?
    let index: Int
  }

  let columns: [Column]

  /// The columns that the catalogue's own tables have and that follow from others.
  private static let computed: Set<String> = ["stories", "url"]
  /// As the catalogue's own tables call them.
  private static let otherNames = ["start": "period/start", "end": "period/end"]
  /// The most items of a list.
  private static let itemLimit = 50

  /// - Parameter file: what places of problems name.
  init(_ table: CSVTable, file: String, _ report: inout Report) {
    var columns: [Column] = []
    var names: Set<String> = []
    for (index, written) in table.header.enumerated() {
      let name = trimmed(withoutApostrophe(written)).lowercased()
      let place = SourceLocation(file: file, table.headerPlaces[index])
      guard !Self.computed.contains(name) else { continue }
      guard let column = Self.column(Self.otherNames[name] ?? trimmed(written), at: index) else {
        Self.reportUnknown(written, at: place, isUsed: table.holds(index), &report)
        continue
      }
      guard names.insert(Self.otherNames[name] ?? name).inserted else {
        report.add(.importColumn, at: place, "the column '\(name)' stands twice")
        continue
      }
      columns.append(column)
    }
    self.columns = columns
    if columns.allSatisfy({ !["id", "key"].contains($0.column.keys[0]) }) {
      report.add(
        .importColumn, at: SourceLocation(file: file),
        "no column says which practice a row is",
        hint: "add a column 'id', or 'key' for the keys of your own list")
    }
  }

  private static func column(_ name: String, at index: Int) -> Column? {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let column = column(parts, at: index, language: nil) { return column }
    guard let language = parts.popLast(), isLanguageTag(language),
      let column = column(parts, at: index, language: language), column.column.isTranslated
    else { return nil }
    return column
  }

  private static func column(_ parts: [String], at index: Int, language: String?) -> Column? {
    let parts = parts.map { $0.lowercased() }
    let number = parts.count > 1 ? Int(parts[1]) : nil
    let keys = number == nil ? parts : [parts[0]] + parts.dropFirst(2)
    guard number.map({ (1...itemLimit).contains($0) }) ?? true,
      let column = ImportColumn.all.first(where: { $0.keys == keys }),
      (number != nil) == column.isNumbered
    else { return nil }
    return Column(column: column, number: number, language: language, index: index)
  }

  /// A column without a name is passed over as long as nothing stands in it.
  private static func reportUnknown(
    _ name: String, at place: SourceLocation, isUsed: Bool, _ report: inout Report
  ) {
    guard !name.isEmpty || isUsed else { return }
    guard !name.isEmpty else {
      report.add(
        .importColumn, at: place, "this column has no name, and cells below it are written")
      return
    }
    let known = ImportColumn.all.map { $0.name(1) } + otherNames.keys.sorted()
    report.add(
      .importColumn, at: place, "'\(name)' is not a column of practices",
      hint: nearMiss(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "see the columns with 'rostrum import template practices --values'")
  }
}

extension ImportColumn {
  fileprivate var isNumbered: Bool { shape != .once && shape != .list }
}

extension CSVTable {
  /// Whether anything stands below a column's name.
  fileprivate func holds(_ index: Int) -> Bool { rows.contains { !$0.cells[index].isEmpty } }
}

extension SourceLocation {
  init(file: String, _ place: CSVTable.Place) {
    self.init(file: file, line: place.line, column: place.column)
  }
}
