import ArgumentParser
import Catalogue
import Diagnostics
import Documents
import Publishing

/// How a list of practices is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, bibtex, ris, csl
}

extension WorkspaceOptions {
  /// Practices as data or as citations.
  ///
  /// - Throws: `ExitCode` when the workspace cannot be read.
  func list(_ ids: [Practice.ID], as format: ListFormat) throws -> String {
    var report = Report()
    let workspace = try read(&report)
    let practices = ids.compactMap(workspace.catalogue.practice)
    let records = practices.map {
      PracticeRecord($0, in: workspace.catalogue, baseURL: workspace.configuration.baseURL)
    }
    let works = practices.map { workspace.configuration.reference(to: $0, date: day) }
    return switch format {
    case .table, .json: try records.json()
    case .csv: records.csv
    case .bibtex: bibTeX(works)
    case .ris: ris(works)
    case .csl: try cslJSON(works)
    }
  }
}
