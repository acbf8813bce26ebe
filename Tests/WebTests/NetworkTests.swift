import Foundation
import NIOCore
import Testing
import Web

/// Which requests are held to come from one network.
@Suite struct NetworkTests {
  private let networks = Networks(key: Data("a key of this test".utf8), proxies: ["198.51.100.7"])

  private func name(_ peer: String, _ forwarded: String...) throws -> String? {
    networks.name(of: try SocketAddress(ipAddress: peer, port: 1), forwarded: forwarded)
  }

  @Test func aNetworkIs24BitsOr48AndItsNameTellsNothing() throws {
    let one = try #require(try name("203.0.113.4"))
    #expect(try name("203.0.113.200") == one)
    #expect(try name("203.0.114.4") != one)
    #expect(try name("::ffff:203.0.113.9") == one)
    #expect(!one.contains("203"))
    #expect(try name("2001:db8:1:2::3") == name("2001:db8:1:ffff::1"))
    #expect(try name("2001:db8:1:2::3") != name("2001:db8:2:2::3"))
    let other = Networks()
    let peer = try SocketAddress(ipAddress: "203.0.113.4", port: 1)
    #expect(other.name(of: peer, forwarded: []) != one)
  }

  @Test func `only a listed proxy is believed (S13)`() throws {
    let reader = try name("203.0.113.4")
    #expect(try name("198.51.100.7", "203.0.113.4") == reader)
    #expect(try name("198.51.100.7", "192.0.2.1, 203.0.113.4") == reader)
    #expect(try name("198.51.100.7", "203.0.113.4, 198.51.100.7") == reader)
    #expect(try name("192.0.2.1", "203.0.113.4") == name("192.0.2.1"))
    for nothing in ["", "unknown", "203.0.113.4:80", "<script>"] {
      #expect(try name("198.51.100.7", nothing) == nil, "\(nothing)")
    }
    #expect(try name("198.51.100.7") == nil)
  }

  @Test(arguments: [
    "127.0.0.1", "10.1.2.3", "192.168.1.1", "172.20.0.1", "::1", "fe80::1", "fd00::1",
  ])
  func behindAProxyThatIsNotListedNobodyIsTakenForAll(peer: String) throws {
    #expect(try name(peer, "203.0.113.4") == nil)
  }
}
