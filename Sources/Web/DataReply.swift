import Diagnostics
import Foundation
import HTTPTypes
import Publishing

extension Reply {
  /// Data that pages of any site may read.
  static func json(_ value: JSONValue, mediaType: String = "application/json") throws -> Reply {
    Reply(try prettyJSON(value), mediaType: mediaType).open
  }

  /// Why there is no answer (RFC 9457).
  static func problem(_ value: JSONValue, status: HTTPResponse.Status) -> Reply {
    let text = (try? prettyJSON(value)) ?? "{}"
    return Reply(text, mediaType: "application/problem+json", status: status).open
  }

  /// The same for pages of any site (Fetch Standard, CORS protocol): there is nothing in it that is not public.
  var open: Reply {
    var copy = self
    copy.headers[.accessControlAllowOrigin] = "*"
    copy.headers[.accessControlExposeHeaders] = "ETag"
    return copy
  }
}

extension WebRequest {
  /// Whether a target is an address of the interface for programs, which describes problems as data.
  static func isForProgram(_ target: String) -> Bool {
    var parts = target.prefix { $0 != "?" }.split(separator: "/")[...]
    if let first = parts.first, Interface.languages.contains(String(first)) { parts.removeFirst() }
    return parts.count > 1 && parts.first == "api"
  }
}
