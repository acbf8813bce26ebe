import ArgumentParser
import Diagnostics
import Foundation
import Markup
import Publishing
import Storage

/// Which workspace, and which date is printed. The only place that looks at the current folder, the
/// environment and the clock.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "The workspace; default: the nearest folder upwards with a rostrum.yaml.")
  var workspace: String?

  @Option(help: "The printed date, as yyyy-mm-dd; default: SOURCE_DATE_EPOCH, else today.")
  var date: String?

  func validate() throws {
    if let date, Day(date) == nil {
      throw ValidationError("'\(date)' is no day. Write one such as 2026-05-01.")
    }
  }

  /// The folder of the workspace; the current one when there is none upwards, which reading reports.
  var root: URL {
    if let workspace { return URL(filePath: workspace, directoryHint: .isDirectory) }
    let start = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    var folder = start.standardizedFileURL
    while true {
      let file = folder.appending(path: Configuration.fileName)
      if FileManager.default.fileExists(atPath: file.path) { return folder }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { return start }
      folder = parent
    }
  }

  var day: Day {
    if let date, let day = Day(date) { return day }
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init)
    return Day(number: (epoch ?? Int(Date().timeIntervalSince1970)) / 86_400)
  }

  /// The workspace as it was read.
  ///
  /// - Throws: `ExitCode(1)` after printing the problems, when there is no usable workspace.
  func read(_ report: inout Report) throws -> Workspace {
    if let workspace = Workspace(at: root, &report) { return workspace }
    printError(report.text.trimmingCharacters(in: .newlines))
    throw ExitCode(1)
  }
}

extension WorkspaceOptions {
  /// The search index, brought up to date with the files.
  ///
  /// - Throws: `ExitCode(1)` after printing the problems, when there is no usable workspace.
  func index() throws -> CatalogueIndex {
    var report = Report()
    guard let configuration = Configuration(at: root, &report) else {
      printError(report.text.trimmingCharacters(in: .newlines))
      throw ExitCode(1)
    }
    let index = try CatalogueIndex(workspace: root, language: configuration.language)
    _ = try index.refresh()
    if let notice = index.notice { printError("note: \(notice.text)") }
    return index
  }
}
