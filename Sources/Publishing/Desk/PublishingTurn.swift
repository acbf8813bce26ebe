import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Does work while nobody else changes what is published in a workspace: one at a time, over all processes.
func inTurn<Result: Sendable>(
  in root: URL, _ work: () async throws -> Result
) async throws -> Result {
  let folder = root.appending(path: ".rostrum")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let path = folder.appending(path: "publishing.lock").path
  let lock = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
  guard lock >= 0 else {
    throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
  }
  // Closing it ends the turn.
  defer { close(lock) }
  while flock(lock, LOCK_EX | LOCK_NB) != 0 {
    guard errno == EWOULDBLOCK || errno == EINTR else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    try await Task.sleep(for: .milliseconds(2))
  }
  return try await work()
}

/// Removes what can be made again from the files of a workspace and may hold their words: the search index, downloads
/// and exports that were made on demand.
func removeCaches(of root: URL) throws {
  let folder = root.appending(path: ".rostrum")
  let index = ["", "-journal", "-wal", "-shm"].map { "index.sqlite" + $0 }
  for name in index + ["downloads", "builds"] {
    let place = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: place.path) else { continue }
    try FileManager.default.removeItem(at: place)
  }
}
