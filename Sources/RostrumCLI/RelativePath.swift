import Foundation

extension URL {
  /// The path from the current folder when the file lies below it; the whole path else.
  var relative: String {
    let current = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL.path
    let path = standardizedFileURL.path
    return path.hasPrefix(current + "/") ? String(path.dropFirst(current.count + 1)) : path
  }
}
