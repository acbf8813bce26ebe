/// What each claim of a plan rests on (P14): claims by practices, with letters for facts, results
/// and other parts.
package struct EvidenceMatrix: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    /// Such as `F`, `R` or `FR`.
    package var letters: String
    /// Whether the practice is of another country or group; drawn with a ring.
    package var differs: Bool

    package init(letters: String, differs: Bool = false) {
      self.letters = letters
      self.differs = differs
    }
  }

  package struct Claim: Hashable, Sendable {
    package var id: String
    package var text: String
    /// One a practice; nil where the claim does not rest on it.
    package var cells: [Cell?]
    /// In words at the right, such as “2 facts, 1 result, 2 independent sources”; empty for a claim
    /// that rests on nothing, which is drawn hatched.
    package var basis: String

    package init(id: String, text: String, cells: [Cell?], basis: String) {
      self.id = id
      self.text = text
      self.cells = cells
      self.basis = basis
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var practices: [String]
  package var claims: [Claim]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, practices: [String], claims: [Claim],
    width: Double = Drawing.landscapeWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.practices = practices
    self.claims = claims
    self.width = width
  }

  private var layout: MatrixLayout {
    MatrixLayout(
      rows: claims.map { "\($0.id)  \($0.text)" }, columns: practices,
      width: width - min(width * 0.2, 130), cellHeight: 20, widestCell: 46, labelShare: 0.4)
  }

  /// The drawing on as many pages as it needs, split between claims, each with its own head.
  package func drawings(maximumHeight: Double = 372) -> [Drawing] {
    var pages: [[Claim]] = [[]]
    var used = 0.0
    let layout = layout
    for (claim, height) in zip(claims, layout.rowHeights) {
      if used + height > maximumHeight - layout.top - 20, !pages[pages.count - 1].isEmpty {
        pages.append([])
        used = 0
      }
      pages[pages.count - 1].append(claim)
      used += height
    }
    return pages.map { claims in
      var page = self
      page.claims = claims
      return page.drawing
    }
  }

  package var drawing: Drawing {
    var canvas = Canvas()
    let labels = Labels(language: language)
    let layout = layout
    layout.drawColumns(on: &canvas)
    for (index, claim) in claims.enumerated() {
      layout.drawLabel(of: index, on: &canvas)
      if claim.basis.isEmpty {
        let first = layout.cell(row: index, column: 0)
        canvas.absent(
          Frame(first.x, first.y, max(layout.right - first.x, 40), first.height))
        drawBasis(labels[.noEvidence], bold: true, of: index, in: layout, on: &canvas)
      } else {
        for (column, cell) in zip(practices.indices, claim.cells) {
          draw(cell, in: layout.cell(row: index, column: column), on: &canvas)
        }
        drawBasis(claim.basis, bold: false, of: index, in: layout, on: &canvas)
      }
    }
    let key = [
      labels[.factEvidence], labels[.resultEvidence], labels[.partEvidence], labels[.ring],
    ]
    let lines = TextStyle.soft.wrap(key.joined(separator: " · "), to: width)
    canvas.text(lines: lines, at: Point(0, layout.bottom + 14), style: .soft)
    return Drawing(
      width: width, height: layout.bottom + 6 + Double(lines.count) * TextStyle.soft.leading,
      title: title, summary: summary, shapes: canvas.elements)
  }

  private func draw(_ cell: Cell?, in frame: Frame, on canvas: inout Canvas) {
    guard let cell else {
      canvas.rectangle(frame, stroke: .hair)
      return
    }
    canvas.tile(frame, step: cell.letters.contains("R") ? 2 : 1)
    canvas.text(
      cell.letters, at: Point(frame.centre.x, frame.centre.y + 3),
      style: TextStyle(bold: true, paint: .step(5)), anchor: .middle)
    if cell.differs {
      canvas.circle(
        frame.centre, radius: min(frame.width, frame.height) / 2 - 1,
        stroke: Stroke(paint: .signal, width: 1.2))
    }
  }

  private func drawBasis(
    _ text: String, bold: Bool, of row: Int, in layout: MatrixLayout, on canvas: inout Canvas
  ) {
    let style = TextStyle(size: 8, bold: bold, paint: bold ? .signal : .soft)
    let room = layout.rowHeights[row]
    let lines = style.wrap(
      text, to: width - layout.right - 10, maximum: max(Int(room / style.leading), 1))
    let middle = layout.rowTops[row] + room / 2
    canvas.text(
      lines: lines,
      at: Point(layout.right + 10, middle + 3 - Double(lines.count - 1) * style.leading / 2),
      style: style)
  }
}
