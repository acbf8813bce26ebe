package import Foundation

/// A file as it once was, as git keeps it.
package struct FileRevision: Hashable, Sendable {
  /// The whole name of the commit.
  package let commit: String
  /// The day of the commit, as `2026-11-22`.
  package let date: String
  /// The first line of its message.
  package let subject: String
  package let text: String
}

extension Tools {
  /// The states of a file that git keeps, the latest first; none where there is no git, no repository
  /// or no commit of the file.
  ///
  /// - Parameters:
  ///   - path: relative to `folder`.
  ///   - limit: of commits that are looked at.
  package func revisions(of path: String, in folder: URL, limit: Int) async -> [FileRevision] {
    guard let git = find("git") else { return [] }
    let program = Program(
      url: git, environment: environment(adding: ["LC_ALL": "C"]), folder: folder,
      timeLimit: .seconds(30))
    let log = try? await program.run([
      "log", "--max-count=\(limit)", "--format=%H%x09%cs%x09%s", "--", path,
    ])
    guard let log, log.succeeded else { return [] }
    var revisions: [FileRevision] = []
    for line in log.output.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard parts.count == 3, let text = try? await text(of: path, at: parts[0], in: folder) else {
        continue
      }
      revisions.append(
        FileRevision(commit: parts[0], date: parts[1], subject: parts[2], text: text))
    }
    return revisions
  }
}
