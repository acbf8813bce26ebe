/// How a document is brought on paper: what may differ from one print of it to the next.
package struct PageSetup: Hashable, Sendable {
  package enum Paper: String, CaseIterable, Sendable {
    case a4, a5

    /// As style sheets name it.
    var name: String { rawValue.uppercased() }

    /// The width between the margins of an upright page, in points.
    var width: Double {
      switch self {
      case .a4: Drawing.fullWidth
      case .a5: 116 * 72 / 25.4
      }
    }

    /// The widest drawing, in points, whose words are still read on an upright page.
    var drawingLimit: Double {
      switch self {
      case .a4: Drawing.fullWidth
      case .a5: Drawing.textWidth
      }
    }
  }

  package enum Ink: String, CaseIterable, Sendable {
    case colour
    /// Black and greys, for office printers and one-colour printing.
    case black
  }

  package var paper = Paper.a4
  package var ink = Ink.colour
  /// How far what touches the edge runs beyond it, in millimetres.
  package var bleed = 0.0
  /// Whether marks show where to cut.
  package var marks = false

  package init() {}

  /// The bleed in points.
  var bleedPoints: Double { bleed * 72 / 25.4 }

  /// Rules for typesetting engines: the sheet with its bleed, and room for the marks beyond it.
  var sheetRules: String {
    guard bleed > 0 || marks else { return "" }
    let edge = number(marks ? bleed + 7 : bleed)
    return "@page { bleed: \(edge)mm\(marks ? "; marks: crop cross" : "") }\n"
      + ":root { --bleed: \(number(bleed))mm }\n"
  }
}

extension Block {
  /// Whether it stands on a page that is turned, since it is too wide for an upright one.
  func isTurned(on paper: PageSetup.Paper) -> Bool {
    switch self {
    case .table(let table): table.isTurned(on: paper)
    case .figure(let figure):
      figure.isTurned(on: paper) || figure.data.isTurned(on: paper)
    default: false
    }
  }
}

extension Table {
  /// Whether its columns would be narrower than their words.
  func isTurned(on paper: PageSetup.Paper) -> Bool {
    columns.count > 4 && columns.indices.reduce(0) { $0 + room(ofColumn: $1) } > paper.width
  }

  /// The least width of a column in points: its longest word, and two or three short ones in a line.
  private func room(ofColumn index: Int) -> Double {
    let size = compact ? 8 : 8.75
    let cells = [columns[index].title.plainText] + rows.map { $0[index].plainText }
    let widest = cells.map { cell in
      let words = cell.split(separator: " ").map { TextMetrics.width(String($0), size: size) }
      let longest = min(words.max() ?? 0, 80)
      return max(longest, min(words.reduce(0, +), 55))
    }
    return (widest.max() ?? 0) + 8.5
  }
}
