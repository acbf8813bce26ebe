extension HTMLWriter {
  /// The figure and, right after it, its data: a narrow table stands beside a narrow drawing.
  func figure(_ figure: Figure, at place: Place) -> [Element] {
    let classes = [figure.isWide ? "wide" : nil, figure.isTurned(on: paper) ? "turned" : nil]
      .compactMap(\.self).joined(separator: " ")
    var data = figure.data
    if data.caption.isEmpty {
      data.caption = [.text("\(place.labels[.dataTable]): \(figure.drawing.title)")]
    }
    let picture = Element.tag(
      "figure", ["id": figure.id, "class": classes.isEmpty ? nil : classes]
    ) {
      Element.tag("figcaption", [:], inlines(figure.finding, at: place.setting(.heading)))
      drawing(figure.drawing, id: figure.id, at: place)
      if !figure.source.isEmpty {
        Element.tag("p", ["class": "source"]) {
          Element.tag("strong", [:], place.labels[.source] + ":")
          " "
          inlines(figure.source, at: place.setting(.note))
        }
      }
    }
    guard !data.rows.isEmpty else { return [picture] }
    let box = table(data, at: place, beside: figure)
    if figure.isWhole {
      return [
        picture, .tag("div", ["class": figure.isWide ? "on-screen wide" : "on-screen"], [box]),
      ]
    }
    let isBeside = !figure.isWide && data.columns.count == 2
    return isBeside ? [.tag("div", ["class": "beside"], [picture, box])] : [picture, box]
  }

  /// A drawing in a box that scrolls where it would become too small to read.
  func drawing(_ drawing: Drawing, id: String, at place: Place) -> Element {
    let isWide = drawing.width > Drawing.textWidth
    return .tag(
      "div",
      [
        "class": isWide ? "drawing large" : "drawing", "role": isWide ? "region" : nil,
        "aria-label": isWide ? "\(place.labels[.scrollableDrawing]): \(drawing.title)" : nil,
        "tabindex": isWide ? "0" : nil,
      ], [drawing.svg(prefix: id)])
  }
}

extension Figure {
  /// Whether its drawing takes the margin beside the text too.
  var isWide: Bool { drawing.width > Drawing.textWidth }

  func isTurned(on paper: PageSetup.Paper) -> Bool { drawing.width > paper.drawingLimit }
}
