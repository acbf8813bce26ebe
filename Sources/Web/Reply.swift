package import Foundation
package import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// An answer before it is put on the wire.
package struct Reply: Hashable, Sendable {
  package var status: HTTPResponse.Status
  package var mediaType: String
  package var body: Data
  /// How long it may be kept without asking again.
  package var caching: Caching
  package var policy = Policy.page
  /// Its tag with quotes; nil until it is computed.
  private var tag: String?
  /// More headers, such as `Location`.
  package var headers: HTTPFields = [:]

  /// What a page may load and do (Content Security Policy Level 3).
  package enum Policy: String, Hashable, Sendable {
    /// Nothing from elsewhere, nothing that stands in the page but pictures, no frames around it.
    case page = """
      default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
      object-src 'none'
      """
    /// An exported file has its style in itself; nothing else is loaded, and nothing runs.
    case publication = """
      default-src 'none'; style-src 'unsafe-inline' data:; img-src 'self' data:; \
      frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation
      """
  }

  package enum Caching: String, Hashable, Sendable {
    /// Kept, but asked for again with its tag each time: what is shown is never stale.
    case checked = "no-cache"
    /// Its address holds a hash of what is in it.
    case forEver = "public, max-age=31536000, immutable"
    /// Not kept at all.
    case never = "no-store"
  }

  package init(
    _ body: Data, mediaType: String, status: HTTPResponse.Status = .ok,
    caching: Caching = .checked
  ) {
    self.status = status
    self.mediaType = mediaType
    self.body = body
    self.caching = caching
  }

  package init(
    _ text: String, mediaType: String, status: HTTPResponse.Status = .ok,
    caching: Caching = .checked
  ) {
    self.init(Data(text.utf8), mediaType: mediaType, status: status, caching: caching)
  }

  package static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(
      text, mediaType: "text/html; charset=utf-8", status: status,
      caching: status == .ok ? .checked : .never)
  }

  /// Sends the browser on to an address, which it asks for with `GET` (RFC 9110, 15.4.4).
  package static func seeOther(_ address: String) -> Reply {
    var reply = Reply(
      "", mediaType: "text/plain; charset=utf-8", status: .seeOther, caching: .never)
    reply.headers[.location] = address
    return reply
  }

  /// For those who have its address and nobody else: no copy is kept, no other page is told of it, no search
  /// engine lists it.
  package var confidential: Reply {
    var copy = self
    copy.caching = .never
    for (name, value) in [("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex")] {
      if let name = HTTPField.Name(name) { copy.headers[name] = value }
    }
    return copy
  }

  /// What an address can be asked.
  static func options(_ methods: String) -> Reply {
    var reply = Reply(
      "", mediaType: "text/plain; charset=utf-8", status: .noContent, caching: .never)
    reply.headers[.allow] = methods
    return reply
  }

  /// Asks the browser to save it under a name.
  package func saved(as name: String) -> Reply {
    var copy = self
    copy.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return copy
  }

  /// The response with its tag and the headers that every answer has; without a body for `HEAD` and
  /// where the client has it already.
  func response(to method: HTTPRequest.Method, known: String?) -> Response {
    var fields = headers
    for (name, value) in Self.safety where fields[name] == nil { fields[name] = value }
    fields[.contentSecurityPolicy] = policy.rawValue
    fields[.cacheControl] = caching.rawValue
    guard status == .ok else {
      fields[.contentType] = mediaType
      let content = sent(method, &fields)
      return Response(status: status, headers: fields, body: content)
    }
    let tag = tag ?? computedTag
    fields[.eTag] = tag
    if let known, Self.tags(known).contains(where: { $0 == tag || $0 == "*" }) {
      return Response(status: .notModified, headers: fields)
    }
    fields[.contentType] = mediaType
    let content = sent(method, &fields)
    return Response(status: status, headers: fields, body: content)
  }

  /// The same with its tag computed, for an answer that is given again.
  var tagged: Reply {
    var copy = self
    copy.tag = computedTag
    return copy
  }

  private var computedTag: String { "\"\(sha256(body).prefix(16))\"" }

  private func sent(_ method: HTTPRequest.Method, _ fields: inout HTTPFields) -> ResponseBody {
    guard method != .head else {
      fields[.contentLength] = String(body.count)
      return ResponseBody()
    }
    return ResponseBody(byteBuffer: ByteBuffer(bytes: body))
  }

  /// The tags of `If-None-Match`; a weak one matches as well (RFC 9110, 13.1.2).
  private static func tags(_ header: String) -> [String] {
    header.split(separator: ",").map { tag in
      let trimmed = tag.drop { $0 == " " }
      return String(trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed)
    }
  }

  private static let safety: [(HTTPField.Name, String)] =
    [(.xContentTypeOptions, "nosniff")]
    + [("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin")]
    .compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
