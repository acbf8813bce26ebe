import Foundation
package import HTTPTypes
import Markup
package import Publishing

/// One address pattern with what answers it. A new page is one line in a list of routes.
package struct Route: Sendable {
  package typealias Handler = @Sendable (Visit) async throws -> Reply

  package let method: HTTPRequest.Method
  /// As it was written, which is how logs and metrics name it.
  package let pattern: String
  /// Whether what is sent must come with the seal of a form that this browser was given. Only a route that
  /// changes nothing may do without.
  package let isSealed: Bool
  package let handler: Handler
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case literal(String)
    /// Any part of a path.
    case capture
    /// A literal or any text, a dot and an ending.
    case ending(of: String?)
    /// All that is left of the path, at least one part.
    case rest
  }

  /// - Parameter pattern: such as `/practices/:id`, `/practices/:id.*` or `/publications/:id/**`.
  package init(
    _ method: HTTPRequest.Method, _ pattern: String, isSealed: Bool = true,
    _ handler: @escaping Handler
  ) {
    self.method = method
    self.pattern = pattern
    self.isSealed = isSealed
    self.handler = handler
    parts = pattern.split(separator: "/").map { part in
      if part == "**" { return .rest }
      if part.hasSuffix(".*") {
        let name = String(part.dropLast(2))
        return .ending(of: name.hasPrefix(":") ? nil : name)
      }
      return part.hasPrefix(":") ? .capture : .literal(String(part))
    }
  }

  /// What a sealed form sends.
  package static func post(_ pattern: String, _ handler: @escaping Handler) -> Route {
    Route(.post, pattern, handler)
  }

  /// A page that can only be read.
  package static func get(_ pattern: String, _ handler: @escaping Handler) -> Route {
    Route(.get, pattern, handler)
  }

  /// What a path has at the open places of the pattern, in their order; nil when it does not fit.
  package func captures(_ path: [String]) -> [String]? {
    var captures: [String] = []
    for (index, part) in parts.enumerated() {
      guard index < path.count else { return nil }
      let text = path[index]
      switch part {
      case .literal(let literal): guard text == literal else { return nil }
      case .capture: captures.append(text)
      case .ending(let name):
        guard let dot = text.firstIndex(of: "."), dot > text.startIndex else { return nil }
        let stem = String(text[..<dot])
        if let name { guard stem == name else { return nil } } else { captures.append(stem) }
        captures.append(String(text[text.index(after: dot)...]))
      case .rest:
        return captures + [path[index...].joined(separator: "/")]
      }
    }
    return path.count == parts.count ? captures : nil
  }
}

/// A request on its way to an answer: what was asked, and the one state of the site that answers it.
package struct Visit: Sendable {
  package let request: WebRequest
  /// What the path has at the open places of the route's pattern.
  package let captures: [String]
  /// What was sent; empty where nothing was.
  package let form: Form
  package let site: Site
  package let pages: Pages
  package let live: LiveSite
  /// The name of the network that asks, as `Networks` gives it; nil where it cannot be told.
  package let network: String?

  /// A page as the answer.
  package func page(_ page: Page) -> Reply { .html(pages.html(page)) }

  /// A page with forms that change something, sealed for this browser; nobody keeps a copy of it.
  ///
  /// - Throws: `Refused` where there is none.
  package func formPage(
    status: HTTPResponse.Status = .ok, _ make: (Pages) throws -> Page?
  ) throws -> Reply {
    let visitor = request.visitor ?? randomToken()
    var sealed = pages
    sealed.seal = live.seal.seal(for: request.bearer(visitor), at: .now)
    guard let page = try make(sealed) else { throw Refused(.notFound) }
    var reply = Reply.html(sealed.html(page), status: status)
    reply.caching = .never
    if request.visitor == nil {
      reply.headers[.setCookie] =
        "\(WebRequest.visitorCookie)=\(visitor); Path=/; HttpOnly; SameSite=Lax\(secure)"
    }
    return reply
  }

  /// What keeps a cookie from a plain connection, where the site has another.
  var secure: String {
    !site.isLocal && site.configuration.baseURL?.hasPrefix("https:") == true ? "; Secure" : ""
  }

  /// A page as the answer.
  ///
  /// - Throws: `Refused` where there is none.
  package func page(_ page: Page?) throws -> Reply {
    guard let page else { throw Refused(.notFound) }
    return .html(pages.html(page))
  }
}
