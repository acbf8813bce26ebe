package import Foundation

/// A photograph or scan with the words that stand for it; its file holds nothing but the image.
package struct Picture: Hashable, Sendable {
  package var image: ImageFile
  /// What it shows, for those who do not see it; never empty.
  package var alt: String
  /// Printed under it; empty for none.
  package var caption: [Inline]
  /// Who made it and on which terms, printed under it; empty for none.
  package var credit: [Inline]
  /// Whether it is the emblem of who pays, which is set 12 mm high: rules ask for 10 at least.
  package var isEmblem: Bool

  package init(
    image: ImageFile, alt: String, caption: [Inline] = [], credit: [Inline] = [],
    isEmblem: Bool = false
  ) {
    self.image = image
    self.alt = alt
    self.caption = caption
    self.credit = credit
    self.isEmblem = isEmblem
  }
}

/// An image without metadata: no place, no time, no device, no name of who is seen.
package struct ImageFile: Hashable, Sendable {
  package enum Format: String, Hashable, Sendable {
    case jpeg, png

    package var mediaType: String { "image/\(rawValue)" }
    package var fileExtension: String { self == .jpeg ? "jpg" : "png" }
  }

  package let format: Format
  package let data: Data
  /// In pixels.
  package let width: Int
  /// In pixels.
  package let height: Int
  /// Its file in an export, by its content: two uses of one image are one file.
  package let name: String

  /// Why a file cannot be printed.
  package enum Problem: Error, Hashable, Sendable {
    /// It is neither JPEG nor PNG, or it is cut off.
    case unreadable
    /// Its pixels are stored turned or mirrored, and only its metadata say so (Exif 2.32, 4.6.4 A).
    case turned(orientation: Int)
  }

  /// Takes an image out of a file and leaves its metadata behind; the pixels stay as they are.
  ///
  /// - Throws: `Problem`.
  package init(stripping data: Data) throws(Problem) {
    let bytes = [UInt8](data)
    guard let stripped = StrippedJPEG(bytes)?.image ?? StrippedPNG(bytes)?.image else {
      throw .unreadable
    }
    guard stripped.orientation == 1 else { throw .turned(orientation: stripped.orientation) }
    format = stripped.format
    self.data = Data(stripped.bytes)
    width = stripped.width
    height = stripped.height
    name = stripped.name
  }
}

extension Document {
  /// Every picture, the cover's first, each file once.
  var images: [ImageFile] {
    var seen: Set<String> = []
    return ((cover.picture.map { [$0] } ?? []) + sections.flatMap(\.pictures)).map(\.image)
      .filter { seen.insert($0.name).inserted }
  }
}

extension Section {
  /// Its pictures and those of all sections in it, in their order.
  var pictures: [Picture] { blocks.flatMap(\.pictures) + sections.flatMap(\.pictures) }
}

extension Block {
  fileprivate var pictures: [Picture] {
    switch self {
    case .picture(let picture): [picture]
    case .list(_, _, let items): items.joined().flatMap(\.pictures)
    case .definitions(let definitions): definitions.flatMap(\.text).flatMap(\.pictures)
    case .quote(let blocks, _): blocks.flatMap(\.pictures)
    case .card(let card): card.blocks.flatMap(\.pictures)
    default: []
    }
  }
}
