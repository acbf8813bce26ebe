package import Foundation

/// How the text of a file is written in bytes.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
}

/// Why the bytes of a file are no text.
package struct EncodingProblem: LocalizedError, Hashable, Sendable {
  package let message: String

  package var errorDescription: String? { message }
}

/// The text of a table as programs save it, and how it was written: UTF-16 by its mark or its zeros, UTF-8
/// where all bytes are, else Windows-1252.
///
/// - Throws: `EncodingProblem` for bytes that are none of them, or UTF-8 in one part and not in another.
package func decodedText(_ data: Data) throws(EncodingProblem) -> (String, TextEncoding) {
  let bytes = Array(data)
  if let isBigEndian = utf16Order(bytes) {
    return (try utf16Text(bytes, isBigEndian: isBigEndian), .utf16)
  }
  if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
  let long = longSequences(bytes)
  guard long == 0 else {
    throw EncodingProblem(
      message: "the file is UTF-8 in \(long) places and not in others; save it again as UTF-8")
  }
  var scalars = String.UnicodeScalarView()
  for byte in bytes {
    guard let scalar = windowsScalar(byte) else {
      throw EncodingProblem(
        message: "the file is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8")
    }
    scalars.append(scalar)
  }
  return (String(scalars), .windows1252)
}

/// What a text would be that was written as UTF-8 and read as Windows-1252; nil where that cannot have
/// happened. `MÃ¼nchen` was `München`.
package func asUTF8(misread text: String) -> String? {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
  var bytes: [UInt8] = []
  for scalar in text.unicodeScalars {
    guard let byte = windowsByte(scalar) else { return nil }
    bytes.append(byte)
  }
  return String(validating: bytes, as: UTF8.self)
}

// MARK: UTF-16

/// Whether the bytes are UTF-16 with the high byte first; nil when they are not UTF-16.
///
/// Without a mark, every second byte of the first hundred characters or so is zero in the text of a table
/// with Latin letters, separators and line ends.
private func utf16Order(_ bytes: [UInt8]) -> Bool? {
  if bytes.starts(with: [0xFF, 0xFE]) { return false }
  if bytes.starts(with: [0xFE, 0xFF]) { return true }
  let start = bytes.prefix(200)
  var (even, odd) = (0, 0)
  for (offset, byte) in start.enumerated() where byte == 0 {
    if offset % 2 == 0 { even += 1 } else { odd += 1 }
  }
  guard start.count > 1, even + odd > start.count / 4 else { return nil }
  return even > odd
}

private func utf16Text(
  _ bytes: [UInt8], isBigEndian: Bool
) throws(EncodingProblem) -> String {
  let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index -> UInt16 in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
  guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
    throw EncodingProblem(
      message: "the file is UTF-16 that is cut off or damaged; save it as UTF-8")
  }
  return text
}

// MARK: Windows-1252

/// How many characters of more than one byte are whole UTF-8.
private func longSequences(_ bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var count = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): count += scalar.value >= 0x80 ? 1 : 0
    case .error: continue
    case .emptyInput: return count
    }
  }
}

/// The characters of the bytes from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); 0 for the five that
/// stand for nothing.
private let windowsBlock: [UInt32] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
  0x203A, 0x0153, 0, 0x017E, 0x0178,
]

private func windowsScalar(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
  let value = windowsBlock[Int(byte) - 0x80]
  return value == 0 ? nil : Unicode.Scalar(value)
}

private func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
  if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
  return windowsBlock.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
}
