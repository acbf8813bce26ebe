extension HTMLWriter {
  func inlines(_ inlines: [Inline], at place: Place) -> [Element] {
    inlines.flatMap { inline($0, at: place) }
  }

  private func inline(_ inline: Inline, at place: Place) -> [Element] {
    switch inline {
    case .text(let text):
      place.direction == .rightToLeft ? Isolates(text).elements : [.text(text)]
    case .emphasis(let inner): [.tag("em", [:], inlines(inner, at: place))]
    case .strong(let inner): [.tag("strong", [:], inlines(inner, at: place))]
    case .code(let text): [.tag("code", ["dir": code(at: place)], text)]
    case .link(let url, let inner): link(to: url, inner, at: place)
    case .reference(let id, let inner, let withPage):
      [reference(to: id, inlines(inner, at: place), withPage: withPage, at: place)]
    case .note(let inner): [note(inner, at: place)]
    case .foreign(let language, let inner): [foreign(language, inner, at: place)]
    case .lineBreak: [.tag("br")]
    }
  }

  /// Code is written from left to right everywhere.
  private func code(at place: Place) -> String? {
    place.direction == .rightToLeft ? Direction.leftToRight.rawValue : nil
  }

  private func foreign(_ language: String, _ inner: [Inline], at place: Place) -> Element {
    let (inside, lang, dir) = place.entering(language)
    return .tag("span", ["lang": lang, "dir": dir], inlines(inner, at: inside))
  }

  private func reference(
    to id: String, _ text: [Element], withPage: Bool, at place: Place
  ) -> Element {
    guard withPage else { return .tag("a", ["href": "#\(id)"], text) }
    return .tag(
      "a",
      [
        "class": "xref", "href": "#\(id)", "data-page": pages[id].map(String.init),
        "data-p": place.labels[.pageShort],
      ], text)
  }

  /// A note in a note, in a table's head or in a heading stands in brackets.
  private func note(_ inner: [Inline], at place: Place) -> Element {
    let text = inlines(inner, at: place.setting(.note))
    if place.setting == .note || place.setting == .heading {
      return .tag("span", ["class": "aside"], [" ("] + text + [")"])
    }
    return .tag("span", ["class": "fn", "role": "note"], text)
  }

  private func link(to url: String, _ inner: [Inline], at place: Place) -> [Element] {
    guard let address = WebAddress(url) else {
      return inlines(inner, at: place)
    }
    let isAddress = address.isWritten(in: inner.plainText)
    let text = Element.tag(
      "a", ["class": isAddress ? "ext url" : "ext", "href": address.href],
      isAddress ? [.text(inner.plainText)] : inlines(inner, at: place))
    let anchor = isAddress ? isolated(text, at: place) : text
    if isAddress || place.setting == .heading || address.isLocal { return [anchor] }
    let printed = isolated(.tag("span", ["class": "url"], address.printed), at: place)
    if address.isShort || place.setting == .note {
      return [anchor, .tag("span", ["class": "address"], [" [", printed, "]"])]
    }
    if place.setting == .table { return [anchor] }
    return [anchor, .tag("span", ["class": "fn address", "role": "note"], [printed])]
  }

  /// An address keeps its own direction among text from right to left.
  private func isolated(_ element: Element, at place: Place) -> Element {
    guard place.direction == .rightToLeft else { return element }
    return .tag("bdi", ["dir": Direction.leftToRight.rawValue], [element])
  }
}
