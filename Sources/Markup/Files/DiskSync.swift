package import Foundation

/// Waits until a file, or the names in a folder, are on the disk.
///
/// - Throws: `POSIXError` with what the system says.
package func forceToDisk(_ url: URL) throws {
  let file = open(url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw systemError() }
  defer { close(file) }
  // Some file systems cannot force folders.
  guard fsync(file) == 0 || errno == EINVAL else { throw systemError() }
}

/// What the last call to the system failed with.
package func systemError() -> POSIXError {
  POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
}
