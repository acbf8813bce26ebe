package import Foundation
import Hummingbird
import Markup
package import NIOCore

/// Names the network from which a request comes, so that one network cannot send everything.
///
/// A name is a code over the first 24 bits of an IPv4 address or the first 48 of an IPv6 address, with a key that
/// lives as long as the process: nobody can tell the network from it, and it is written nowhere.
package struct Networks: Sendable {
  private let key: Data
  /// The addresses of proxies whose `X-Forwarded-For` is believed.
  private let proxies: Set<String>

  package init(key: Data = randomBytes(32), proxies: [String] = []) {
    self.key = key
    self.proxies = Set(proxies.map { Self.address($0)?.ipAddress ?? $0 })
  }

  /// The name of the network; nil where it cannot be told: a request from this machine or a private network most
  /// often comes through a proxy that is not listed, and then from anywhere.
  ///
  /// - Parameter forwarded: the values of `X-Forwarded-For`, which only a listed proxy is believed.
  package func name(of peer: SocketAddress?, forwarded: [String]) -> String? {
    guard var address = peer else { return nil }
    var hops = forwarded.flatMap { $0.split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    while let ip = address.ipAddress, proxies.contains(ip) {
      guard let next = hops.popLast().flatMap(Self.address) else { return nil }
      address = next
    }
    guard let bytes = address.bytes, !isPrivate(bytes) else { return nil }
    let prefix = bytes.prefix(bytes.count == 4 ? 3 : 6).map { String($0, radix: 16) }
    return authenticationCode(of: "network \(prefix.joined(separator: ":"))", key: key)
  }

  private static func address(_ text: String) -> SocketAddress? {
    try? SocketAddress(ipAddress: text, port: 0)
  }

  /// This machine, link-local and private networks (RFC 1918, 3927, 4193, 4291).
  private func isPrivate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 4 else {
      let isLoopback = bytes.dropLast().allSatisfy { $0 == 0 }
      return isLoopback || bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
    }
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168): return true
    default: return false
    }
  }
}

extension SocketAddress {
  /// 4 or 16 bytes; an IPv4 address that is written as an IPv6 one (RFC 4291, 2.5.5.2) has 4.
  fileprivate var bytes: [UInt8]? {
    switch self {
    case .v4(let address):
      return withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
    case .v6(let address):
      let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
      let isMapped =
        bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11].allSatisfy { $0 == 255 }
      return isMapped ? Array(bytes[12...]) : bytes
    case .unixDomainSocket: return nil
    }
  }
}
