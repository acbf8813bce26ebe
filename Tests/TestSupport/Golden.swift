import Foundation
public import Testing

/// Compares `actual` with the golden file at `path` in the caller's `Golden` folder.
///
/// A missing or different file fails the test. With `GOLDEN=record` in the
/// environment the file is written and the test still fails, so a recording
/// run can never be green.
public func expectGolden(
  _ actual: String, _ path: String,
  testFile: StaticString = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: "\(testFile)").deletingLastPathComponent()
    .appending(path: "Golden").appending(path: path)
  if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path); review the diff", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  let changes = actual.split(separator: "\n", omittingEmptySubsequences: false)
    .difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
  let diff = changes.map { change in
    switch change {
    case .insert(let line, let text, _): "+\(line + 1) \(text)"
    case .remove(let line, let text, _): "-\(line + 1) \(text)"
    }
  }
  #expect(
    actual == expected, "\(path) differs:\n\(diff.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
