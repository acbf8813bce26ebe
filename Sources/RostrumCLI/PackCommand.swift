import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing

struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Pack everything that others may take away into one folder.",
    discussion: """
      The folder holds the site, the authored files, exported files, data, how to go on, and a list of all with
      their hashes. It is a workspace itself: 'rostrum check', 'rostrum serve' and 'rostrum pack' work in it, and
      packing it again gives the same bytes.

        rostrum pack ../takeaway
        rostrum pack ../handover --with-plans

      What was told to the editors alone stays: feedback, addresses for mail, stories that not everybody may read,
      and plans that say more than their public edition, unless --with-plans hands them over too.
      """)

  @Argument(help: "The folder to write; it must not be there yet.")
  var folder: String

  @Flag(
    help: "Plans go along as they were written: for those who go on with the work, not for the web."
  )
  var withPlans = false

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let (root, target) = (options.root, URL(filePath: folder, directoryHint: .isDirectory))
    guard !FileManager.default.fileExists(atPath: target.path) else {
      throw ValidationError("'\(folder)' exists, and nothing is overwritten. Name another.")
    }
    var found = Report()
    let all = SourceTree(authoredIn: root, &found)
    let takeaway = Takeaway(
      all, try options.workspace(all, &found), date: options.day, withPlans: withPlans)
    // The pack is made from what is in it, so that whoever has it can make the same.
    var report = Report()
    let workspace = try options.workspace(takeaway.tree, &report)
    let exports = Takeaway.exports(
      exportedPublications(in: root), of: workspace, date: options.day)
    let site = try options.site(workspace, takeaway.tree, report, exports: exports, server: nil)
    let pack = TakeawayPack(
      takeaway, site: site, exports: exports, configuration: workspace.configuration)
    let count = try pack.write(to: target, root: root)
    for kept in takeaway.kept {
      let reason =
        switch kept.reason {
        case .plan: "says more than its public edition; --with-plans hands it over"
        case .story: "not everybody may read it as it was told"
        }
      printError("left out: \(kept.path), \(reason)")
    }
    print("\(target.appending(path: "README.md").relative)  \(count) files")
  }
}
