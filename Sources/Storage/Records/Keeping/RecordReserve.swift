import Foundation

/// Room on the disk that is given up when the disk is full, so that erasing and deciding go on when nothing
/// new can be taken.
struct RecordReserve: Sendable {
  let url: URL
  let bytes: Int

  /// Takes the room; false where there is not enough.
  @discardableResult
  func take() -> Bool {
    guard !isTaken else { return true }
    let file = open(url.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    if posix_fallocate(file, 0, off_t(bytes)) == 0 { return true }
    ftruncate(file, 0)
    return false
  }

  /// Gives the room up; false when it is given up already.
  func release() -> Bool {
    guard isTaken else { return false }
    return truncate(url.path, 0) == 0
  }

  var isTaken: Bool {
    var status = stat()
    return stat(url.path, &status) == 0 && Int(status.st_size) >= bytes
  }
}
