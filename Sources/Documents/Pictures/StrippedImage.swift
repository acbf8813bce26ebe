import Foundation
import Markup

/// What is kept of an image's file, and what its metadata say of the pixels.
struct StrippedImage {
  let format: ImageFile.Format
  let bytes: [UInt8]
  let width: Int
  let height: Int
  /// 1 for upright (Exif 2.32, 4.6.4 A); 1 too when nothing is said.
  let orientation: Int

  var name: String { "\(sha256(Data(bytes)).prefix(16)).\(format.fileExtension)" }
}

/// Reads numbers of several bytes without ever leaving the bytes.
struct ByteReader {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes)[...] }

  /// An unsigned number of `count` bytes at `offset`; nil beyond the end.
  func number(at offset: Int, count: Int, isLittleEndian: Bool = false) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let digits = bytes[offset..<offset + count]
    return (isLittleEndian ? digits.reversed() : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The orientation that Exif data in TIFF form state; nil when they state none (Exif 2.32, 4.6).
func orientation(inExif data: some Sequence<UInt8>) -> Int? {
  let reader = ByteReader(data)
  let isLittleEndian = reader.bytes.starts(with: "II".utf8)
  func number(_ offset: Int, _ count: Int) -> Int? {
    reader.number(at: offset, count: count, isLittleEndian: isLittleEndian)
  }
  guard isLittleEndian || reader.bytes.starts(with: "MM".utf8), number(2, 2) == 42,
    let directory = number(4, 4), let count = number(directory, 2)
  else { return nil }
  for index in 0..<count {
    let entry = directory + 2 + 12 * index
    guard let tag = number(entry, 2) else { return nil }
    if tag == 0x0112 { return number(entry + 8, 2) }
  }
  return nil
}
