package import Foundation

/// A folder of many files that is written from all cores and takes the place of an earlier one when it is whole.
package struct OutputFolder: Sendable {
  private let swap: FolderSwap

  /// Replaces the folder at `target` by what `body` writes, wholly or not at all. A file with the same bytes as in
  /// the earlier folder keeps its times.
  ///
  /// Throws an `ExportError` and leaves `target` as it was when anything goes wrong, and when it holds files that
  /// were not written here.
  package static func replace(
    _ target: URL, _ body: (OutputFolder) throws -> Void
  ) throws {
    try FolderSwap(target: target).run { swap in
      try body(OutputFolder(swap: swap))
      swap.synchroniseAll()
    }
  }

  /// Writes a file; two at once are welcome, as long as they are not the same.
  ///
  /// - Parameter path: relative, with `/` between folders.
  package func write(_ data: Data, at path: String) throws {
    try FolderSwap.checkPath(path)
    try swap.writeUnlessKept(data, at: path)
  }

  /// Marks a folder below as one that was written here, so that it may be replaced later.
  package func claim(_ path: String) throws {
    try write(Data(), at: "\(path)/\(FolderSwap.marker)")
  }
}
