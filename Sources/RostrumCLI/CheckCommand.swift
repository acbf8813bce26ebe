import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report every problem of every file.",
    discussion: """
      Exit code: 0 without errors, 1 with errors (and with warnings under --strict).

        rostrum check
        rostrum check Practices/penny-wirton-schools.md --format json
      """)

  @Argument(help: "Only problems of these files and folders; default: all.")
  var paths: [String] = []

  @Option(help: "text, json or sarif (SARIF 2.1.0).")
  var format = Format.text

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Flag(help: "Print information lines too.")
  var info = false

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var report = Report()
    let workspace = try options.read(&report)
    Edition(workspace: workspace, date: options.day).check(&report)
    let chosen = try chosenPaths()
    let shown = report.filtered { diagnostic in
      chosen.isEmpty
        || chosen.contains {
          diagnostic.location.file == $0 || diagnostic.location.file.hasPrefix($0 + "/")
        }
    }
    switch format {
    case .text:
      print(shown.filtered { info || $0.severity != .info }.text, terminator: "")
      printError("\(shown.summary) in \(count(workspace))")
    case .json: print(try shown.json(), terminator: "")
    case .sarif: print(try shown.sarif(), terminator: "")
    }
    if shown.hasErrors || (strict && shown.count(.warning) > 0) { throw ExitCode(1) }
  }

  private func count(_ workspace: Workspace) -> String {
    let counts = CatalogueCounts(workspace)
    return "\(counts.practices) practices, \(counts.organisations) organisations, "
      + "\(counts.plans) plans, \(counts.publications) publications"
  }

  /// The paths relative to the workspace: as they are seen from where the command runs, or else from the
  /// workspace.
  ///
  /// - Throws: `ValidationError` for a path that does not exist, or that lies outside the workspace.
  private func chosenPaths() throws -> [String] {
    let root = options.root.standardizedFileURL.pathComponents
    return try paths.map { path in
      let found = [URL(filePath: path), options.root.appending(path: path)]
        .filter { FileManager.default.fileExists(atPath: $0.path) }
        .map(\.standardizedFileURL.pathComponents)
      guard let inside = found.first(where: { $0.starts(with: root) }) else {
        throw ValidationError(
          found.isEmpty
            ? "There is no file or folder '\(path)'."
            : "'\(path)' lies outside the workspace '\(options.root.path)'.")
      }
      return inside.dropFirst(root.count).joined(separator: "/")
    }.filter { !$0.isEmpty }
  }
}
