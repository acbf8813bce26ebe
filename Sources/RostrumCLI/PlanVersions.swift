import ArgumentParser
import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

/// The versions of plans that can be named on the command line: plans of the workspace, files, and
/// what git keeps.
struct PlanVersions {
  let campaigns: Campaigns
  /// The folder of the workspace.
  let root: URL

  /// How a plan stood at a revision of git, or in a file.
  ///
  /// - Throws: as for any version by its name.
  func plan(_ id: Plan.ID, since version: String) async throws -> Plan {
    try await plan(isFile(version) ? version : "\(version):\(id)")
  }

  /// A version of a plan by its name.
  ///
  /// - Throws: `ValidationError` when there is none; `ExitCode(1)` after printing why it cannot be
  ///   read.
  func plan(_ name: String) async throws -> Plan {
    if let plan = campaigns.plan(name) { return plan }
    let file: SourceFile
    if FileManager.default.fileExists(atPath: name) {
      file = SourceFile(path: name, text: try userText(at: name))
    } else if let colon = name.firstIndex(of: ":") {
      let path = String(name[name.index(after: colon)...])
      // A name without a folder is an id; a plan that is not here any more had its usual place.
      let usual = path.contains("/") || path.hasSuffix(".md") ? path : "Campaigns/\(path).md"
      let place = campaigns.plan(path)?.location.file ?? usual
      let tools = Tools(environment: ProcessInfo.processInfo.environment, workspace: root)
      do {
        let text = try await tools.text(of: place, at: String(name[..<colon]), in: root)
        file = SourceFile(path: place, text: text)
      } catch let error as ExportError {
        throw ValidationError(sentence(error))
      }
    } else {
      let meant = nearMiss(to: name, among: campaigns.plans.map(\.id))
      throw ValidationError(
        "There is no plan or file '\(name)'." + (meant.map { " Did you mean '\($0)'?" } ?? ""))
    }
    var report = Report()
    if let plan = readPlan(file, &report) { return plan }
    printError(report.text.trimmingCharacters(in: .newlines))
    throw ExitCode(1)
  }

  func isFile(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
