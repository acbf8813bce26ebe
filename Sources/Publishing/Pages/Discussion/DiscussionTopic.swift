package import Campaigns
import Diagnostics
package import Documents
package import Feedback
import Markup

/// What a discussion is about, as pages show it.
package enum DiscussionTopic: Hashable, Sendable {
  case plan(Plan.ID)
  /// A block of a guide, by the ids of both.
  case block(Article.ID, guide: Publication.ID)
  /// A draft that the key opens.
  case draft(Plan.ID, key: String)

  /// How records name it.
  package var subject: Discussion.Subject {
    switch self {
    case .plan(let id): .plan(id)
    case .block(let id, let guide): .block(id, guide: guide)
    case .draft: .draft
    }
  }
}

extension Pages {
  /// A topic by its title, in its language, and where it is read.
  struct TopicLink {
    let title: String
    let language: String
    let address: String
  }

  /// Nil for what the public may not read (any more).
  func link(to topic: DiscussionTopic) -> TopicLink? {
    switch topic {
    case .plan(let id):
      return site.plans.first { $0.id == id }.map { plan in
        TopicLink(
          title: plan.title.value, language: plan.languages.first ?? site.configuration.language,
          address: links.campaign(id))
      }
    case .block(let id, let guide):
      guard let publication = site.workspace.publication(guide),
        let article = publication.guideBlocks.first(where: { $0.article.id == id })?.article
      else { return nil }
      return TopicLink(
        title: article.title.value,
        language: article.language
          ?? publication.language(default: site.configuration.language),
        address: links.publication(guide))
    case .draft(let id, let key):
      return TopicLink(
        title: text(.draftNamed, ["id": id]), language: language, address: links.draft(key))
    }
  }

  /// Whether there is something to discuss.
  package func isKnown(_ topic: DiscussionTopic) -> Bool { link(to: topic) != nil }

  /// Where a discussion begins: for a draft at its own address, for all else where one is opened.
  package func discussionOpener(about topic: DiscussionTopic) -> Element {
    .tag("section", ["class": "discuss", "aria-labelledby": "discussion"]) {
      Element.tag("h2", ["id": "discussion"], text[.discussion])
      switch topic {
      case .draft(_, let key):
        Element.tag("p", [:], text[.discussDraftText])
        Element.tag("p", ["class": "actions"]) {
          Element.tag("a", ["href": links.discussion(key)], text[.toDiscussion])
        }
      case .plan, .block:
        Element.tag("p", [:], text[.discussText])
        Element.tag("p", ["class": "actions"]) { discussLink(topic, .discussPlan) }
      }
    }
  }

  /// A link to where a discussion about a topic is opened.
  func discussLink(_ topic: DiscussionTopic, _ words: InterfaceText) -> Element {
    .tag("a", ["href": links.newDiscussion(topic), "rel": "nofollow"], text[words])
  }

  /// The blocks of a guide, each with where it is discussed; nil for any other publication.
  func blocksToDiscuss(_ publication: Publication) -> Element? {
    let blocks = publication.sections.flatMap(\.items)
      .compactMap { publication.articles[$0.value] }.filter { $0.guide != nil }
    guard !blocks.isEmpty else { return nil }
    return .tag("section", ["aria-labelledby": "discuss"]) {
      Element.tag("h2", ["id": "discuss"], text[.discussion])
      Element.tag(
        "ul", ["class": "entries"],
        blocks.map { block in
          let own = block.language ?? publication.language(default: site.configuration.language)
          return .tag("li") {
            Element.tag("span", ["lang": own == language ? nil : own], block.title.value)
            Element.tag("p", ["class": "facts"]) {
              discussLink(.block(block.id, guide: publication.id), .discussBlock)
            }
          }
        })
    }
  }
}
