package import Diagnostics
package import Foundation

/// One authored file as it was read: valid UTF-8 with `\n` line ends and no byte order mark.
package struct SourceFile: Hashable, Sendable {
  /// Relative to the workspace, with `/` separators.
  package let path: String
  package let text: String

  /// Brings line ends to `\n` and drops a byte order mark, wherever the text comes from.
  package init(path: String, text: String) {
    self.path = path
    self.text = normalised(text)
  }

  /// The file's name without folders and its last ending: `a/b.en.md` has the stem `b.en`.
  package var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(
      name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    )
  }

  package var start: SourceLocation { SourceLocation(file: path) }
}

/// The authored files of a workspace, read once. Everything after it is a pure function.
package struct SourceTree: Hashable, Sendable {
  /// In the order of their paths.
  package let files: [SourceFile]

  package init(_ files: [SourceFile]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The largest file that is read; a longer one is reported and left out.
  package static let sizeLimit = 1 << 20

  /// Reads every `.md`, `.yaml` and `.yml` file, and every `.json` file of `Exports`, below `folders` of `root`, and the files named `alone`;
  /// hidden files, `README.md` and the folders in `leavingOut` are passed over.
  ///
  /// A file that cannot be read or is no text is a problem in `report`, never a reason to stop.
  package init(
    reading folders: [String], in root: URL, leavingOut: Set<String> = [], alone: [String] = [],
    report: inout Report
  ) {
    let stamps = listSources(folders, in: root, leavingOut: leavingOut, alone: alone, &report)
    self.init(reading: stamps, in: root, report: &report)
  }

  /// Reads chosen files of a listing.
  ///
  /// - Parameter earlier: what was read before, from which files with the same stamps are taken; nil reads all.
  package init(
    reading stamps: [SourceStamp], in root: URL,
    after earlier: (stamps: [SourceStamp], tree: SourceTree)? = nil, report: inout Report
  ) {
    let known = Dictionary(
      earlier?.stamps.map { ($0.path, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    let read = Dictionary(
      earlier?.tree.files.map { ($0.path, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    self.init(
      stamps.compactMap { stamp in
        if known[stamp.path] == stamp, let file = read[stamp.path] { return file }
        return SourceFile(reading: stamp, in: root, &report)
      })
  }

  /// The files below a folder, such as `Practices`.
  package func files(in folder: String) -> ArraySlice<SourceFile> {
    let start = files.partitioningIndex { $0.path >= folder + "/" }
    let end = files.partitioningIndex { $0.path >= folder + "0" }
    return files[start..<end]
  }
}

extension Array {
  /// The first index whose element satisfies a predicate that is false, then true, along the array.
  package func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
