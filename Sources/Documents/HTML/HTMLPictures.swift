import Foundation

extension HTMLWriter {
  /// A picture with its caption and its credit.
  func picture(_ picture: Picture, at place: Place) -> Element {
    .tag("figure", ["class": picture.isEmblem ? "picture emblem" : "picture"]) {
      image(picture)
      if !picture.caption.isEmpty || !picture.credit.isEmpty {
        Element.tag("figcaption") {
          inlines(picture.caption, at: place.setting(.note))
          if !picture.caption.isEmpty, !picture.credit.isEmpty { " " }
          if !picture.credit.isEmpty {
            Element.tag(
              "span", ["class": "credit"], inlines(picture.credit, at: place.setting(.note)))
          }
        }
      }
    }
  }

  /// The image alone: within the file, or a file of its own where there is a folder for it.
  func image(_ picture: Picture) -> Element {
    let image = picture.image
    let data = { "data:\(image.format.mediaType);base64,\(image.data.base64EncodedString())" }
    return .tag(
      "img",
      [
        "src": imageFolder.map { "\($0)/\(image.name)" } ?? data(), "alt": picture.alt,
        "width": String(image.width), "height": String(image.height),
      ])
  }
}
