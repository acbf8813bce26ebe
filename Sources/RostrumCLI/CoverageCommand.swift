import ArgumentParser
import Diagnostics
import Foundation
import Markup
import Publishing
import Search
import Storage

struct CoverageCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Print how many practices there are for each pair of two facets.",
    discussion: "  rostrum coverage\n  rostrum coverage --by theme,audience --format csv")

  @Option(help: "Two facets, separated by a comma: rows, then columns.")
  var by = "theme,country"

  @Option(help: "table, json or csv.")
  var format = Format.table

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    let names = by.split(separator: ",").map(String.init)
    guard names.count == 2, names.allSatisfy({ Facet(rawValue: $0) != nil }) else {
      let known = Facet.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--by takes two of: \(known).")
    }
  }

  func run() throws {
    let facets = by.split(separator: ",").compactMap { Facet(rawValue: String($0)) }
    let coverage = try options.index().coverage(facets[0], facets[1])
    let used = coverage.columnValues.indices.filter { column in
      coverage.counts.contains { $0[column] > 0 }
    }
    let header = [by] + used.map { coverage.columnValues[$0] }
    let rows = zip(coverage.rowValues, coverage.counts).map { value, counts in
      [value] + used.map { String(counts[$0]) }
    }
    switch format {
    case .csv: print(csvText(header: header, rows: rows), terminator: "")
    case .json: print(try prettyJSON(CoverageRecord(coverage)), terminator: "")
    case .table:
      print(TextTable(header: header, rows: rows).text)
      let empty = rows.flatMap { $0.dropFirst() }.count { $0 == "0" }
      printError("\(empty) of \(rows.count * used.count) pairs have no practice")
    }
  }
}

/// A coverage matrix as JSON, with its gaps.
private struct CoverageRecord: Encodable {
  let rows: String
  let columns: String
  let counts: [String: [String: Int]]

  init(_ coverage: Coverage) {
    rows = coverage.rows.rawValue
    columns = coverage.columns.rawValue
    counts = Dictionary(
      zip(coverage.rowValues, coverage.counts).map { row, counts in
        (
          row,
          Dictionary(zip(coverage.columnValues, counts), uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
