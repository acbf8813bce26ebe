import Documents
import Foundation

/// The addresses of a site that is laid out as files: which of the server's addresses are there, in which file, and
/// how a page leads to another without a server. Pages are written with the server's addresses and know nothing of
/// it; what leads to something that only a server has is taken out of them here, or leads to that server.
package struct SiteFiles: Sendable {
  /// A file with the addresses by which pages name it.
  package struct Place: Hashable, Sendable {
    package let path: String
    let addresses: [String]
    /// Whether something in it reads what stands after the question mark.
    let takesQuery: Bool
  }

  private let places: [String: Place]
  /// Where the addresses are that are no files, without a slash at its end; nil for nowhere.
  private let server: String?

  package init(_ places: some Sequence<Place>, server: String? = nil) {
    self.places = Dictionary(
      places.flatMap { place in place.addresses.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    self.server = server.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// The name of a page's file: `/practices?country=IT` is `practices/country/IT.html`. A name with an ending opens
  /// in a browser from a disk as well as from any web server.
  static func name(ofPage address: String) -> String {
    let (path, query) = parts(of: address)
    var names = path.split(separator: "/").map(String.init)
    for parameter in query.dropFirst().split(separator: "&") {
      names += parameter.split(separator: "=", maxSplits: 1).map(String.init)
    }
    let name = names.joined(separator: "/").removingPercentEncoding ?? ""
    if path.hasSuffix("/") { return name.isEmpty ? "index.html" : "\(name)/index.html" }
    return name.hasSuffix(".html") ? name : "\(name).html"
  }

  /// The file of an address; nil for what only a server has.
  package func path(of address: String) -> String? { place(of: address)?.path }

  /// Where a page stands.
  package struct Origin: Hashable, Sendable {
    /// The way from its file to the folder of the site, such as `../`.
    let root: String
    /// The folder of its address on the server, with a slash at its end.
    let folder: String

    /// - Parameter root: nil for the way from the page's own file.
    init(_ place: Place, root: String? = nil) {
      let depth = place.path.utf8.count { $0 == UInt8(ascii: "/") }
      self.root = root ?? String(repeating: "../", count: depth)
      let address = place.addresses.first ?? "/"
      folder =
        address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/"
    }
  }

  /// What a page has to write to lead to an address of the server; nil where nothing is there.
  func address(_ written: String, from origin: Origin) -> String? {
    guard !written.hasPrefix("#"), !written.hasPrefix("//"), !written.contains(":") else {
      return written
    }
    let address = written.hasPrefix("/") ? written : origin.folder + written
    let fragment = String(address.drop { $0 != "#" })
    let whole = String(address.prefix { $0 != "#" })
    guard let place = place(of: whole) else { return server.map { $0 + address } }
    let isExact = places[whole] != nil || !place.takesQuery
    return origin.root + Self.escaped(place.path) + (isExact ? "" : Self.parts(of: whole).query)
      + fragment
  }

  private func place(of address: String) -> Place? {
    if let place = places[address] { return place }
    let (path, query) = Self.parts(of: address)
    if !query.isEmpty, let place = places[path], place.takesQuery { return place }
    // Data are the same in every language and stand once.
    let plain = path.dropFirst().drop { $0 != "/" }
    guard query.isEmpty, path.dropFirst().prefix(while: { $0 != "/" }).count == 2,
      let place = places[String(plain)], !place.path.hasSuffix(".html")
    else { return nil }
    return place
  }

  private static func parts(of address: String) -> (path: String, query: String) {
    (String(address.prefix { $0 != "?" }), String(address.drop { $0 != "?" }))
  }

  private static func escaped(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}

extension SiteFiles {
  /// A page with addresses that work without a server.
  func laidOut(_ page: Element, from origin: Origin) -> Element {
    laidOut(page, from: origin, asInvitation: false) ?? page
  }

  /// Nil for a form, a button or a link that leads nowhere, and for what is empty without it.
  ///
  /// - Parameter asInvitation: whether a link says nothing but where it leads; words within a text stay.
  private func laidOut(_ element: Element, from origin: Origin, asInvitation: Bool) -> Element? {
    guard case .element(let name, var attributes, let children) = element else { return element }
    let traits = Set(attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? [])
    for (index, attribute) in attributes.enumerated()
    where Self.addressed.contains(attribute.name) {
      guard let found = address(attribute.value, from: origin) else {
        guard name == "a", !asInvitation, traits.isDisjoint(with: Self.invitations) else {
          return nil
        }
        return .element(
          name: "span", attributes: attributes.filter { Self.ofText.contains($0.name) },
          children: children)
      }
      attributes[index].value = found
    }
    let invites =
      !traits.isDisjoint(with: Self.invitations)
      || (name == "li" || name == "dd") && children.count == 1
    let inner = children.compactMap { laidOut($0, from: origin, asInvitation: invites) }
    if inner.count < children.count, Self.holders.contains(name), !inner.contains(where: Self.acts)
    {
      return nil
    }
    return .element(name: name, attributes: attributes, children: inner)
  }

  private static let addressed: Set<String> = ["href", "src", "action", "formaction"]
  /// What words keep that were a link.
  private static let ofText: Set<String> = ["class", "lang", "dir"]
  /// The classes of links, and of what holds them, that only say where one may go.
  private static let invitations: Set<Substring> = [
    "actions", "button", "chips", "clear", "downloads",
  ]
  /// What goes when all that could be done with it has gone.
  private static let holders: Set<String> = ["dd", "div", "li", "nav", "p", "section", "ul"]

  private static func acts(_ element: Element) -> Bool {
    guard case .element(let name, _, let children) = element else { return false }
    return ["a", "button", "input", "select"].contains(name) || children.contains(where: acts)
  }
}
