import Documents
import Feedback
import Foundation

extension Pages {
  /// The latest messages of a discussion as an Atom feed (RFC 4287), the latest first, for those who have its
  /// link; nil before the first.
  package func feed(of view: DiscussionView) -> String? {
    guard let messages = view.discussion?.messages, let last = messages.last else { return nil }
    let key = view.isOwner ? view.key.readers.text : view.key.text
    let address = absolute(links.discussion(key))
    let title = [text[.discussion], link(to: view.topic)?.title].compactMap(\.self)
    return text(
      of: AtomFeed(
        title: title.joined(separator: ": "), id: address, address: address + ".atom",
        page: address, updated: last.date.formatted(.iso8601),
        entries: messages.suffix(Self.messagesInFeed).reversed().flatMap { entry($0, address) }))
  }

  private static let messagesInFeed = 50

  private func entry(_ message: Message, _ address: String) -> [Element] {
    guard case .written(let words) = message.content else { return [] }
    return [
      .tag("entry") {
        Element.tag("title", [:], text(.messageNumber, ["n": String(message.number)]))
        Element.tag("id", [:], "\(address)#message-\(message.number)")
        Element.tag(
          "link", ["rel": "alternate", "href": "\(address)#message-\(message.number)"])
        Element.tag("updated", [:], message.date.formatted(.iso8601))
        Element.tag("author", [:], [.tag("name", [:], words.name ?? text[.unnamed])])
        Element.tag("content", ["type": "text", "xml:lang": words.language], words.text)
      }
    ]
  }
}
