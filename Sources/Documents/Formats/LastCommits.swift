package import Foundation

extension Tools {
  /// The day of the last commit of each file below some folders, as `2026-11-22` in UTC, by the file's path
  /// relative to `folder`; empty where there is no git or no repository.
  package func lastCommits(below folders: [String], in folder: URL) async -> [String: String] {
    guard let git = find("git") else { return [:] }
    let program = Program(
      url: git, environment: environment(adding: ["LC_ALL": "C", "TZ": "UTC"]), folder: folder,
      timeLimit: .seconds(30))
    let log = try? await program.run(
      [
        "-c", "core.quotePath=false", "log", "--format=%x09%cd", "--date=format-local:%Y-%m-%d",
        "--name-only", "--relative", "--",
      ] + folders)
    guard let log, log.succeeded else { return [:] }
    var days: [String: String] = [:]
    var day = ""
    for line in log.output.split(separator: "\n") {
      if line.hasPrefix("\t") {
        day = String(line.dropFirst())
      } else {
        days[String(line), default: ""] = max(days[String(line), default: ""], day)
      }
    }
    return days
  }
}
