import Diagnostics
package import Documents
import Markup

/// How editors are told of what was sent: `mail` in `rostrum.yaml`.
package struct MailSettings: Hashable, Sendable {
  /// The absolute path of the program that takes mail.
  package let sendmail: String
  package let from: MailAddress
  /// Never empty.
  package let editors: [MailAddress]
}

/// Reads `mail: {sendmail, from, editors}`; nil when absent, and when nothing could be sent by it.
func readMail(_ fields: inout Fields, _ report: inout Report) -> MailSettings? {
  guard var item = fields.fields("mail", &report) else { return nil }
  defer { item.finish(&report) }
  let program = item.text("sendmail", &report)
  if let program, !program.value.hasPrefix("/") {
    report.add(
      .wrongType, at: program.location, "'sendmail' is '\(program.value)', no absolute path",
      hint: "write a path such as /usr/sbin/sendmail")
  }
  let from = item.requiredText("from", "the address that the notices come from", &report)
  let editors = item.texts("editors", &report)
  if editors.isEmpty { item.missing("editors", "a list of addresses", &report) }
  func address(_ text: Placed<String>) -> MailAddress? {
    let address = MailAddress(text.value)
    if address == nil {
      report.add(
        .wrongType, at: text.location, "'\(text.value)' is no address of mail that is safe to use",
        hint: "write one such as desk@example.org, without a name, quotes or spaces")
    }
    return address
  }
  let sender = from.flatMap(address)
  let readers = editors.compactMap(address)
  let path = program?.value ?? "/usr/sbin/sendmail"
  guard let sender, !readers.isEmpty, readers.count == editors.count, path.hasPrefix("/") else {
    return nil
  }
  return MailSettings(sendmail: path, from: sender, editors: readers)
}
