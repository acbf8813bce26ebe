package import Foundation

/// Why a file was not replaced. It is as it was.
package enum FileReplacementError: LocalizedError, Hashable, Sendable {
  /// Somebody else wrote it since it was read.
  case changed(String)

  package var errorDescription: String? {
    switch self {
    case .changed(let path): "\(path) was changed by somebody else meanwhile; nothing was written"
    }
  }
}

/// Puts a new text in the place of an old one at once: a reader sees the one or the other, whole.
///
/// - Throws: `FileReplacementError` when the file no longer holds `old`; else what the file system says.
package func replaceFile(at url: URL, holding old: String, with new: String) throws {
  // A link stays a link: the file that it leads to is replaced.
  let file = url.resolvingSymlinksInPath()
  guard try Data(contentsOf: file) == Data(old.utf8) else {
    throw FileReplacementError.changed(url.path)
  }
  try Data(new.utf8).write(to: file, options: .atomic)
}
