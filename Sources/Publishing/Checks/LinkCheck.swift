import Catalogue
import Diagnostics
import Markup

/// A link that did not answer at the last check is worth a look.
struct LinkCheck: WorkspaceCheck {
  static let link = Diagnostic.Code(
    "W-LINK", .hint, "a link did not answer when links were last checked",
    why:
      "A source that nobody can read supports nothing; it is a hint, since sites fall silent by waiting.",
    wrong: "url: https://example.org/moved", right: "url: https://example.org/new-place")

  let codes = [link]

  func check(_ edition: Edition, _ report: inout Report) {
    guard let health = edition.workspace.links else { return }
    for address in edition.workspace.webAddresses {
      guard let trouble = health.trouble(with: address.value) else { continue }
      report.add(
        Self.link, at: address.location,
        "'\(address.value)' \(trouble.words) (\(health.checked))",
        hint:
          "look for its new place, or for a copy: \(archiveAddress(of: address.value, near: nil))")
    }
  }
}

extension LinkHealth.Trouble {
  /// What is the matter, for those who write.
  fileprivate var words: String {
    switch state {
    case .elsewhere: "leads to another site: \(detail)"
    case .failing: "failed with \(detail)"
    case .gone: "is gone: \(detail)"
    case .refused: "was not asked: \(detail)"
    case .silent: "did not answer: \(detail)"
    }
  }
}
