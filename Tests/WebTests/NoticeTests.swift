import Diagnostics
import Documents
import Feedback
import Foundation
import Markup
import Publishing
import Testing
import Web

/// Mail to editors: a program of the system takes it, and no word or address of a submitter is in it.
@Suite struct NoticeTests {
  @Test(arguments: [
    ("desk@lindenport.example", true), ("a.b+c@x-y.example.org", true), ("desk", false),
    ("desk@localhost", false), ("-oQ/tmp@lindenport.example", false), ("a@b@c.example", false),
    ("a b@lindenport.example", false), ("Ada <a@lindenport.example>", false),
    ("\"a\"@lindenport.example", false), ("a@lindenport.example\nBcc: b@x.example", false),
    ("a@lindenport.example\r", false), ("a\0@lindenport.example", false),
    ("a%0d%0a@lindenport.example ", false), ("a..b@lindenport.example", false),
    ("a@-x.example", false), ("a@x..example", false), ("é@lindenport.example", false),
    ("a@lindenport.example,b@lindenport.example", false),
    (String(repeating: "a", count: 65) + "@lindenport.example", false),
  ])
  func `only plain addresses are written to (S24)`(text: String, isOne: Bool) {
    #expect((MailAddress(text) != nil) == isOne)
  }

  @Test func `editors are told numbers and kinds once, and nothing that was sent (S24)`()
    async throws
  {
    let site = try TestSite(isLocal: false) { try Self.configure($0) }
    let begin = Date(timeIntervalSince1970: 0)
    #expect(try await site.live.sendNotice(after: begin) == begin)
    var items: [Submission] = []
    for seed in [UInt64(1), 2] { items.append(try await site.story(seed: seed)) }
    let last = try await site.live.sendNotice(after: begin)
    #expect(try await site.live.sendNotice(after: last) == last)
    let mail = try String(contentsOf: site.root.appending(path: "sent"), encoding: .utf8)
    let parts = mail.components(separatedBy: "-----\n").dropFirst()
    #expect(parts.count == 2)
    for (part, editor) in zip(parts, ["anna", "berta"]) {
      #expect(part.hasPrefix("-i -f desk@lindenport.example -- \(editor)@lindenport.example\n"))
      #expect(part.contains("\nTo: \(editor)@lindenport.example\nSubject: =?UTF-8?B?"))
      #expect(part.contains("2 submissions wait at the desk"))
      for item in items {
        #expect(
          part.contains("Story of use \(item.number.text)  https://rostrum.example\(item.address)"))
      }
      for word in ["Lindenport", "pupils", "Evenings"] { #expect(!part.contains(word)) }
    }
  }

  @Test func `mail that is not taken stops nothing, and is tried again`() async throws {
    let site = try TestSite(isLocal: false) { try Self.configure($0, failing: true) }
    _ = try await site.story()
    await #expect(throws: ExportError.self) {
      try await site.live.sendNotice(after: Date(timeIntervalSince1970: 0))
    }
  }

  @Test func `settings that cannot be used are reported with their place`() throws {
    let site = try TestSite { root in
      try Self.add("mail: {sendmail: sendmail, from: Ada <a@b.example>, editors: []}\n", to: root)
    }
    #expect(site.live.site.configuration.mail == nil)
    let said = site.live.site.problems.diagnostics.filter { $0.location.file == "rostrum.yaml" }
    #expect(
      said.map(\.message).prefix(3) == [
        "'sendmail' is 'sendmail', no absolute path", "'mail' needs 'editors'",
        "'Ada <a@b.example>' is no address of mail that is safe to use",
      ])
  }

  /// A program that writes down what it is given.
  private static func configure(_ root: URL, failing: Bool = false) throws {
    let program = root.appending(path: "sendmail")
    try """
    #!/bin/sh
    { echo "-----"; echo "$@"; cat; } >> "\(root.path)/sent"
    exit \(failing ? 75 : 0)
    """.write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    try add(
      """
      mail:
        sendmail: \(program.path)
        from: desk@lindenport.example
        editors: [anna@lindenport.example, berta@lindenport.example]

      """, to: root)
  }

  private static func add(_ text: String, to root: URL) throws {
    let file = root.appending(path: "rostrum.yaml")
    try (String(contentsOf: file, encoding: .utf8) + text)
      .write(to: file, atomically: true, encoding: .utf8)
  }
}
