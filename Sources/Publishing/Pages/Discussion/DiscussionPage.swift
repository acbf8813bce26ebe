import Diagnostics
import Documents
package import Feedback
import Foundation
import Markup

/// A discussion as one of its two keys opens it.
package struct DiscussionView: Hashable, Sendable {
  /// The key in the address.
  package let key: RecordKey
  package let topic: DiscussionTopic
  /// Nil while nobody has written anything about a draft.
  package let discussion: Discussion?
  /// Whether the key is the one of who opened it.
  package let isOwner: Bool

  package init(key: RecordKey, topic: DiscussionTopic, discussion: Discussion?, isOwner: Bool) {
    self.key = key
    self.topic = topic
    self.discussion = discussion
    self.isOwner = isOwner
  }
}

extension Pages {
  /// Where a discussion about a topic is opened with its first message; nil for what nobody can read.
  package func newDiscussion(about topic: DiscussionTopic, _ entry: MessageEntry) -> Page? {
    guard let link = link(to: topic) else { return nil }
    var page = Page(
      text[.openDiscussionTitle], path: "/discussions/new",
      content: [
        topicLink(link), errorSummary(entry), .tag("h1", [:], text[.openDiscussionTitle]),
        .tag("p", ["class": "lead"], text[.openDiscussionText]),
        messageForm(to: links.discussions, entry, .openDiscussion, more: topic.fields),
      ].compactMap(\.self))
    page.query = links.query(topic.fields)
    return unlisted(page)
  }

  /// A discussion with its messages and the form to write one.
  package func discussion(_ view: DiscussionView, _ entry: MessageEntry) -> Page {
    let messages = view.discussion?.messages ?? []
    let feed = links.discussion(view.isOwner ? view.key.readers.text : view.key.text) + ".atom"
    let link = link(to: view.topic)
    var page = Page(
      text[.discussion], path: "/discussions/\(view.key.text)",
      content: [
        link.map(topicLink), errorSummary(entry),
        .tag("h1", [:]) {
          text[.discussion] + (link == nil ? "" : ": ")
          link.map { Element.tag("span", ["lang": foreign($0.language)], $0.title) }
        },
        standing(view, messages.count), view.isOwner ? keys(view) : nil,
        messages.isEmpty ? nil : list(messages, view), writing(view, entry),
        view.isOwner && view.discussion != nil ? moderation(view) : nil,
        view.discussion.map { _ in
          .tag("p", ["class": "actions"]) {
            Element.tag("a", ["href": feed], text[.discussionFeed])
          }
        },
      ].compactMap(\.self))
    if view.discussion != nil {
      page.head = [
        .tag(
          "link",
          [
            "rel": "alternate", "type": "application/atom+xml", "title": text[.discussionFeed],
            "href": feed,
          ])
      ]
    }
    return unlisted(page)
  }

  private func topicLink(_ link: TopicLink) -> Element {
    .tag("p", ["class": "breadcrumb"]) {
      Element.tag("a", ["href": link.address, "lang": foreign(link.language)]) {
        Element.tag("span", ["aria-hidden": "true"], "‹ ")
        link.title
      }
    }
  }

  private func foreign(_ other: String) -> String? { other == language ? nil : other }

  /// How many messages there are, who sees them and until when.
  private func standing(_ view: DiscussionView, _ count: Int) -> Element {
    .tag("p", ["class": "facts"]) {
      text.counted(.messageCount, count) + ". " + text[.seenByLink] + " "
      switch (view.topic, view.discussion) {
      case (.draft, _): text[.erasedWithDraft]
      case (_, let discussion?):
        text(.erasedOn, ["date": phrases.date(day(discussion.expires))])
      case (_, nil): ""
      }
    }
  }

  /// The two addresses, for who opened it.
  private func keys(_ view: DiscussionView) -> Element {
    let both: [(InterfaceText, String)] = [
      (.linkForOthers, links.discussion(view.key.readers.text)),
      (.linkForYourself, links.discussion(view.key.text)),
    ]
    return .tag("div", ["class": "note"]) {
      Element.tag("h2", [:], text[.twoLinks])
      Element.tag("dl", ["class": "keys"]) {
        both.flatMap { label, address in
          [
            Element.tag("dt", [:], text[label]),
            Element.tag(
              "dd", [:], [.tag("a", ["href": address], site.isLocal ? address : absolute(address))]),
          ]
        }
      }
    }
  }

  private func list(_ messages: [Message], _ view: DiscussionView) -> Element {
    .tag("section", ["aria-labelledby": "messages"]) {
      Element.tag("h2", ["id": "messages"], text[.messages])
      Element.tag(
        "ol", ["class": "messages"],
        messages.map { message in
          .tag("li", ["id": "message-\(message.number)"]) {
            self.message(message)
            if view.isOwner, case .written = message.content { remover(message, view) }
          }
        })
    }
  }

  /// A message with who wrote it and when.
  func message(_ message: Message) -> [Element] {
    switch message.content {
    case .removed(let remover):
      let words: InterfaceText = remover == .writer ? .takenBack : .removedByOwner
      return [.tag("p", ["class": "facts"], text[words])]
    case .written(let words):
      return [
        .tag("p", ["class": "facts"]) {
          words.name.map { [Element.tag("strong", [:], [.tag("bdi", [:], $0)])] }
            ?? [.text(text[.unnamed])]
          ", "
          Element.tag("time", ["datetime": message.date.formatted(.iso8601)], moment(message.date))
        },
        .tag(
          "div",
          [
            "lang": foreign(words.language),
            "dir": foreign(words.language).map { Direction(language: $0).rawValue },
          ], PlainText(text: words.text).paragraphs),
      ]
    }
  }

  private func remover(_ message: Message, _ view: DiscussionView) -> Element {
    form(
      to: links.discussion(view.key.text) + "/moderation", [:],
      [
        .tag("input", ["type": "hidden", "name": "number", "value": String(message.number)]),
        .tag(
          "button", ["class": "quiet", "name": "action", "value": "remove"],
          text(.removeMessage, ["n": String(message.number)])),
      ])
  }

  private func writing(_ view: DiscussionView, _ entry: MessageEntry) -> Element {
    .tag("section", ["aria-labelledby": "write"]) {
      Element.tag("h2", ["id": "write"], text[.writeMessage])
      if view.discussion?.isClosed == true {
        Element.tag("p", ["class": "note"], text[.discussionIsClosed])
      } else {
        messageForm(to: links.discussion(view.key.text), entry, .sendMessage)
      }
    }
  }

  /// “22 November 2026, 11:49 UTC”.
  func moment(_ date: Date) -> String {
    let time = date.formatted(.iso8601.time(includingFractionalSeconds: false)).prefix(5)
    return "\(phrases.date(day(date))), \(time) UTC"
  }

  /// The day in Greenwich.
  func day(_ date: Date) -> Day {
    Day(number: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
  }

  /// A page that no search engine lists.
  func unlisted(_ page: Page) -> Page {
    var page = page
    page.layout = .document
    page.isListed = false
    page.head += workHead
    return page
  }
}
