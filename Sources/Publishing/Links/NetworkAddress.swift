import Foundation

/// The number of a machine on a network: four bytes (IPv4) or sixteen (IPv6).
package struct NetworkAddress: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Reads `203.0.113.7` or `2001:db8::7`; nil for anything else.
  package init?(_ text: String) {
    var four = in_addr()
    var sixteen = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
      bytes = withUnsafeBytes(of: sixteen) { Array($0) }
    } else {
      return nil
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// As text; what an IPv6 address holds of IPv4 is written as that.
  package var text: String {
    var buffer = [CChar](repeating: 0, count: 64)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether it is a machine of the open Internet: not of this machine, of a private network, of the link or
  /// set aside for another purpose (IANA special-purpose registries; RFC 6890).
  package var isPublic: Bool {
    if bytes.count == 4 { return Self.fourBlocks.allSatisfy { !$0.holds(bytes) } }
    if let four = embeddedFour { return four.isPublic }
    // Only 2000::/3 is given out to machines of the Internet.
    return bytes[0] & 0xE0 == 0x20 && Self.sixteenBlocks.allSatisfy { !$0.holds(bytes) }
  }

  /// The IPv4 address that an IPv6 one stands for: mapped (RFC 4291, 2.5.5.2), or through a translator with
  /// the well-known prefix (RFC 6052, 2.1).
  private var embeddedFour: NetworkAddress? {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    guard bytes.starts(with: mapped) || bytes.starts(with: translated) else { return nil }
    return NetworkAddress(bytes: Array(bytes.suffix(4)))
  }

  private struct Block {
    let start: [UInt8]
    let bits: Int

    func holds(_ bytes: [UInt8]) -> Bool {
      (0..<bits).allSatisfy { bit in
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        let own = bit / 8 < start.count ? start[bit / 8] : 0
        return own & mask == bytes[bit / 8] & mask
      }
    }
  }

  private static let fourBlocks: [Block] = [
    Block(start: [0], bits: 8), Block(start: [10], bits: 8), Block(start: [100, 64], bits: 10),
    Block(start: [127], bits: 8), Block(start: [169, 254], bits: 16),
    Block(start: [172, 16], bits: 12), Block(start: [192, 0, 0], bits: 24),
    Block(start: [192, 0, 2], bits: 24), Block(start: [192, 88, 99], bits: 24),
    Block(start: [192, 168], bits: 16), Block(start: [198, 18], bits: 15),
    Block(start: [198, 51, 100], bits: 24), Block(start: [203, 0, 113], bits: 24),
    Block(start: [224], bits: 3),
  ]

  private static let sixteenBlocks: [Block] = [
    Block(start: [0x20, 0x01, 0], bits: 23), Block(start: [0x20, 0x01, 0x0D, 0xB8], bits: 32),
    Block(start: [0x20, 0x02], bits: 16), Block(start: [0x3F, 0xFF], bits: 20),
  ]
}

/// The addresses of a host, as the system finds them; none when it finds none.
package func systemAddresses(of host: String) async -> [NetworkAddress] {
  await withCheckedContinuation { continuation in
    // Looking up a name blocks its thread.
    DispatchQueue.global().async { continuation.resume(returning: lookUp(host)) }
  }
}

private func lookUp(_ host: String) -> [NetworkAddress] {
  var hints = addrinfo()
  hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
  var list: UnsafeMutablePointer<addrinfo>?
  guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
  defer { freeaddrinfo(list) }
  var found: [NetworkAddress] = []
  var next = list
  while let entry = next {
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let length = socklen_t(name.count)
    if getnameinfo(
      entry.pointee.ai_addr, entry.pointee.ai_addrlen, &name, length, nil, 0, NI_NUMERICHOST) == 0
    {
      let text = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // A zone such as `%eth0` belongs to the link, which `isPublic` refuses by the number.
      if let address = NetworkAddress(String(text.prefix { $0 != "%" })), !found.contains(address) {
        found.append(address)
      }
    }
    next = entry.pointee.ai_next
  }
  return found
}
