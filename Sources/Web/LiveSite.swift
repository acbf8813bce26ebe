package import Catalogue
package import Diagnostics
package import Documents
package import Feedback
package import Foundation
package import Markup
package import Publishing
package import Storage
import Synchronization

/// The site as it is now: files are read once, and again when they change; every request sees one whole
/// state of them.
package final class LiveSite: Sendable {
  package let index: CatalogueIndex
  package let assets: SiteAssets
  package let history: VersionHistory
  /// What people send, kept for good.
  package let records: any RecordStore
  /// Where plans lie that are being written.
  package let shelf: any PlanShelf
  let floods: FloodGate
  let doorkeeper = Doorkeeper()
  let networks: Networks
  package let openData: OpenData
  let tools: Tools
  let styles: StyleSheets
  /// Seals forms for the browsers that ask for them.
  package let seal: FormSeal
  /// Makes files of publications.
  package let builds: BuildQueue
  package let root: URL
  private let isLocal: Bool
  private let readings: Readings
  private let today: @Sendable () -> Day
  private let state: Mutex<State>

  private struct State {
    var site: Site
    /// The rendered pages of this state.
    var replies = ReplyCache()
    /// What was found when the files were last looked at, whether they could be read or not.
    var stamps: [SourceStamp]
    /// The files that the site was read from.
    let sources: (stamps: [SourceStamp], tree: SourceTree)
    var exports: [ExportedPublication]
  }

  /// Reads the workspace below a folder.
  ///
  /// - Parameters:
  ///   - isLocal: whether it is shown to those who write it.
  ///   - harvestPage: how many records a harvester is given at once.
  ///   - networks: names the networks that send something.
  ///   - floods: holds back what comes too fast.
  ///   - readings: what the files were read as by others that show the same ones.
  ///   - today: the printed date.
  /// - Throws: `UnusableWorkspace` where there is nothing to show, and when there is not even memory
  ///   for an index.
  package init(
    at root: URL, tools: Tools, styles: StyleSheets, isLocal: Bool, harvestPage: Int = 100,
    networks: Networks = Networks(), floods: FloodGate = FloodGate(),
    readings: Readings = Readings(), today: @escaping @Sendable () -> Day
  ) throws {
    self.root = root
    self.isLocal = isLocal
    self.networks = networks
    self.floods = floods
    self.readings = readings
    self.today = today
    assets = try SiteAssets(styles)
    records = SQLiteRecords(workspace: root)
    shelf =
      isLocal ? FileShelf(at: root, tools: tools) : RecordShelf(records, floods: floods)
    seal = FormSeal(key: records.secret)
    history = VersionHistory(tools: tools, root: root)
    openData = OpenData(tools: tools, root: root, harvestPage: harvestPage)
    builds = BuildQueue(
      shelf: BuildShelf(folder: root.appending(path: ".rostrum/builds")),
      exports: root.appending(path: Workspace.buildFolder), tools: tools, styles: styles)
    self.tools = tools
    self.styles = styles
    let read = try Self.read(root, readings, isLocal: isLocal, date: today())
    index = try CatalogueIndex(
      workspace: root, language: read.site.configuration.language, readings: readings)
    try index.refresh()
    state = Mutex(read)
  }

  /// The site at this moment; it does not change while it is held.
  package var site: Site { state.withLock { $0.site } }

  /// The site at this moment with its rendered pages.
  var snapshot: (site: Site, replies: ReplyCache) { state.withLock { ($0.site, $0.replies) } }

  /// Reads the files again where they or the day have changed since; true when they have. A workspace that
  /// cannot be read any more leaves the site as it was, with the problems.
  @discardableResult
  package func refresh() throws -> Bool {
    var report = Report()
    let (stamps, exports) = (Self.stamps(root, &report), exportedPublications(in: root))
    let old = state.withLock { $0 }
    guard stamps != old.stamps || exports != old.exports || today() != old.site.date else {
      return false
    }
    try index.refresh()
    do {
      let new = try Self.read(root, readings, after: old, isLocal: isLocal, date: today())
      state.withLock { $0 = new }
    } catch let error as UnusableWorkspace {
      state.withLock {
        $0.site = $0.site.reporting(error.report)
        $0.replies = ReplyCache()
        $0.stamps = stamps
      }
    }
    return true
  }

  /// Looks for edited files when the system tells of a change, and again and again besides, until the task is
  /// cancelled.
  package func watch(every interval: Duration, onError: @Sendable (any Error) -> Void) async {
    let (changes, told) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let folders = FolderWatch(Workspace.folders, in: root, leavingOut: [Workspace.siteFolder]) {
      told.yield()
    }
    let clock = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: interval)
        told.yield()
      }
    }
    defer { clock.cancel() }
    for await _ in changes {
      do { try refresh() } catch { onError(error) }
    }
    withExtendedLifetime(folders) {}
  }

  /// Erases the records that have passed their time and looks whether the others are as they were written, now
  /// and then again and again until the task is cancelled.
  package func sweepRecords(every interval: Duration, onError: @Sendable (any Error) -> Void) async
  {
    while !Task.isCancelled {
      do {
        if records.problem == nil {
          _ = try await records.sweep(at: .now)
          for damage in try await records.examine() { onError(damage) }
        }
      } catch { onError(error) }
      try? await Task.sleep(for: interval)
    }
  }

  private static func stamps(_ root: URL, _ report: inout Report) -> [SourceStamp] {
    listSources(
      Workspace.folders, in: root, leavingOut: Workspace.madeFolders,
      alone: Workspace.files, &report)
  }

  private static func read(
    _ root: URL, _ readings: Readings, after old: State? = nil, isLocal: Bool, date: Day
  ) throws -> State {
    var report = Report()
    let stamps = stamps(root, &report)
    let tree = SourceTree(
      reading: stamps, in: root, after: old?.sources, report: &report)
    let pictures = PictureFolder(root: root)
    guard let workspace = Workspace(tree, pictures: pictures, readings: readings, &report) else {
      throw UnusableWorkspace(report: report)
    }
    readings.keep(only: tree.files)
    let exports = exportedPublications(in: root)
    return State(
      site: Site(
        workspace, tree: tree, problems: report, exports: exports, date: date, isLocal: isLocal),
      stamps: stamps, sources: (stamps, tree), exports: exports)
  }
}

/// That a folder has no usable `rostrum.yaml`.
package struct UnusableWorkspace: Error {
  package let report: Report
}
