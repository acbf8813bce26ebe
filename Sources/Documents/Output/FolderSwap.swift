import Foundation
import Glibc
import Markup

/// A folder that is built beside the one it is to replace.
struct FolderSwap: Sendable {
  let target: URL
  private let folder: URL
  private var manager: FileManager { .default }

  /// Marks a folder as written here, so that no other folder is ever replaced.
  static let marker = ".built-by-rostrum"

  init(target: URL) {
    self.target = target.standardizedFileURL
    folder = self.target.deletingLastPathComponent().appending(
      path: Self.prefix(of: self.target) + "\(getpid())-\(UUID().uuidString)")
  }

  /// What the name of an earlier result ends with while it steps aside.
  private static let asideSuffix = ".old"

  /// What names of unfinished folders begin with; the number of the process follows.
  private static func prefix(of target: URL) -> String { ".\(target.lastPathComponent).part-" }

  /// Replaces the target by what `body` writes, or leaves it as it was.
  func run(_ body: (FolderSwap) throws -> Void) throws {
    try checkTarget()
    try clearRemains()
    do {
      try prepare()
      try body(self)
      try commit()
    } catch {
      discard()
      throw Self.sentence(for: error, target: target)
    }
  }

  /// Refuses a path that leads out of the folder.
  static func checkPath(_ path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }) else {
      throw ExportError("'\(path)' is no path inside a folder")
    }
  }

  /// Refuses to replace what is not ours.
  func checkTarget() throws {
    var existing = target
    var isFolder: ObjCBool = false
    func exists(_ url: URL) -> Bool {
      // `path` ends without a slash, so that a file is found too.
      manager.fileExists(atPath: url.path, isDirectory: &isFolder)
    }
    while !exists(existing), existing.pathComponents.count > 1 {
      existing.deleteLastPathComponent()
    }
    guard isFolder.boolValue else {
      throw ExportError("'\(existing.path)' is a file; choose a folder")
    }
    guard existing == target else { return }
    let path = target.path(percentEncoded: false)
    let names = (try? manager.contentsOfDirectory(atPath: path)) ?? []
    if !names.isEmpty, !names.contains(Self.marker) {
      throw ExportError(
        "'\(path)' holds files that Rostrum did not write; choose another folder or empty it")
    }
  }

  /// Removes unfinished folders of runs that no longer live, and puts back an earlier result that
  /// such a run had set aside.
  func clearRemains() throws {
    let parent = target.deletingLastPathComponent()
    let prefix = Self.prefix(of: target)
    let names = (try? manager.contentsOfDirectory(atPath: parent.path(percentEncoded: false))) ?? []
    for name in names.sorted() where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let process = pid_t(digits), process != getpid(), kill(process, 0) != 0 else {
        continue
      }
      let remains = parent.appending(path: name)
      let path = target.path(percentEncoded: false)
      if name.hasSuffix(Self.asideSuffix), !manager.fileExists(atPath: path) {
        try manager.moveItem(at: remains, to: target)
      } else {
        try? manager.removeItem(at: remains)
      }
    }
  }

  func prepare() throws {
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Data(), at: Self.marker)
  }

  func write(_ data: Data, at path: String) throws {
    let url = folder.appending(path: path, directoryHint: .notDirectory)
    try manager.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url, options: .withoutOverwriting)
    try forceToDisk(url)
  }

  /// Writes a file of many, which `synchroniseAll` brings to the disk. Where the earlier result has the same
  /// bytes its file lives on with its times, so that what copies only newer files has little to do.
  func writeUnlessKept(_ data: Data, at path: String) throws {
    let url = folder.appending(path: path, directoryHint: .notDirectory)
    try manager.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let earlier = target.appending(path: path, directoryHint: .notDirectory)
    if (try? Data(contentsOf: earlier)) == data,
      link(earlier.path(percentEncoded: false), url.path(percentEncoded: false)) == 0
    {
      return
    }
    try data.write(to: url, options: .withoutOverwriting)
  }

  /// Waits until all that was written is on the disk; for thousands of files far quicker than one by one.
  func synchroniseAll() { sync() }

  /// Puts the new folder in the place of the old one, in one step where the system can.
  func commit() throws {
    try forceToDisk(folder)
    let (new, old) = (folder.path(percentEncoded: false), target.path(percentEncoded: false))
    if manager.fileExists(atPath: old) {
      try Self.exchange(new, old)
      // What was the target is now the unfinished folder.
      try? manager.removeItem(at: folder)
    } else if rename(new, old) != 0 {
      throw systemError()
    }
    try forceToDisk(target.deletingLastPathComponent())
  }

  func discard() { try? manager.removeItem(at: folder) }

  /// One sentence for people, whatever went wrong.
  static func sentence(for error: any Error, target: URL) -> any Error {
    if error is ExportError { return error }
    let path = target.path(percentEncoded: false)
    let code = systemCode(of: error)
    switch code {
    case ENOSPC, EDQUOT:
      return ExportError(
        "'\(path)' was not written, because the disk is full; what was there stays")
    case EACCES, EPERM:
      return ExportError("'\(path)' was not written, because writing there is not allowed")
    case EROFS:
      return ExportError("'\(path)' was not written, because the disk is read-only")
    case ENOTDIR, EEXIST:
      return ExportError("'\(path)' was not written, because a file stands in its way")
    default:
      let reason = code.map { String(cString: strerror($0)) } ?? "\(error.localizedDescription)"
      return ExportError("'\(path)' was not written: \(reason)")
    }
  }

  /// The number that the system gave; nil for an error of another kind.
  private static func systemCode(of error: any Error) -> Int32? {
    if let error = error as? POSIXError { return error.code.rawValue }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain { return Int32(underlying.code) }
    // Foundation does not always say what lies under its own error.
    return switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace: ENOSPC
    case .fileWriteNoPermission: EACCES
    case .fileWriteVolumeReadOnly: EROFS
    case .fileWriteFileExists: EEXIST
    default: nil
    }
  }

  private static func exchange(_ new: String, _ old: String) throws {
    #if os(Linux)
      if let exchange = renameat2 {
        // RENAME_EXCHANGE is 2.
        if exchange(AT_FDCWD, new, AT_FDCWD, old, 2) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw systemError() }
      }
    #elseif canImport(Darwin)
      if renamex_np(new, old, UInt32(RENAME_SWAP)) == 0 { return }
      guard errno == ENOTSUP else { throw systemError() }
    #endif
    // A file system without exchange: the old folder steps aside for a moment.
    let aside = new + asideSuffix
    guard rename(old, aside) == 0 else { throw systemError() }
    guard rename(new, old) == 0 else {
      let error = systemError()
      _ = rename(aside, old)
      throw error
    }
    guard rename(aside, new) == 0 else { throw systemError() }
  }

  #if os(Linux)
    private typealias RenameAt2 =
      @convention(c) (
        CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
      ) -> CInt

    /// renameat2(2), which Swift's Glibc does not show; nil where the system lacks it.
    private static var renameat2: RenameAt2? {
      dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
    }
  #endif
}
