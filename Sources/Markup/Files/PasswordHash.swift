import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: scrypt (RFC 7914) of it with a salt, and the cost at which it was computed.
///
/// The cost stands in each hash, so that it can rise while earlier hashes are still understood.
package struct PasswordHash: Hashable, Sendable {
  /// `scrypt$rounds$block$lanes$salt$key`, the last two as Base64.
  package let text: String
  private let cost: Cost
  private let salt: Data
  private let key: Data

  /// How much work a hash is.
  package struct Cost: Hashable, Sendable {
    /// A power of two; each takes 128 bytes of memory times `block`.
    package let rounds: Int
    package let block: Int
    package let lanes: Int

    package init(rounds: Int, block: Int, lanes: Int) {
      self.rounds = rounds
      self.block = block
      self.lanes = lanes
    }

    /// 32 MB and about a tenth of a second (OWASP Password Storage Cheat Sheet, scrypt).
    package static let standard = Cost(rounds: 1 << 15, block: 8, lanes: 3)

    /// What is more than this is not computed, whoever wrote it.
    fileprivate var isBearable: Bool {
      (2...(1 << 20)).contains(rounds) && rounds & (rounds - 1) == 0 && (1...32).contains(block)
        && (1...16).contains(lanes)
    }
  }

  /// Hashes a password with a salt of its own.
  package init(_ password: String, cost: Cost = .standard) throws {
    let salt = randomBytes(16)
    self.init(cost, salt, try Self.key(password, salt, cost))
  }

  /// One that was kept; nil for what is none.
  package init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let block = Int(parts[2]), let lanes = Int(parts[3]),
      let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5])
    else { return nil }
    let cost = Cost(rounds: rounds, block: block, lanes: lanes)
    guard cost.isBearable, salt.count == 16, key.count == Self.length else { return nil }
    self.init(cost, salt, key)
  }

  /// A hash that admits no password, and takes as long as any other to say so.
  package static var ofNobody: PasswordHash {
    PasswordHash(.standard, Data(count: 16), Data(count: length))
  }

  /// Whether it is of this password, in a time that tells nothing of either.
  package func admits(_ password: String) throws -> Bool {
    let other = try Self.key(password, salt, cost)
    return isSameCode(key, other)
  }

  private init(_ cost: Cost, _ salt: Data, _ key: Data) {
    (self.cost, self.salt, self.key) = (cost, salt, key)
    let numbers = [cost.rounds, cost.block, cost.lanes].map(String.init)
    text = (["scrypt"] + numbers + [salt, key].map { $0.base64EncodedString() })
      .joined(separator: "$")
  }

  /// How many bytes a key has.
  private static let length = 32

  /// The same letters give the same key, however a keyboard composes them (NIST SP 800-63B, 5.1.1.2).
  private static func key(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
    let normal = Data(password.precomposedStringWithCompatibilityMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: normal, salt: salt, outputByteCount: length, rounds: cost.rounds,
      blockSize: cost.block, parallelism: cost.lanes)
    return key.withUnsafeBytes { Data($0) }
  }
}
