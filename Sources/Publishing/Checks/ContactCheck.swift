import Diagnostics
import Markup

/// Readers are asked to write; the address must reach somebody.
struct ContactCheck: WorkspaceCheck {
  static let contact = Diagnostic.Code(
    "X-CONTACT", .hint, "the contact is an address reserved for examples",
    why: "The page that founded this project asked for feedback and printed no address.",
    source: "RFC 2606", wrong: "contact: feedback@rostrum.example",
    right: "contact: your own address")

  let codes = [contact]

  func check(_ edition: Edition, _ report: inout Report) {
    let configuration = edition.workspace.configuration
    guard configuration.contactIsExample else { return }
    report.add(
      Self.contact, at: configuration.contact.location,
      "'\(configuration.contact.value)' reaches nobody", hint: "write your own address")
  }
}
