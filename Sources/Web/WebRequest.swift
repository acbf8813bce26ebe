package import Feedback
import Foundation
package import HTTPTypes
package import Hummingbird
package import Publishing

/// A request as the routes see it: decoded, and held to the caps of addresses.
package struct WebRequest: Hashable, Sendable {
  package let method: HTTPRequest.Method
  /// The decoded parts of the path between slashes, without the language.
  package let path: [String]
  /// The language that the path begins with, or the site's plain one.
  package let language: String
  /// Names and values in the order of the address.
  package let query: [Parameter]
  /// What the client has already, as `If-None-Match` says.
  package let known: String?
  /// The random name that the browser was given with its first form; nil before.
  package let visitor: String?
  /// What opens a session at the desk; nil for who has not logged in.
  package let session: RecordKey?
  /// Whether somebody at this very machine asks, who could change its files anyway.
  package let isAtTheMachine: Bool
  /// Whether the browser says that a page of another site made it ask.
  package let isFromElsewhere: Bool

  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// How many bytes an address may have, before and after the question mark.
  private static let (pathLimit, queryLimit) = (1024, 8192)
  /// How many parameters a query may have.
  private static let parameterLimit = 200

  /// - Parameters:
  ///   - plainLanguage: of addresses without a language.
  ///   - peer: the address of the other end.
  /// - Throws: `Refused` for what no address of the site looks like.
  package init(_ request: Request, plainLanguage: String, peer: String? = nil) throws(Refused) {
    method = request.method
    known = request.headers[.ifNoneMatch]
    let cookies = request.headers[values: .cookie]
    visitor = Self.cookie(Self.visitorCookie, in: cookies).flatMap(Self.visitor)
    session = Self.cookie(Self.sessionCookie, in: cookies).flatMap { RecordKey($0) }
    isAtTheMachine = peer.map(Self.isLoopback) == true && Self.isDirect(request)
    isFromElsewhere = Self.isFromElsewhere(request)
    let target = request.head.path ?? "/"
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].utf8.count <= Self.pathLimit,
      parts.count < 2 || parts[1].utf8.count <= Self.queryLimit
    else { throw Refused(.tooLong) }
    guard parts[0].hasPrefix("/") else { throw Refused(.badRequest) }
    var path: [String] = []
    for part in parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let text = try decoded(part, plusIsSpace: false)
      guard !text.contains("/"), text != "..", text != "." else { throw Refused(.badRequest) }
      path.append(text)
    }
    if path.last == "" { path.removeLast() }
    guard !path.contains("") else { throw Refused(.notFound) }
    let named = path.first.flatMap { first in
      Interface.languages.first { $0 == first && $0 != plainLanguage }
    }
    language = named ?? plainLanguage
    self.path = named == nil ? path : Array(path.dropFirst())
    query = try Self.parameters(parts.count > 1 ? parts[1] : "", limit: Self.parameterLimit)
  }

  /// Names and values of a query or a form.
  static func parameters(_ text: Substring, limit: Int) throws(Refused) -> [Parameter] {
    let pieces = text.split(separator: "&")
    guard pieces.count <= limit else { throw Refused(.tooLong) }
    var parameters: [Parameter] = []
    for piece in pieces {
      let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      parameters.append(
        Parameter(
          name: try decoded(pair[0], plusIsSpace: true),
          value: pair.count > 1 ? try decoded(pair[1], plusIsSpace: true) : ""))
    }
    return parameters
  }

  /// The name of the cookie with the browser's random name.
  static let visitorCookie = "visitor"

  /// The name of the cookie with what opens a session at the desk.
  static let sessionCookie = "desk"

  private static func cookie(_ name: String, in cookies: [String]) -> String? {
    for cookie in cookies.flatMap({ $0.split(separator: ";") }) {
      let pair = cookie.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == name else { continue }
      return String(pair[1])
    }
    return nil
  }

  private static func visitor(_ name: String) -> String? {
    name.count == 32 && name.allSatisfy(\.isHexDigit) ? name : nil
  }

  /// Whom a form is sealed for: a browser, and who has logged in with it.
  package func bearer(_ visitor: String) -> String {
    session.map { "\(visitor) \($0.hash.text)" } ?? visitor
  }

  private static func isLoopback(_ address: String) -> Bool {
    ["127.", "::ffff:127."].contains(where: address.hasPrefix) || address == "::1"
  }

  /// Whether it asks for this machine by a name of its own, with nothing in between: a page elsewhere can make its
  /// name lead to this machine, and a proxy can stand on it; neither speaks for who sits there.
  private static func isDirect(_ request: Request) -> Bool {
    let forwarding = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"]
    guard
      forwarding.allSatisfy({ name in
        HTTPField.Name(name).map { request.headers[$0] == nil } ?? true
      })
    else { return false }
    let authority = request.head.authority ?? ""
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(String(host))
  }

  /// By `Sec-Fetch-Site` where the browser sends it, else by comparing `Origin` with the host asked for. A
  /// page that tells no other page of itself has the origin `null`, of which the seal alone can judge.
  private static func isFromElsewhere(_ request: Request) -> Bool {
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
      return site != "same-origin" && site != "none"
    }
    guard let origin = request.headers[.origin], origin != "null" else { return false }
    return origin.split(separator: "/").last.map(String.init) != request.head.authority
  }

  /// All values of a parameter that are not empty.
  package func values(_ name: String) -> [String] {
    query.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// The first value of a parameter that is not empty.
  package func value(_ name: String) -> String? { values(name).first }
}

/// Why a request is not answered with what it asks for.
package struct Refused: Error, Hashable {
  package let refusal: Pages.Refusal

  package init(_ refusal: Pages.Refusal) { self.refusal = refusal }
}

/// Text without its percent escapes (RFC 3986, 2.1).
///
/// - Throws: `Refused` for a broken escape, bytes that are no UTF-8, and control characters.
private func decoded(_ text: Substring, plusIsSpace: Bool) throws(Refused) -> String {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
    case UInt8(ascii: "%"):
      guard let high = rest.popFirst().flatMap(hexValue),
        let low = rest.popFirst().flatMap(hexValue)
      else { throw Refused(.badRequest) }
      bytes.append(high << 4 | low)
    default: bytes.append(byte)
    }
  }
  guard let result = String(validating: bytes, as: UTF8.self),
    !result.unicodeScalars.contains(where: { $0.value == 0 || $0.value == 0x7F })
  else { throw Refused(.badRequest) }
  return result
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
