package import Catalogue
import Diagnostics
import Documents
import Markup

/// A feed (RFC 4287) before it is written.
struct AtomFeed {
  let title: String
  /// What names it for ever.
  let id: String
  /// Where the feed is.
  let address: String
  /// Where the same can be read as a page.
  let page: String
  /// When it last changed (RFC 3339).
  let updated: String
  let entries: [Element]
}

extension Pages {
  func text(of feed: AtomFeed) -> String {
    Element.tag("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) {
      Element.tag("title", [:], feed.title)
      Element.tag("id", [:], feed.id)
      Element.tag("link", ["rel": "self", "href": feed.address])
      Element.tag("link", ["rel": "alternate", "href": feed.page])
      Element.tag("updated", [:], feed.updated)
      Element.tag("author", [:], [.tag("name", [:], site.configuration.publisher)])
      feed.entries
    }.xmlFile()
  }

  /// The newest changes of some practices as an Atom feed, the latest first.
  ///
  /// An entry is dated by the last change that the practice's file states, else by the day on which it
  /// was verified, else by the day on which its sources were read.
  ///
  /// - Parameter address: of the feed, from the root of the site.
  package func atom(_ ids: [Practice.ID], address: String) -> String {
    let entries = ids.compactMap(catalogue.practice).map { (lastChange($0), $0) }
      .sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.prefix(Self.feedLimit)
    return text(
      of: AtomFeed(
        title: "\(site.configuration.title): \(text[.changesFeed])", id: absolute(address),
        address: absolute(address), page: absolute(links.practices()),
        updated: timestamp(entries.first?.0 ?? site.date),
        entries: entries.map { day, practice in entry(practice, day) }))
  }

  private static let feedLimit = 100

  private func entry(_ practice: Practice, _ day: Day) -> Element {
    let address = absolute(links.practice(practice.id))
    let change = practice.history.last
    let stories = site.stories(of: practice.id).count
    let told = stories == 0 ? nil : Interface(practice.language).counted(.storyCount, stories)
    return .tag("entry") {
      Element.tag("title", ["xml:lang": practice.language], practice.title.value)
      Element.tag("id", [:], address)
      Element.tag("link", ["rel": "alternate", "href": address])
      Element.tag("updated", [:], timestamp(day))
      Element.tag(
        "summary", ["xml:lang": practice.language],
        [change?.note, practice.summary.value, told].compactMap(\.self).joined(separator: " – "))
      practice.tags(.themes).map {
        Element.tag("category", ["term": $0, "label": label($0, .themes)])
      }
    }
  }

  private func lastChange(_ practice: Practice) -> Day {
    let stated = practice.history.map(\.date.firstDay).max()
    return stated ?? practice.verified?.date.value.firstDay
      ?? practice.sources.compactMap { $0.seen?.firstDay }.max() ?? site.date
  }

  func timestamp(_ day: Day) -> String { "\(day.iso)T00:00:00Z" }
}
