import Foundation

/// Drawings as PNG files, for formats whose readers do not know SVG: set by WeasyPrint, a page each,
/// and painted by poppler.
struct DrawingImages {
  let build: Build
  let folder: URL

  /// The names of the files in the folder, in the order of the drawings; nil when a program for it is
  /// not installed.
  func files(of drawings: [Drawing]) async throws -> [String]? {
    guard !drawings.isEmpty else { return [] }
    guard let weasyprint = PDFEngine.weasyprint.program(in: build.tools),
      let pdftoppm = build.tools.find("pdftoppm")
    else { return nil }
    try Data(html(of: drawings).utf8).write(to: folder.appending(path: "drawings.html"))
    for (program, arguments) in [
      (weasyprint, ["drawings.html", "drawings.pdf"]),
      (pdftoppm, ["-r", "200", "-png", "drawings.pdf", "drawing"]),
    ] {
      let output = try await Program(
        url: program, environment: build.environment(in: folder), folder: folder
      ).run(arguments)
      guard output.succeeded else {
        throw ExportError(
          "\(program.lastPathComponent) made no drawing: \(output.errors.suffix(200))")
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("drawing-") && $0.hasSuffix(".png") }.sorted()
    guard names.count == drawings.count else {
      throw ExportError("of \(drawings.count) drawings, \(names.count) were made")
    }
    return names
  }

  private func html(of drawings: [Drawing]) -> String {
    let pages = drawings.indices.map { index in
      let drawing = drawings[index]
      return """
        @page d\(index) { size: \(number(drawing.width))pt \(number(drawing.height))pt; margin: 0 }
        .d\(index) { page: d\(index) }

        """
    }
    let rules = "html, body { margin: 0 } svg { display: block }\n" + pages.joined()
    return "<!doctype html>\n"
      + Element.tag("html") {
        Element.tag("head") {
          Element.tag("title", [:], "drawings")
          Element.tag("style", [:], rules)
        }
        Element.tag("body") {
          drawings.enumerated().map { index, drawing in
            Element.tag("div", ["class": "d\(index)"], [drawing.svg(prefix: "drawing-\(index)")])
          }
        }
      }.html
  }
}

extension Document {
  /// Its drawings in the order in which a writer of its text meets them; the cover's is left out.
  var drawings: [Drawing] { sections.filter { $0.role != .contents }.flatMap(\.drawings) }
}

extension Section {
  fileprivate var drawings: [Drawing] {
    let own = Labels(language: language ?? "en")
    return blocks.flatMap { $0.drawings(own) } + sections.flatMap(\.drawings)
  }
}

extension Block {
  fileprivate func drawings(_ labels: Labels) -> [Drawing] {
    switch self {
    case .figure(let figure): [figure.drawing]
    case .medium(let medium): medium.code(labels).map { [$0] } ?? []
    case .list(_, _, let items): items.flatMap { $0.flatMap { $0.drawings(labels) } }
    case .definitions(let definitions):
      definitions.flatMap { $0.text.flatMap { $0.drawings(labels) } }
    case .quote(let blocks, _): blocks.flatMap { $0.drawings(labels) }
    case .card(let card): card.blocks.flatMap { $0.drawings(labels) }
    default: []
    }
  }
}
