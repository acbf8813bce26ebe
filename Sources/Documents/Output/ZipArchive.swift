package import Foundation

/// A ZIP archive whose entries are stored as they are, so that the same files give the same bytes
/// on every machine (PKWARE APPNOTE 6.3, without compression).
package struct ZipArchive {
  private var entries = Data()
  private var directory = Data()
  private var count: UInt16 = 0
  /// Day and time in the form of MS-DOS.
  private let stamp: (time: UInt16, date: UInt16)

  /// `date` is the date of every entry, as `yyyy-mm-dd`; before 1980 and unreadable, the first day of
  /// 1980, as the format knows none before.
  package init(date: String) {
    let parts = date.split(separator: "-").compactMap { UInt16($0) }
    let isKnown = parts.count == 3 && parts[0] >= 1980
    stamp = (0, isKnown ? (parts[0] - 1980) << 9 | parts[1] << 5 | parts[2] : 1 << 5 | 1)
  }

  /// Adds a file; entries keep the order in which they are added.
  package mutating func add(_ path: String, _ data: Data) {
    let name = Data(path.utf8)
    var fields = Data()
    // Version 2.0; bit 11: the name is UTF-8; method 0: stored.
    for value in [20, 0x0800, 0, stamp.time, stamp.date] { fields.append(littleEndian: value) }
    for value in [crc32(data), UInt32(data.count), UInt32(data.count)] {
      fields.append(littleEndian: value)
    }
    fields.append(littleEndian: UInt16(name.count))
    fields.append(littleEndian: UInt16(0))
    let offset = UInt32(entries.count)
    entries.append(littleEndian: UInt32(0x0403_4b50))
    entries += fields + name + data
    directory.append(littleEndian: UInt32(0x0201_4b50))
    directory.append(littleEndian: UInt16(20))
    directory += fields
    // No comment, first disk, no attributes.
    for value: UInt16 in [0, 0, 0] { directory.append(littleEndian: value) }
    directory.append(littleEndian: UInt32(0))
    directory.append(littleEndian: offset)
    directory += name
    count += 1
  }

  /// The whole archive.
  package var data: Data {
    var end = Data()
    end.append(littleEndian: UInt32(0x0605_4b50))
    for value in [0, 0, count, count] { end.append(littleEndian: value) }
    end.append(littleEndian: UInt32(directory.count))
    end.append(littleEndian: UInt32(entries.count))
    end.append(littleEndian: UInt16(0))
    return entries + directory + end
  }
}

extension Data {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

/// The checksum of ZIP (ISO 3309, reflected, polynomial EDB88320).
private func crc32(_ data: Data) -> UInt32 {
  ~data.reduce(~UInt32(0)) { $0 >> 8 ^ crcTable[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in
    value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
  }
}
