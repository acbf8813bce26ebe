import Documents

extension Pages {
  /// What may be relied on by who sends something; `SECURITY.md` names the test of each.
  package func promises() -> Page {
    var page = Page(
      text[.promises], path: "/promises",
      content: [
        .tag("h1", [:], text[.promises]), .tag("p", ["class": "lead"], text[.promisesLead]),
        .tag("ol", [:], Self.promised.map { Element.tag("li", [:], text[$0]) }),
        .tag("p", [:], [.tag("a", ["href": links.submissions()], text[.subHubTitle])]),
      ])
    page.description = text[.promisesLead]
    page.layout = .document
    return page
  }

  /// The promises in the order of `SECURITY.md`.
  static let promised: [InterfaceText] = [
    .promiseDurable, .promiseCrash, .promiseFull, .promiseDamage, .promiseEdits, .promiseLog,
    .promiseErased, .promiseEqual, .promiseTaken, .promiseConsent, .promiseText,
  ]
}
