package import Diagnostics
package import Foundation

/// One authored file as it was read: valid UTF-8 with `\n` line ends and no byte order mark.
package struct SourceFile: Hashable, Sendable {
  /// Relative to the workspace, with `/` separators.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
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

  /// Reads every `.md`, `.yaml` and `.yml` file below `folders` of `root`, and the files named `alone`;
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
  package init(reading stamps: [SourceStamp], in root: URL, report: inout Report) {
    self.init(stamps.compactMap { SourceFile(reading: $0.path, in: root, &report) })
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
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SourceFile {
  /// Reads one file; nil, with a problem in `report`, when it cannot be used.
  fileprivate init?(reading path: String, in root: URL, _ report: inout Report) {
    let place = SourceLocation(file: path)
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      report.add(.unreadable, at: place, "this file cannot be read", hint: "check its permissions")
      return nil
    }
    guard data.count <= SourceTree.sizeLimit else {
      let size = data.count / 1024
      report.add(
        .tooLarge, at: place,
        "this file has \(size) KiB; the most is \(SourceTree.sizeLimit / 1024) KiB",
        hint: "put pictures and recordings in files of their own, and link to them")
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      report.add(
        .notUTF8, at: firstInvalidPlace(data, path), "this byte is not UTF-8 text",
        hint: "save the file with the encoding UTF-8")
      return nil
    }
    self.init(path: path, text: normalise(text))
  }
}

/// `\r\n` and `\r` become `\n`; a byte order mark at the start goes.
private func normalise(_ text: String) -> String {
  var scalars = Substring(text)
  if scalars.unicodeScalars.first == "\u{FEFF}" { scalars.unicodeScalars.removeFirst() }
  guard scalars.utf8.contains(13) else { return String(scalars) }
  return String(scalars.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
}

private func firstInvalidPlace(_ data: Data, _ path: String) -> SourceLocation {
  var decoder = UTF8()
  var bytes = data.makeIterator()
  var (line, column) = (1, 1)
  while case .scalarValue(let scalar) = decoder.decode(&bytes) {
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
  return SourceLocation(file: path, line: line, column: column)
}
