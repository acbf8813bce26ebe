import Feedback
package import Foundation
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The place in a workspace where a manuscript is published.
package struct ManuscriptFile: Sendable {
  private let url: URL

  /// Nil for a path that leads out of `Practices`, into a hidden place, or through a link.
  package init?(_ path: String, in root: URL) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts[0] == "Practices", path.hasSuffix(".md"),
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\0") })
    else { return nil }
    var folder = root
    for part in parts.dropLast() {
      folder.append(path: part)
      let type = Self.type(of: folder)
      guard type == nil || type == .typeDirectory else { return nil }
    }
    url = root.appending(path: path)
    let type = Self.type(of: url)
    guard type == nil || type == .typeRegular else { return nil }
  }

  /// What stands there; nil where nothing does.
  package var text: String? {
    (try? Data(contentsOf: url)).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Whether anything stands there, readable or not.
  package var isThere: Bool { Self.type(of: url) != nil }

  /// Puts a text in the place of what stands there, at once: a reader sees the one or the other, whole, and
  /// what is there when this returns is on disk. Where the text stands there already nothing else is done.
  ///
  /// What a stop on the way leaves behind is hidden, and goes when it is done again.
  ///
  /// - Parameter base: what must stand there; nil for nothing.
  /// - Throws: `FileReplacementError` where something else stands there, else what the file system says.
  package func put(_ text: String, inPlaceOf base: String?) throws {
    let folder = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let new = folder.appending(path: ".\(url.lastPathComponent).new")
    if self.text == text {
      unlink(new.path)
      return try forceToDisk(folder)
    }
    try write(text, to: new)
    guard self.text == base else {
      unlink(new.path)
      throw FileReplacementError.changed(url.path)
    }
    if base == nil {
      // Unlike renaming, this fails where a file came meanwhile.
      guard link(new.path, url.path) == 0 else { throw FileReplacementError.changed(url.path) }
      unlink(new.path)
    } else {
      guard rename(new.path, url.path) == 0 else { throw failure }
    }
    try forceToDisk(folder)
  }

  /// Puts back what stood there before a manuscript was put in its place, unless it was changed since.
  func takeBack(_ manuscript: Manuscript) throws {
    if let base = manuscript.base { return try put(base, inPlaceOf: manuscript.text) }
    _ = try remove(manuscript.text, evenIfEdited: false)
  }

  /// What became of a file that was to go.
  package enum Removal: Hashable, Sendable {
    /// Nothing stood there, or something that is left there.
    case nothing
    case removed
    /// It is gone, and had been edited since it was published.
    case edited
  }

  /// Removes what stands there, with what a stop left behind and with its translations; when this returns they are
  /// gone from the disk.
  ///
  /// - Parameters:
  ///   - published: what was published there.
  ///   - evenIfEdited: whether it goes where something else stands there by now.
  func remove(_ published: String, evenIfEdited: Bool) throws -> Removal {
    let folder = url.deletingLastPathComponent()
    let (name, stem) = (url.lastPathComponent, url.deletingPathExtension().lastPathComponent)
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var removal = Removal.nothing
    if isThere {
      let isSame = text == published
      guard isSame || evenIfEdited else { return .nothing }
      removal = isSame ? .removed : .edited
    }
    let copies = there.filter { other in
      other == ".\(name).new"
        || other.hasPrefix("\(stem).") && other.hasSuffix(".md") && other != name
    }
    // The file itself goes last: doing it again after a stop finds it.
    for copy in copies { try FileManager.default.removeItem(at: folder.appending(path: copy)) }
    if removal != .nothing { try FileManager.default.removeItem(at: url) }
    if !there.isEmpty { try forceToDisk(folder) }
    return removal
  }

  private func write(_ text: String, to new: URL) throws {
    unlink(new.path)
    let file = open(new.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure }
    defer { close(file) }
    try FileHandle(fileDescriptor: file).write(contentsOf: Data(text.utf8))
    guard fsync(file) == 0 else { throw failure }
  }

  private var failure: CocoaError {
    CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
  }

  /// What a file is, without following a link; nil when there is none.
  private static func type(of url: URL) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
  }
}
