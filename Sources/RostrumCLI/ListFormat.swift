import ArgumentParser
import Catalogue
import Diagnostics
import Publishing

/// How a list of practices is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, bibtex, ris, csl
}

extension WorkspaceOptions {
  /// Practices as data or as citations; as JSON where a table was asked for.
  ///
  /// - Throws: `ExitCode` when the workspace cannot be read.
  func list(_ ids: [Practice.ID], as format: ListFormat) throws -> String {
    var report = Report()
    let workspace = try read(&report)
    return try workspace.list(
      ids, as: PracticeListFormat(rawValue: format.rawValue) ?? .json, date: day)
  }
}
