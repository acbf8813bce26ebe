import Foundation
import Testing

@testable import Documents

/// Nothing of an image's file leaves with it but the image.
@Suite struct StrippingTests {
  @Test(arguments: [Samples.jpeg(), Samples.png()])
  func metadataStaysBehind(file: Data) throws {
    let image = try ImageFile(stripping: file)
    #expect(holds(file, "CANARY"))
    #expect(!holds(image.data, "CANARY"))
    #expect(holds(image.data, "PIXELS"))
    #expect(image.width == 300)
    #expect(image.height == 200)
    let again = try ImageFile(stripping: image.data)
    #expect(again == image)
  }

  private func holds(_ data: Data, _ word: String) -> Bool {
    data.range(of: Data(word.utf8)) != nil
  }

  @Test(arguments: [Samples.jpeg(orientation: 6), Samples.png(orientation: 3)])
  func aTurnedImageIsRefused(file: Data) {
    #expect(throws: ImageFile.Problem.self) { try ImageFile(stripping: file) }
  }

  /// Cut anywhere, a file is refused, or it was whole.
  @Test(arguments: [Samples.jpeg(), Samples.png()])
  func aFileThatIsCutOffIsNoImage(file: Data) throws {
    let whole = try ImageFile(stripping: file)
    for length in 0..<file.count {
      guard let cut = try? ImageFile(stripping: file.prefix(length)) else { continue }
      #expect(cut == whole, "\(length) bytes")
    }
  }

  @Test func oneImageUsedTwiceIsOneFile() throws {
    let image = try ImageFile(stripping: Samples.jpeg())
    let picture = Picture(image: image, alt: "a")
    let document = Document(
      id: "d", title: "D", language: "en",
      metadata: .init(authors: [], description: "", keywords: [], date: "2026-11-22", licence: ""),
      cover: .init(kicker: "", drawing: nil, picture: picture, imprint: ""),
      sections: [
        Section(
          id: "s", title: ["S"], blocks: [.list(ordered: false, items: [[.picture(picture)]])])
      ])
    #expect(document.images == [image])
  }

  enum Samples {
    /// A file of the right form with every place in which metadata are kept.
    static func jpeg(orientation: UInt8 = 1) -> Data {
      let exif = [UInt8]("Exif\0\0".utf8) + Self.exif(orientation)
      var bytes: [UInt8] = [0xFF, 0xD8]
      bytes += segment(
        0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 2, 1] + Array("CANARY".utf8))
      bytes += segment(0xE1, exif)
      bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0CANARY".utf8))
      bytes += segment(0xE2, Array("MPF\0CANARY".utf8))
      bytes += segment(0xED, Array("Photoshop 3.0\08BIM CANARY".utf8))
      bytes += segment(0xFE, Array("CANARY".utf8))
      bytes += segment(0xDB, [UInt8](repeating: 1, count: 65))
      bytes += [0xFF] + segment(0xC0, [8, 0, 200, 1, 44, 1, 1, 0x11, 0])
      bytes +=
        segment(0xDA, [1, 1, 0, 0, 63, 0]) + Array("PIXELS".utf8) + [0xFF, 0, 0xFF, 0xD0, 7]
      bytes += segment(0xFE, Array("CANARY".utf8))
      bytes += segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 3]
      return Data(bytes + [0xFF, 0xD9] + Array("CANARY".utf8))
    }

    static func png(orientation: UInt8 = 1) -> Data {
      var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      bytes += chunk("IHDR", [0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0])
      bytes += chunk("eXIf", exif(orientation))
      bytes += chunk("tEXt", Array("Author\0CANARY".utf8)) + chunk("tIME", Array("CANARY1".utf8))
      bytes += chunk("IDAT", Array("PIXELS".utf8)) + chunk("iTXt", Array("x\0CANARY".utf8))
      return Data(bytes + chunk("IEND", []) + Array("CANARY".utf8))
    }

    private static func exif(_ orientation: UInt8) -> [UInt8] {
      let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      return Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + entry + Array("CANARY".utf8)
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
      let length = content.count + 2
      return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
    }
  }
}
