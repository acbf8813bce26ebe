import Documents
package import Feedback
import Foundation

extension Pages {
  /// The log of decisions, the latest first, and whether it is as it was written.
  package func deskLog(
    _ person: DeskPerson, _ entries: [LogEntry], damage: [LogDamage]
  ) -> Page {
    let shown = entries.suffix(Self.entriesShown).reversed()
    return deskPage(
      text[.deskLog], path: "/desk/log", person,
      [
        .tag("h1", [:], text[.deskLog]),
        damage.isEmpty
          ? .tag("p", ["class": "lead"], text.counted(.deskLogWhole, entries.count))
          : .tag("div", ["class": "note signal", "role": "alert"]) {
            Element.tag("h2", [:], text[.deskLogDamaged])
            Element.tag(
              "ul", ["lang": language == "en" ? nil : "en"],
              damage.prefix(20).map { .tag("li", [:], $0.text) })
          },
        entries.last.map { last in
          .tag("p", ["class": "facts"]) {
            text[.deskLogHead] + " "
            Element.tag("code", ["class": "hash"], last.hash)
          }
        },
        shown.isEmpty ? nil : decisions(Array(shown), withSubjects: true),
      ].compactMap(\.self))
  }

  private static let entriesShown = 200

  /// A table of decisions.
  func decisions(_ entries: [LogEntry], withSubjects: Bool) -> Element {
    let heads: [InterfaceText] =
      [.deskWhen, .deskWho, .deskWhat] + (withSubjects ? [.deskAbout] : [])
    return .tag(
      "div",
      ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": text[.deskDecisions]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", ["class": "unseen"], text[.deskDecisions])
        Element.tag("thead") {
          Element.tag("tr", [:], heads.map { .tag("th", ["scope": "col"], text[$0]) })
        }
        Element.tag(
          "tbody", [:],
          entries.map { entry in
            .tag("tr") {
              Element.tag("td") {
                Element.tag(
                  "time", ["datetime": entry.moment.formatted(.iso8601)], moment(entry.moment))
              }
              Element.tag("td", [:], entry.editor)
              Element.tag("td", [:], text[entry.action.words])
              if withSubjects { Element.tag("td", [:], [subject(of: entry)]) }
            }
          })
      }
    }
  }

  private func subject(of entry: LogEntry) -> Element {
    guard let number = SubmissionNumber(entry.subject) else { return .text(entry.subject) }
    return .tag("a", ["href": links.deskItem(number)], number.text)
  }

  /// What waits for an editor as an Atom feed (RFC 4287), the latest first: numbers, kinds and moments, and no
  /// word that anybody sent.
  ///
  /// - Parameter address: of the feed, from the root of the site.
  package func deskFeed(_ waiting: [Submission], address: String) -> String {
    let latest = waiting.sorted { ($1.changed, $0.number) < ($0.changed, $1.number) }
    let updated = latest.first?.changed.formatted(.iso8601) ?? timestamp(site.date)
    return text(
      of: AtomFeed(
        title: "\(site.configuration.title): \(text[.desk])", id: absolute(address),
        address: absolute(address), page: absolute(links.desk), updated: updated,
        entries: latest.map { submission in
          let page = absolute(links.deskItem(submission.number))
          return .tag("entry") {
            Element.tag(
              "title", [:],
              "\(name(of: submission.content.kind)) \(submission.number.text)")
            Element.tag("id", [:], page)
            Element.tag("link", ["rel": "alternate", "href": page])
            Element.tag("updated", [:], submission.changed.formatted(.iso8601))
            Element.tag("summary", [:], name(of: submission.state.name))
          }
        }))
  }
}
