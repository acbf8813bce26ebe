import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import Web

struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Make the whole site as files that need no server.",
    discussion: """
      It opens from a disk, a USB stick or any web space: pages, lists by country, theme and audience, search in
      the browser, data and exported files. The folder is replaced as a whole, and files that have not
      changed keep their times.

        rostrum site
        rostrum site --output ../site --base-url https://practices.example.org/
        rostrum site --server https://rostrum.example.org/

      What needs a server, such as forms and the plan builder, leads to --server, or is left out.
      """)

  @Option(help: "The folder that is replaced; default: Exports/site of the workspace.")
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: "Where the site is published; default: base_url of rostrum.yaml.")
  var baseURL: String?

  @Option(help: "A server of the same workspace, to which forms lead.")
  var server: String?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    for (name, value) in [("--base-url", baseURL), ("--server", server)] {
      guard let value else { continue }
      let url = URL(string: value)
      guard ["http", "https"].contains(url?.scheme), url?.host()?.isEmpty == false else {
        throw ValidationError("\(name) is an address such as https://practices.example.org/.")
      }
    }
  }

  func run() throws {
    let root = options.root
    var report = Report()
    let tree = SourceTree(authoredIn: root, &report)
    let workspace = try options.workspace(tree, &report).published(at: baseURL)
    let made = try options.site(
      workspace, tree, report, exports: exportedPublications(in: root), server: server)
    let target =
      output.map { URL(filePath: $0, directoryHint: .isDirectory) }
      ?? root.appending(path: Workspace.siteFolder, directoryHint: .isDirectory)
    try made.write(to: target)
    print("\(target.appending(path: "index.html").relative)  \(made.count) files")
  }
}

extension SourceTree {
  /// All that is authored in a workspace.
  init(authoredIn root: URL, _ report: inout Report) {
    self.init(
      reading: Workspace.folders, in: root, leavingOut: Workspace.madeFolders,
      alone: Workspace.files, report: &report)
  }
}

extension WorkspaceOptions {
  /// - Throws: `ExitCode(1)` after printing the problems, when the files are no usable workspace.
  func workspace(_ tree: SourceTree, _ report: inout Report) throws -> Workspace {
    if let read = Workspace(tree, pictures: PictureFolder(root: root), &report) { return read }
    printError(report.text.trimmingCharacters(in: .newlines))
    throw ExitCode(1)
  }

  /// The static site of a workspace.
  ///
  /// - Throws: `ExitCode(1)` after printing the errors in its files, when there are some.
  func site(
    _ workspace: Workspace, _ tree: SourceTree, _ report: Report, exports: [ExportedPublication],
    server: String?
  ) throws -> StaticSite {
    let site = Site(
      workspace, tree: tree, problems: report, exports: exports, date: day, isLocal: false)
    guard !site.problems.hasErrors else {
      printError(
        site.problems.filtered { $0.severity == .error }.text.trimmingCharacters(in: .newlines))
      printError("rostrum: no site was made: \(site.problems.summary)")
      throw ExitCode(1)
    }
    return try StaticSite(
      site, assets: try SiteAssets(try StyleSheets()),
      downloads: try CatalogueDownloads(of: workspace, on: day).files, root: root, server: server)
  }
}
