import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

/// Discussions, which only those find who have their link.
let discussionRoutes: [Route] = [
  .get("/discussions/new") { visit in
    let entry = MessageEntry(language: visit.pages.language)
    return try visit.newDiscussion(visit.topic(visit.request.value), entry)
  },
  .post("/discussions") { visit in try await visit.openDiscussion() },
  .get("/discussions/:key.*") { visit in
    guard visit.captures[1] == "atom",
      let text = visit.pages.feed(of: try await visit.discussion())
    else { throw Refused(.notFound) }
    return Reply(text, mediaType: "application/atom+xml; charset=utf-8").confidential
  },
  .get("/discussions/:key") { visit in
    let view = try await visit.discussion()
    return try visit.discussionPage(view, MessageEntry(language: visit.pages.language))
  },
  .post("/discussions/:key") { visit in try await visit.postMessage() },
  .post("/discussions/:key/moderation") { visit in try await visit.moderate() },
  .get("/discussions/:key/messages/:number/:code") { visit in
    let (view, message, address) = try await visit.ownMessage()
    return try visit.formPage { $0.message(message, of: view.key, address: address) }.confidential
  },
  .post("/discussions/:key/messages/:number/:code") { visit in
    let (view, message, address) = try await visit.ownMessage()
    _ = try await visit.live.records.removeMessage(
      message.number, from: view.key.hash, by: .writer)
    return Reply.seeOther(address).confidential
  },
]

extension Visit {
  /// What the address or the form says it is about.
  fileprivate func topic(_ value: (String) -> String?) throws(Refused) -> DiscussionTopic {
    guard let topic = DiscussionTopic(value), pages.isKnown(topic) else { throw Refused(.notFound) }
    return topic
  }

  /// What the key in the address opens: a discussion, or a draft that nobody has discussed yet.
  fileprivate func discussion() async throws -> DiscussionView {
    guard let key = RecordKey(captures[0]) else { throw Refused(.notFound) }
    let discussion = try await live.records.discussion(key.hash, at: .now)
    let draft =
      discussion == nil || discussion?.subject == .draft
      ? try await live.records.draft(key.hash, at: .now) : nil
    let topic: DiscussionTopic? =
      switch discussion?.subject {
      case .plan(let id): .plan(id)
      case .block(let id, let guide): .block(id, guide: guide)
      case .draft, nil: draft.map { .draft($0.plan, key: key.text) }
      }
    guard let topic, let keys = discussion?.keys ?? draft?.keys else { throw Refused(.notFound) }
    return DiscussionView(
      key: key, topic: topic, discussion: discussion, isOwner: keys.owner == key.hash)
  }

  fileprivate func discussionPage(
    _ view: DiscussionView, _ entry: MessageEntry, status: HTTPResponse.Status = .ok
  ) throws -> Reply {
    try formPage(status: status) { $0.discussion(view, entry) }.confidential
  }

  fileprivate func newDiscussion(
    _ topic: DiscussionTopic, _ entry: MessageEntry, status: HTTPResponse.Status = .ok
  ) throws -> Reply {
    try formPage(status: status) { $0.newDiscussion(about: topic, entry) }
  }

  fileprivate func openDiscussion() async throws -> Reply {
    let topic = try topic { form[$0] }
    let contribution: Contribution
    do {
      contribution = try typed()
    } catch {
      return try newDiscussion(
        topic, entry(error.problems.map { .contribution($0) }), status: .unprocessableContent)
    }
    guard live.floods.admits(.discussion, .message, at: .now) else {
      return try newDiscussion(topic, entry([.flood]), status: .tooManyRequests)
    }
    let key = RecordKey()
    _ = try await live.records.openDiscussion(
      topic.subject, keys: KeyHashes(key), with: contribution, at: .now)
    return Reply.seeOther(pages.links.discussion(key)).confidential
  }

  fileprivate func postMessage() async throws -> Reply {
    let view = try await discussion()
    let contribution: Contribution
    do {
      contribution = try typed()
    } catch {
      return try discussionPage(
        view, entry(error.problems.map { .contribution($0) }), status: .unprocessableContent)
    }
    let place = (view.isOwner ? view.key.readers : view.key).hash.text
    guard live.floods.admits(.messageTo(place), .message, at: .now) else {
      return try discussionPage(view, entry([.flood]), status: .tooManyRequests)
    }
    switch try await post(contribution, to: view) {
    case .posted(let number):
      guard let discussion = try await discussion().discussion,
        let message = discussion.message(number)
      else { throw Refused(.notFound) }
      let code = code(message, of: discussion)
      let address = pages.links.message(number, of: view.key, code: code)
      return Reply.seeOther(address).confidential
    case .closed: return try discussionPage(view, entry([.closed]), status: .conflict)
    case .full: return try discussionPage(view, entry([.full]), status: .conflict)
    case .gone: throw Refused(.notFound)
    }
  }

  /// Adds a message; the first one about a draft opens its discussion.
  private func post(_ contribution: Contribution, to view: DiscussionView) async throws -> Posting {
    let records = live.records
    guard view.discussion == nil, let draft = try await records.draft(view.key.hash, at: .now)
    else { return try await records.post(contribution, to: view.key.hash, at: .now) }
    return try await records.openDiscussion(
      .draft, keys: draft.keys, with: contribution, at: .now)
  }

  fileprivate func moderate() async throws -> Reply {
    let view = try await discussion()
    let (records, key) = (live.records, view.key.hash)
    let isDone: Bool
    switch form["action"] {
    case "remove":
      guard let number = form["number"].flatMap({ Int($0) }) else { throw Refused(.badRequest) }
      isDone = try await records.removeMessage(number, from: key, by: .moderator)
    case "close": isDone = try await records.closeDiscussion(key, true)
    case "reopen": isDone = try await records.closeDiscussion(key, false)
    case "erase":
      guard form["sure"] == "yes" else { throw Refused(.badRequest) }
      guard try await records.eraseDiscussion(key) else { throw Refused(.notFound) }
      return page(pages.discussionErased()).confidential
    default: throw Refused(.badRequest)
    }
    guard isDone else { throw Refused(.notFound) }
    return Reply.seeOther(pages.links.discussion(view.key)).confidential
  }

  /// The message that the address names, for who has its code, and the address of its own page.
  fileprivate func ownMessage() async throws -> (DiscussionView, Message, address: String) {
    let view = try await discussion()
    guard let number = Int(captures[1]), let discussion = view.discussion,
      let message = discussion.message(number),
      isSameCode(captures[2].utf8, code(message, of: discussion).utf8)
    else { throw Refused(.notFound) }
    return (view, message, pages.links.message(number, of: view.key, code: captures[2]))
  }

  /// What only who wrote a message was told. It holds the moment too, so that it is worth nothing for another
  /// message in the place of one that was erased.
  private func code(_ message: Message, of discussion: Discussion) -> String {
    let place = discussion.keys.readers
    let moment = Int(message.date.timeIntervalSince1970)
    return String(
      authenticationCode(
        of: "message \(place.text) \(message.number) \(moment)", key: live.records.secret
      ).prefix(32))
  }

  private func typed() throws(Contribution.Refusal) -> Contribution {
    try Contribution(
      name: form["name"] ?? "", text: form["text"] ?? "", language: form["language"] ?? "")
  }

  private func entry(_ problems: [MessageEntry.Problem]) -> MessageEntry {
    MessageEntry(
      name: form["name"] ?? "", text: form["text"] ?? "",
      language: form["language"] ?? pages.language, problems: problems)
  }
}
