import Foundation

/// One file of a static site before it is made: where it is, and what makes it.
struct StaticFile: Sendable {
  enum Content: Sendable {
    case page(@Sendable (Pages) -> Page?)
    case data(@Sendable (Pages) throws -> Data)
  }

  let place: SiteFiles.Place
  /// Of the pages by which it is made.
  let language: String
  private let content: Content
  /// Whether it may be shown from any folder, so that its links cannot begin at its own.
  private let isAnywhere: Bool

  /// A page at the address that the server has for it.
  ///
  /// - Parameters:
  ///   - takesQuery: whether a script in it reads what stands after the question mark.
  ///   - name: of the file; nil for that of the address.
  static func page(
    _ address: String, _ language: String, takesQuery: Bool = false, name: String? = nil,
    _ make: @escaping @Sendable (Pages) -> Page?
  ) -> StaticFile {
    StaticFile(
      place: SiteFiles.Place(
        path: name ?? SiteFiles.name(ofPage: address), addresses: [address],
        takesQuery: takesQuery),
      language: language, content: .page(make), isAnywhere: name != nil)
  }

  /// A file with the name that its address has.
  ///
  /// - Parameter others: further addresses that lead to it, whatever follows them.
  static func data(
    _ address: String, _ language: String, others: [String] = [],
    _ make: @escaping @Sendable (Pages) throws -> Data
  ) -> StaticFile {
    StaticFile(
      place: SiteFiles.Place(
        path: String(address.dropFirst()), addresses: [address] + others,
        takesQuery: !others.isEmpty),
      language: language, content: .data(make), isAnywhere: false)
  }

  /// - Parameter pages: in its language, which know all files.
  /// - Throws: `MissingPage` for a page that is not there after all, and what making data throws.
  func bytes(_ pages: Pages) throws -> Data {
    switch content {
    case .data(let make): return try make(pages)
    case .page(let make):
      guard let page = make(pages) else { throw MissingPage(path: place.path) }
      let root = isAnywhere ? pages.site.configuration.baseURL : nil
      return Data(pages.html(page, from: SiteFiles.Origin(place, root: root)).utf8)
    }
  }
}

/// That a page was listed which the site does not have: a fault of the list.
struct MissingPage: LocalizedError {
  let path: String

  var errorDescription: String? { "there is no page for '\(path)'" }
}
