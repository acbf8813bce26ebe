/// A JPEG file without its metadata (ITU-T T.81, annex B).
///
/// Kept are the segments that decide the pixels and their colours: tables, frames, scans, a bare JFIF
/// header, Adobe's colour transform and ICC profiles. Gone are Exif, XMP, IPTC, thumbnails, comments and
/// whatever stands after the end of the image.
struct StrippedJPEG {
  private(set) var image: StrippedImage

  /// Nil when the bytes are no whole JPEG file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var kept: [UInt8] = [0xFF, 0xD8]
    var size: (width: Int, height: Int)?
    var turned = 1
    var place = 2
    while true {
      // Fill bytes may stand before a marker.
      while place + 1 < bytes.count, bytes[place] == 0xFF, bytes[place + 1] == 0xFF { place += 1 }
      guard place + 1 < bytes.count, bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xD9 { break }
      guard let segment = Segment(bytes, at: place) else { return nil }
      place = segment.end
      if let frame = segment.frameSize { size = frame }
      if let orientation = segment.orientation { turned = orientation }
      kept += segment.kept
      guard marker == 0xDA else { continue }
      let end = Self.endOfScan(bytes, from: place)
      kept += bytes[place..<end]
      place = end
    }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    image = StrippedImage(
      format: .jpeg, bytes: kept + [0xFF, 0xD9], width: size.width, height: size.height,
      orientation: turned)
  }

  /// Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart.
  private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) {
        return place
      }
      place += 1
    }
    return bytes.count
  }

  /// A marker with the fields after it.
  private struct Segment {
    let marker: UInt8
    /// With the marker and the length.
    let bytes: ArraySlice<UInt8>

    init?(_ all: [UInt8], at place: Int) {
      guard let length = ByteReader(all[place..<min(place + 4, all.count)]).number(at: 2, count: 2),
        length >= 2, place + 2 + length <= all.count
      else { return nil }
      marker = all[place + 1]
      bytes = all[place..<place + 2 + length]
    }

    var end: Int { bytes.endIndex }
    private var content: ArraySlice<UInt8> { bytes.dropFirst(4) }

    /// The size in pixels, for the header of a frame.
    var frameSize: (width: Int, height: Int)? {
      guard (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) else { return nil }
      let reader = ByteReader(content)
      guard let height = reader.number(at: 1, count: 2), let width = reader.number(at: 3, count: 2)
      else { return nil }
      return (width, height)
    }

    var orientation: Int? {
      guard marker == 0xE1, content.starts(with: Array("Exif\0\0".utf8)) else { return nil }
      return Documents.orientation(inExif: content.dropFirst(6))
    }

    /// What is kept of it; nothing of metadata.
    var kept: ArraySlice<UInt8> {
      switch marker {
      case 0xE0 where content.starts(with: Array("JFIF\0".utf8)): bareHeader
      case 0xE2 where content.starts(with: Array("ICC_PROFILE\0".utf8)): bytes
      case 0xEE where content.starts(with: Array("Adobe".utf8)): bytes.prefix(16)
      case 0xE0...0xEF, 0xFE: []
      default: bytes
      }
    }

    /// The JFIF header without its thumbnail (ISO/IEC 10918-5).
    private var bareHeader: ArraySlice<UInt8> {
      guard content.count >= 14 else { return [] }
      return [0xFF, 0xE0, 0, 16] + content.prefix(12) + [0, 0]
    }
  }
}
