package import Foundation

/// A message to one person, in plain text.
package struct MailMessage: Hashable, Sendable {
  package let from: MailAddress
  package let to: MailAddress
  package let subject: String
  package let text: String

  package init(from: MailAddress, to: MailAddress, subject: String, text: String) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
  }

  /// The message as it is handed over (RFC 5322); no value of a header can begin another one.
  var file: String {
    // RFC 2047: what is encoded has no line break.
    let subject = Data(subject.utf8).base64EncodedString()
    let headers = [
      "From: \(from.text)", "To: \(to.text)", "Subject: =?UTF-8?B?\(subject)?=",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
    ]
    return headers.joined(separator: "\n") + "\n\n\(text)\n"
  }
}

/// An address of mail, in the strict part of the grammar that all programs agree on (RFC 5321, 4.1.2): letters and
/// digits of ASCII, a few signs, no quotes, no comments.
package struct MailAddress: Hashable, Sendable {
  package let text: String

  /// Nil for what is none; what begins like an option of a program is none either.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, parts[0].utf8.count <= 64,
      Self.areWords(parts[0], besides: "!#$%&'*+/=?^_`{|}~-"),
      Self.areWords(parts[1], besides: "-"), parts[1].contains("."), !text.hasPrefix("-"),
      parts[1].split(separator: ".").allSatisfy({
        $0.utf8.count <= 63 && !$0.hasPrefix("-") && !$0.hasSuffix("-")
      })
    else { return nil }
    self.text = text
  }

  /// Whether a text is words of ASCII with one dot between them.
  private static func areWords(_ text: Substring, besides signs: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.unicodeScalars.allSatisfy { scalar in
          scalar.isASCII
            && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
              || signs.unicodeScalars.contains(scalar))
        }
    }
  }
}

/// The program that takes mail, as every Unix calls it.
package struct Sendmail: Sendable {
  private let program: Program

  /// - Parameters:
  ///   - url: of the program.
  ///   - tools: whose environment it gets.
  package init(_ url: URL, tools: Tools) {
    program = Program(
      url: url, environment: tools.environment(adding: [:]), folder: URL(filePath: "/"),
      timeLimit: .seconds(120))
  }

  /// Hands a message over; throws an `ExportError` where it is not taken.
  package func send(_ message: MailMessage) async throws {
    let done = try await program.run(
      ["-i", "-f", message.from.text, "--", message.to.text], input: message.file)
    guard done.succeeded else { throw ExportError("\(program.url.lastPathComponent) took no mail") }
  }
}
