/// A block of a document.
package indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// The opening paragraph of a sheet or chapter, set a step larger.
  case lead([Inline])
  case list(ordered: Bool, start: Int = 1, items: [[Block]])
  /// Terms with their descriptions.
  case definitions([Definition])
  case table(Table)
  case figure(Figure)
  /// A photograph or scan.
  case picture(Picture)
  case quote([Block], attribution: [Inline])
  case code(String, language: String? = nil)
  /// A framed piece of text with a heading, such as a message card or a tip.
  case card(Card)
  /// A list of references, each with an id that citations lead to.
  case references([ReferenceEntry])
  /// Terms with the sections in which they occur, printed with page numbers.
  case index([IndexEntry])
  /// A recording elsewhere on the web, with its QR code.
  case medium(Medium)
  case rule
}

package struct Definition: Hashable, Sendable {
  package var term: [Inline]
  package var text: [Block]

  package init(term: [Inline], text: [Block]) {
    self.term = term
    self.text = text
  }
}

/// A table with a caption and header cells that name their scope.
package struct Table: Hashable, Sendable {
  package enum Alignment: String, Hashable, Sendable { case start, end, centre }

  package struct Column: Hashable, Sendable {
    package var title: [Inline]
    package var alignment: Alignment
    /// The share of the width; nil lets the engine decide.
    package var width: Double?

    package init(_ title: [Inline], alignment: Alignment = .start, width: Double? = nil) {
      self.title = title
      self.alignment = alignment
      self.width = width
    }

    package init(_ title: String, alignment: Alignment = .start, width: Double? = nil) {
      self.init([.text(title)], alignment: alignment, width: width)
    }
  }

  package var caption: [Inline]
  package var columns: [Column]
  /// Each row has one cell a column.
  package var rows: [[[Inline]]]
  /// The last row: totals; nil when there is none.
  package var footer: [[Inline]]?
  /// Whether the first cell of a row is its header.
  package var firstColumnIsHeader: Bool
  /// Small type, for the data behind a drawing.
  package var compact: Bool

  package init(
    caption: [Inline], columns: [Column], rows: [[[Inline]]], footer: [[Inline]]? = nil,
    firstColumnIsHeader: Bool = true, compact: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.firstColumnIsHeader = firstColumnIsHeader
    self.compact = compact
  }
}

/// A drawing under a sentence that states the finding, with its source and its data table.
package struct Figure: Hashable, Sendable {
  package var id: String
  /// A sentence that says what the drawing shows; it is the title.
  package var finding: [Inline]
  package var drawing: Drawing
  /// Where the data come from and how they were counted.
  package var source: [Inline]
  /// The same data as a table: the text alternative.
  package var data: Table
  /// Whether the drawing says all of that in words, so that paper does without the table.
  package var isWhole: Bool

  package init(
    id: String, finding: [Inline], drawing: Drawing, source: [Inline], data: Table,
    isWhole: Bool = false
  ) {
    self.id = id
    self.finding = finding
    self.drawing = drawing
    self.source = source
    self.data = data
    self.isWhole = isWhole
  }
}

package struct Card: Hashable, Sendable {
  /// What the card is, which decides its mark: a word is always printed too.
  package enum Tone: String, Hashable, Sendable { case plain, accent, signal, amber, green }

  package var label: String
  package var title: [Inline]
  package var tone: Tone
  package var blocks: [Block]

  package init(label: String, title: [Inline] = [], tone: Tone = .plain, blocks: [Block]) {
    self.label = label
    self.title = title
    self.tone = tone
    self.blocks = blocks
  }
}

package struct ReferenceEntry: Hashable, Sendable, Identifiable {
  /// The anchor that citations lead to.
  package var id: String
  /// Printed before the entry, such as `f1`; nil for a list that is found by its first words.
  package var label: String?
  package var text: [Inline]

  package init(id: String, label: String? = nil, text: [Inline]) {
    self.id = id
    self.label = label
    self.text = text
  }
}

package struct IndexEntry: Hashable, Sendable {
  package var term: [Inline]
  /// The ids of the sections, in the order of the document, with the words to print.
  package var targets: [Target]

  package struct Target: Hashable, Sendable {
    package var id: String
    package var text: String

    package init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  package init(term: [Inline], targets: [Target]) {
    self.term = term
    self.targets = targets
  }
}
