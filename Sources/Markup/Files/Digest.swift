import Crypto
package import Foundation

/// SHA-256 of bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ data: Data) -> String { hexadecimal(SHA256.hash(data: data)) }

/// SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ text: String) -> String { sha256(Data(text.utf8)) }

/// The first 8 bytes of the SHA-256 of bytes, as a number.
package func fingerprint(_ data: Data) -> UInt64 {
  SHA256.hash(data: data).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
}

/// The code that shows that a text comes from who holds the key: HMAC with SHA-256 (RFC 2104), as 64
/// lower-case hexadecimal digits.
package func authenticationCode(of text: String, key: Data) -> String {
  hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key)))
}

/// Whether two codes are the same, in a time that does not tell where they differ.
package func isSameCode(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
  a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}

/// Bytes that nobody can guess, from the system's generator.
package func randomBytes(_ count: Int) -> Data {
  SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
}

/// 32 hexadecimal digits that nobody can guess: a part of an address that opens what it names.
package func randomToken() -> String { hexadecimal(randomBytes(16)) }

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { byte in
    let hex = String(byte, radix: 16)
    return hex.count == 1 ? "0" + hex : hex
  }.joined()
}
