package import Foundation

extension Tools {
  /// The text of a file as git keeps it at a revision.
  ///
  /// - Parameters:
  ///   - path: relative to `folder`.
  ///   - revision: such as `HEAD~3` or a tag.
  ///   - folder: a folder of the repository.
  /// - Throws: `ExportError` when git is missing, or has no such revision or file.
  package func text(of path: String, at revision: String, in folder: URL) async throws -> String {
    guard let git = find("git") else { throw ExportError("git is not installed") }
    guard !revision.hasPrefix("-"), !revision.isEmpty else {
      throw ExportError("'\(revision)' is no revision")
    }
    let program = Program(
      url: git, environment: environment(adding: ["LC_ALL": "C"]), folder: folder,
      timeLimit: .seconds(30))
    let output = try await program.run(["cat-file", "blob", "\(revision):./\(path)"])
    guard output.succeeded else {
      guard !output.errors.contains("not a git repository") else {
        throw ExportError(
          "git has no '\(path)' at '\(revision)': '\(folder.path)' is in no repository; name two files"
        )
      }
      let reason = output.errors.split(separator: "\n").first.map(String.init) ?? ""
      throw ExportError("git has no '\(path)' at '\(revision)': \(reason)")
    }
    return output.output
  }
}
