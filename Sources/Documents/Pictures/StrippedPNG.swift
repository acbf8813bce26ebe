/// A PNG file without its metadata (ISO/IEC 15948).
///
/// Kept are the chunks that decide the pixels, their colours and their density. Gone are Exif, texts,
/// times, animations, private chunks and whatever stands after the end of the image.
struct StrippedPNG {
  let image: StrippedImage

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs",
  ]

  /// Nil when the bytes are no whole PNG file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var kept = Self.signature
    var size: (width: Int, height: Int)?
    var turned = 1
    var place = Self.signature.count
    var name = ""
    while name != "IEND" {
      guard place + 12 <= bytes.count,
        let length = ByteReader(bytes[place..<place + 4]).number(at: 0, count: 4),
        place + 12 + length <= bytes.count
      else { return nil }
      let content = bytes[place + 8..<place + 8 + length]
      name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      if name == "IHDR" {
        let reader = ByteReader(content)
        guard let width = reader.number(at: 0, count: 4),
          let height = reader.number(at: 4, count: 4)
        else { return nil }
        size = (width, height)
      }
      if name == "eXIf" { turned = orientation(inExif: content) ?? 1 }
      if Self.kept.contains(name) { kept += bytes[place..<place + 12 + length] }
      place += 12 + length
    }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    image = StrippedImage(
      format: .png, bytes: kept, width: size.width, height: size.height, orientation: turned)
  }
}
