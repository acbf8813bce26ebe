import Dispatch
import Foundation
import Glibc

/// Says when something below some folders changes, as the system tells (inotify(7)): nobody has to look again and
/// again. Disks that tell nothing, such as some network drives, are silent.
final class FolderWatch {
  private let root: URL
  /// Relative to `root`.
  private let folders: [String]
  private let leavingOut: Set<String>
  private let descriptor: Int32
  private let source: any DispatchSourceRead

  private static let events =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE)
    | UInt32(IN_DELETE) | UInt32(IN_ATTRIB) | UInt32(IN_ONLYDIR)

  /// - Parameters:
  ///   - folders: below `root`, with all that is below them; of `root` itself only its own files.
  ///   - leavingOut: folders of which nothing is told.
  ///   - onChange: may be called often, from any thread.
  /// - Returns: nil where the system cannot tell.
  init?(
    _ folders: [String], in root: URL, leavingOut: Set<String>,
    onChange: @escaping @Sendable () -> Void
  ) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.root = root
    self.folders = folders
    self.leavingOut = leavingOut
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
    source.setEventHandler { [weak self] in
      guard let self else { return }
      let masks = masks()
      let isFolder = { (mask: UInt32) in mask & UInt32(IN_ISDIR) != 0 }
      if masks.contains(where: isFolder) { watchAll() }
      // A file that has just begun is told of again once it is written.
      if masks.contains(where: { isFolder($0) || $0 & UInt32(IN_CREATE) == 0 }) { onChange() }
    }
    let descriptor = descriptor
    source.setCancelHandler { close(descriptor) }
    source.resume()
    watchAll()
  }

  deinit { source.cancel() }

  /// What has happened since the last time.
  private func masks() -> [UInt32] {
    var masks: [UInt32] = []
    var bytes = [UInt8](repeating: 0, count: 16_384)
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      var place = 0
      bytes.withUnsafeBytes { bytes in
        while place < count {
          let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          masks.append(event.mask)
          place += MemoryLayout<inotify_event>.size + Int(event.len)
        }
      }
    }
    return masks
  }

  private func watchAll() {
    inotify_add_watch(descriptor, root.path, Self.events)
    for folder in folders { watch(folder) }
  }

  private func watch(_ folder: String) {
    guard !leavingOut.contains(folder) else { return }
    let url = root.appending(path: folder)
    guard inotify_add_watch(descriptor, url.path, Self.events) >= 0 else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    for name in names where !name.hasPrefix(".") { watch("\(folder)/\(name)") }
  }
}
