/// A text with `\n` line ends and without a byte order mark at its start.
func normalised(_ text: String) -> String {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let hasMark = text.utf8.starts(with: mark)
  guard hasMark || text.utf8.contains(13) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var previous: UInt8 = 0
  for byte in text.utf8.dropFirst(hasMark ? mark.count : 0) {
    if byte == 13 { bytes.append(10) } else if byte != 10 || previous != 13 { bytes.append(byte) }
    previous = byte
  }
  return String(decoding: bytes, as: UTF8.self)
}
