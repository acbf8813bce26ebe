import Documents
package import Feedback

extension Pages {
  /// What one sees after writing a message, and where it can be taken back as long as it is there.
  ///
  /// - Parameters:
  ///   - key: what opens the discussion.
  ///   - address: of this page.
  package func message(_ message: Message, of key: RecordKey, address: String) -> Page {
    let isThere = if case .written = message.content { true } else { false }
    let page = Page(
      text[isThere ? .messageIsThere : .messageIsGone], path: links.plain(address),
      content: [
        breadcrumb(links.discussion(key.text), text[.backToDiscussion]),
        .tag("h1", [:], text[isThere ? .messageIsThere : .messageIsGone]),
        isThere ? .tag("p", ["class": "lead"], text[.messageIsThereText]) : nil,
        .tag("blockquote", ["class": "messages"], self.message(message)),
        isThere
          ? form(
            to: address, [:],
            [.tag("button", ["class": "quiet", "type": "submit"], text[.takeBack])])
          : nil,
      ].compactMap(\.self))
    return unlisted(page)
  }

  /// That a discussion is gone for good.
  package func discussionErased() -> Page {
    unlisted(
      Page(
        text[.discussionErased], path: "/",
        content: [
          .tag("h1", [:], text[.discussionErased]),
          .tag("p", ["class": "lead"], text[.discussionErasedText]),
          .tag("p", ["class": "actions"]) { Element.tag("a", ["href": links.home], text[.toHome]) },
        ]))
  }

  /// What who opened a discussion may do with the whole of it.
  func moderation(_ view: DiscussionView) -> Element {
    let address = links.discussion(view.key.text) + "/moderation"
    let isClosed = view.discussion?.isClosed == true
    return .tag("section", ["class": "discuss", "aria-labelledby": "moderate"]) {
      Element.tag("h2", ["id": "moderate"], text[.moderate])
      form(
        to: address, [:],
        [
          .tag(
            "button",
            ["class": "quiet", "name": "action", "value": isClosed ? "reopen" : "close"],
            text[isClosed ? .reopenDiscussion : .closeDiscussion])
        ])
      Element.tag("details") {
        Element.tag("summary", [:], text[.eraseDiscussion])
        form(
          to: address, [:],
          [
            .tag("p") {
              Element.tag("label", ["class": "tick"]) {
                Element.tag(
                  "input",
                  ["type": "checkbox", "name": "sure", "value": "yes", "required": "required"])
                " " + text[.eraseSure]
              }
            },
            .tag("button", ["name": "action", "value": "erase"], text[.eraseDiscussion]),
          ])
      }
    }
  }
}
