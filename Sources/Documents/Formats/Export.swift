/// A document in several formats, and what could not be made.
package struct Export: Sendable {
  package struct Withheld: Hashable, Sendable, Codable {
    /// The format, or whatever else is missing.
    package var what: String
    package var why: String

    package init(what: String, why: String) {
      self.what = what
      self.why = why
    }
  }

  package var files: [OutputFile] = []
  package var withheld: [Withheld] = []
  /// The page of each id, when a PDF was made.
  package var pages: [String: Int] = [:]
  /// A line each.
  package var notices: [String] = []

  package init() {}

  /// Writes `document` in `formats`, one after another, so that later ones know the pages. A format
  /// that cannot be made is withheld and the others are made all the same; only a cancellation is
  /// thrown.
  package init(
    of document: Document, as formats: [any DocumentFormat], build: Build
  ) async throws {
    var build = build
    let order = allFormats.map(\.name)
    let sorted = formats.enumerated().sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.element.name) ?? order.count }
      return (places[0], left.offset) < (places[1], right.offset)
    }
    for format in sorted.map(\.element) {
      do {
        let written = try await format.write(document, build: build)
        files += written.files
        build.files.formUnion(written.files.map(\.path))
        notices += written.notices
        if !written.pages.isEmpty {
          build.pages = written.pages
          pages = written.pages
        }
      } catch let error as CancellationError {
        throw error
      } catch {
        withheld.append(Withheld(what: format.name, why: "\(error)"))
      }
    }
    files.sort { $0.path < $1.path }
  }
}
