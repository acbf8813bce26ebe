extension HTMLWriter {
  /// A table in a box of its own that scrolls on narrow screens; that of a figure stands where the figure stands.
  func table(_ table: Table, at place: Place, beside figure: Figure? = nil) -> Element {
    let inside = place.setting(.table)
    let wide = figure?.isWide ?? false || table.columns.count > 4
    let isTurned = figure?.isTurned(on: paper) ?? false || table.isTurned(on: paper)
    let isSized = table.columns.contains { $0.width != nil }
    let classes = [
      "table-box", wide ? "wide" : nil, table.compact ? "compact" : nil, isSized ? "sized" : nil,
      isTurned ? "turned" : nil, table.columns.count > 8 ? "many" : nil,
    ]
    let label = table.caption.isEmpty ? place.labels[.scrollableTable] : table.caption.plainText
    return .tag(
      "div",
      [
        "class": classes.compactMap(\.self).joined(separator: " "), "role": "region",
        "aria-label": label, "tabindex": "0",
      ]
    ) {
      Element.tag("table") {
        if !table.caption.isEmpty {
          Element.tag("caption", [:], inlines(table.caption, at: inside))
        }
        columns(table)
        head(table, at: inside)
        Element.tag("tbody", [:], table.rows.map { row($0, of: table, at: inside) })
        if let footer = table.footer {
          Element.tag("tfoot", [:], [row(footer, of: table, at: inside)])
        }
      }
    }
  }

  /// Widths in steps of five per cent, as classes: the content security policy of a site forbids
  /// inline styles.
  private func columns(_ table: Table) -> Element? {
    guard table.columns.contains(where: { $0.width != nil }) else { return nil }
    return .tag(
      "colgroup", [:],
      table.columns.map { column in
        .tag("col", ["class": column.width.map { "w-\(Int(($0 * 20).rounded()) * 5)" }])
      })
  }

  private func head(_ table: Table, at place: Place) -> Element {
    .tag("thead") {
      Element.tag(
        "tr", [:],
        table.columns.enumerated().map { index, column in
          let text = inlines(column.title, at: place.setting(.heading))
          let classes = className(column.alignment)
          let isCorner = isForTypesetting && index == 0 && hasRowHeaders(table)
          return text.isEmpty || isCorner
            ? .tag("td", ["class": classes], text)
            : .tag("th", ["scope": "col", "class": classes], text)
        })
    }
  }

  private func row(_ cells: [[Inline]], of table: Table, at place: Place) -> Element {
    .tag(
      "tr", [:],
      zip(table.columns, cells).enumerated().map { index, pair in
        let (column, cell) = pair
        let text = inlines(cell, at: place)
        return index == 0 && hasRowHeaders(table)
          ? .tag("th", ["scope": "row", "class": className(column.alignment)], text)
          : .tag("td", ["class": className(column.alignment)], text)
      })
  }

  private func hasRowHeaders(_ table: Table) -> Bool {
    table.firstColumnIsHeader && !(isForTypesetting && table.columns.count < 3)
  }

  private func className(_ alignment: Table.Alignment) -> String? {
    alignment == .start ? nil : alignment.rawValue
  }
}
