import Foundation
import Markup

extension HTMLWriter {
  /// A recording with its QR code, its address in print, and what opens it to those who cannot hear or
  /// see it. It is played where it stands only when its words can be read; otherwise it is linked to.
  func medium(_ medium: Medium, at place: Place) -> Element {
    .tag("div", ["class": "medium"]) {
      code(of: medium, at: place)
      Element.tag("div") {
        Element.tag("p", ["class": "medium-title", "lang": medium.language]) {
          anchor(medium.url, medium.title)
        }
        Element.tag("p", ["class": "medium-facts"], facts(of: medium, at: place))
        player(of: medium)
      }
    }
  }

  private func code(of medium: Medium, at place: Place) -> Element? {
    medium.code(place.labels).map { drawing in
      let id = sha256("\(medium.url) \(medium.title)").prefix(8)
      return .tag("div", ["class": "qr"], [drawing.svg(prefix: "qr-\(id)")])
    }
  }

  private func facts(of medium: Medium, at place: Place) -> [Element] {
    let language = medium.language.flatMap {
      Locale(identifier: place.language).localizedString(forIdentifier: $0)
    }
    let words = [place.labels[medium.label], language].compactMap(\.self)
    let transcript =
      medium.transcript.map { [anchor($0, place.labels[.transcript])] }
      ?? [.text(place.labels[.noTranscript])]
    let captions = medium.captions.map { [anchor($0, place.labels[.captions])] }
    let parts = [[.text(words.joined(separator: " · "))], transcript, captions].compactMap(\.self)
    let address = WebAddress(medium.url).map { address in
      [Element.tag("br"), .tag("span", ["class": "url"], address.printed)]
    }
    return Array(parts.joined(separator: [.text(" · ")])) + (address ?? [])
  }

  private func anchor(_ url: String, _ words: String) -> Element {
    guard let address = WebAddress(url) else { return .text(words) }
    return .tag("a", ["class": "ext", "href": address.href], words)
  }

  /// For a screen only: paper has no sound.
  private func player(of medium: Medium) -> Element? {
    guard !isForTypesetting, let type = medium.playableType, let address = WebAddress(medium.url)
    else { return nil }
    return .tag(
      medium.kind.rawValue,
      ["controls": "controls", "preload": "none", "aria-label": medium.title],
      [.tag("source", ["src": address.href, "type": type])])
  }
}
