import ArgumentParser
import Foundation
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
    let matrix = CoverageMatrix(coverage)
    switch format {
    case .csv: print(matrix.csv, terminator: "")
    case .json: print(try CoverageRecord(coverage).json(), terminator: "")
    case .table:
      print(TextTable(header: matrix.header, rows: matrix.cells).text)
      let pairs = matrix.rows.count * matrix.columns.count
      printError("\(matrix.gaps) of \(pairs) pairs have no practice")
    }
  }
}
