import Foundation
import Markup

/// A part of an address that opens a record: 32 hexadecimal digits that nobody can guess.
///
/// Who holds the key of an owner can compute the key of the readers, and not the other way round. Stores
/// keep only hashes, so that who reads a store can open nothing.
package struct RecordKey: Hashable, Sendable {
  package let text: String

  /// A new one, from the system's generator.
  package init() { text = randomToken() }

  /// Nil for what no key looks like.
  package init?(_ text: String) {
    let digits = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 32, text.utf8.allSatisfy(digits.contains) else { return nil }
    self.text = text
  }

  private init(readersOf owner: RecordKey) {
    text = String(sha256("readers of \(owner.text)").prefix(32))
  }

  /// The key for those who may read and take part, where this is the key of the owner.
  package var readers: RecordKey { RecordKey(readersOf: self) }

  /// What a store knows of it.
  package var hash: KeyHash { KeyHash(sha256(text)) }
}

/// SHA-256 of a key: enough to tell who may open a record, and of no use for opening it.
package struct KeyHash: Hashable, Sendable {
  package let text: String

  /// - Parameter text: 64 hexadecimal digits.
  package init(_ text: String) { self.text = text }
}

/// The two keys of a record, as a store knows them.
package struct KeyHashes: Hashable, Sendable {
  package let owner: KeyHash
  package let readers: KeyHash

  package init(owner: KeyHash, readers: KeyHash) {
    self.owner = owner
    self.readers = readers
  }

  /// - Parameter owner: the key of the owner.
  package init(_ owner: RecordKey) { self.init(owner: owner.hash, readers: owner.readers.hash) }
}
