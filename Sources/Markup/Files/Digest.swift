import Crypto
package import Foundation

/// SHA-256 of bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ data: Data) -> String {
  SHA256.hash(data: data).map { byte in
    let hex = String(byte, radix: 16)
    return hex.count == 1 ? "0" + hex : hex
  }.joined()
}

/// SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ text: String) -> String { sha256(Data(text.utf8)) }
