import Foundation

/// An address on the web, taken apart once: what is looked up and judged is what is asked for.
struct WebAddress: Hashable, Sendable {
  /// The host in ASCII, small, without brackets.
  let host: String
  let port: Int
  /// The whole address, as it is sent.
  let text: String
  /// Scheme, host and port: what one `robots.txt` holds for.
  let origin: String
  /// Path and query.
  let path: String

  /// Nil for what is not `http` or `https`, names a user, or has no plain host.
  init?(_ text: String) {
    guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), parts.user == nil, parts.password == nil,
      let host = parts.encodedHost?.lowercased(), !host.isEmpty, host.allSatisfy(isPlain)
    else { return nil }
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    guard (1...65_535).contains(port) else { return nil }
    parts.fragment = nil
    if parts.percentEncodedPath.isEmpty { parts.percentEncodedPath = "/" }
    guard let whole = parts.string else { return nil }
    self.host = String(host.drop { $0 == "[" }.prefix { $0 != "]" })
    self.port = port
    self.text = whole
    origin = "\(scheme)://\(host):\(port)"
    path = parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
  }

  /// The part of the host that somebody registered, as far as its labels tell: two of them, or three where
  /// the second is one under which countries register names, such as `ac.uk`.
  var domain: String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, NetworkAddress(host) == nil else { return host }
    let isShared =
      labels[labels.count - 1].count == 2 && Self.shared.contains(labels[labels.count - 2])
    return labels.suffix(isShared ? 3 : 2).joined(separator: ".")
  }

  private static let shared: Set<Substring> = [
    "ac", "co", "com", "edu", "gob", "gouv", "gov", "gv", "net", "org", "or", "sch", "nhs",
  ]
}

private func isPlain(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber || "-._[]:".contains(character))
}
