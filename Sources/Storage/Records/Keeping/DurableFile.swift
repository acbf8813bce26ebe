import Feedback
import Foundation
import Markup

/// Puts bytes in the place of a file, wholly or not at all, on disk when it returns, for its owner alone.
func replaceFile(at url: URL, by data: Data) throws {
  let part = url.appendingPathExtension("part")
  try? FileManager.default.removeItem(at: part)
  try RecordFile(url: part).makeEmpty()
  do {
    let file = try FileHandle(forWritingTo: part)
    try file.write(contentsOf: data)
    try file.synchronize()
    try file.close()
    try putInPlace(part, at: url)
  } catch {
    try? FileManager.default.removeItem(at: part)
    throw error
  }
}

/// A name beside a file or folder that is being made, which nothing else has.
func unfinished(_ url: URL) -> URL {
  let url = url.standardizedFileURL
  return url.deletingLastPathComponent()
    .appending(path: ".\(url.lastPathComponent).part-\(randomToken().prefix(8))")
}

/// Renames a file to the place of another, and brings the folder to the disk.
func putInPlace(_ file: URL, at url: URL) throws {
  guard rename(file.path, url.path) == 0 else { throw RecordProblem.unwritable }
  do { try forceToDisk(url.deletingLastPathComponent()) } catch { throw RecordProblem.unwritable }
}

/// Keeps a copy of a file that is about to be given up, under a name that says what it was; the same bytes
/// are kept once.
///
/// - Returns: the name of the copy.
func setAside(_ url: URL) throws -> String {
  let data = try Data(contentsOf: url)
  let name = "\(url.lastPathComponent).damaged-\(sha256(data).prefix(8))"
  let copy = url.deletingLastPathComponent().appending(path: name)
  if !FileManager.default.fileExists(atPath: copy.path) { try replaceFile(at: copy, by: data) }
  return name
}
