import Documents
package import Feedback
package import Foundation
import Markup

/// What everybody may know of what was sent: “you said, we did”.
package struct HeardVoices: Hashable, Sendable {
  /// The latest first.
  let voices: [PublicVoice]
  /// How many there are of each kind in each state.
  let counts: [SubmissionKind: [SubmissionState.Name: Int]]
  /// Those who agreed to be named, in alphabetical order.
  let thanked: [String]

  /// - Parameters:
  ///   - accepted: what was accepted and published, the latest first.
  ///   - secret: makes the names of entries, which tell no number.
  package init(
    _ accepted: [Submission], counts: [SubmissionKind: [SubmissionState.Name: Int]], secret: Data
  ) {
    voices = accepted.compactMap { submission in
      let code = authenticationCode(of: "voice \(submission.number.digits)", key: secret)
      return PublicVoice(submission, id: "v\(code.prefix(12))")
    }
    self.counts = counts
    thanked = Set(accepted.compactMap(\.thanked)).sorted()
  }

  /// Which submissions are heard.
  package static var selection: SubmissionSelection {
    var selection = SubmissionSelection()
    selection.states = [.accepted, .published]
    selection.isLatestFirst = true
    return selection
  }
}

extension Pages {
  /// What was sent and what became of it, as far as everybody may read it.
  package func answers(_ heard: HeardVoices) -> Page {
    var page = Page(
      text[.answersTitle], path: "/feedback/answers", part: .feedback,
      content: [
        breadcrumb(links.submissions(), text[.subHubTitle]),
        .tag("h1", [:], text[.answersTitle]), .tag("p", ["class": "lead"], text[.answersLead]),
        counts(heard.counts),
        heard.voices.isEmpty
          ? .tag("p", ["class": "empty"], text[.answersNone])
          : .tag("ul", ["class": "entries"], heard.voices.map(entry)),
        thanks(heard.thanked),
        .tag("p", ["class": "downloads"]) {
          Element.tag("a", ["href": links.answersFeed], text[.answersFeed])
        },
      ].compactMap(\.self))
    page.description = text[.answersLead]
    page.layout = .document
    page.head = workHead
    return page
  }

  private func counts(_ counts: [SubmissionKind: [SubmissionState.Name: Int]]) -> Element {
    .tag(
      "div",
      ["class": "table-box", "role": "region", "tabindex": "0", "aria-label": text[.answersCounts]]
    ) {
      Element.tag("table", ["class": "pairs"]) {
        Element.tag("caption", [:], text[.answersCounts])
        Element.tag("thead") {
          Element.tag(
            "tr", [:],
            [InterfaceText.deskKind, .answersReceived, .answersAccepted, .answersPublished].map {
              .tag("th", ["scope": "col"], text[$0])
            })
        }
        Element.tag(
          "tbody", [:],
          SubmissionKind.allCases.map { kind in
            let states = counts[kind, default: [:]]
            let published = states[.published, default: 0]
            let numbers = [
              states.values.reduce(0, +), states[.accepted, default: 0] + published, published,
            ]
            return .tag("tr") {
              Element.tag("th", ["scope": "row"], name(of: kind))
              numbers.map { Element.tag("td", [:], String($0)) }
            }
          })
      }
    }
  }

  private func entry(_ voice: PublicVoice) -> Element {
    let foreign = voice.language == language ? nil : voice.language
    let direction = foreign.map { Direction(language: $0).rawValue }
    return .tag("li", ["id": voice.id]) {
      Element.tag("h2") {
        name(of: voice.kind) + ": "
        title(of: voice)
      }
      Element.tag("p", ["class": "facts"], facts(voice))
      if !voice.texts.isEmpty {
        Element.tag(
          "dl", ["class": "sent"],
          voice.texts.flatMap { typed -> [Element] in
            [
              .tag("dt", [:], submissionWords.field(typed.field, of: voice.kind).label),
              .tag("dd", ["lang": foreign, "dir": direction], words(typed, of: voice.kind)),
            ]
          })
      }
      if let reply = voice.reply {
        Element.tag("div", ["class": "note reply"]) {
          Element.tag("h3", [:], text[.subReply])
          PlainText(text: reply).paragraphs
        }
      }
    }
  }

  private func words(_ typed: SubmissionContent.Text, of kind: SubmissionKind) -> [Element] {
    guard case .choice = kind.field(typed.field)?.control else {
      return PlainText(text: typed.text).paragraphs
    }
    return [.text(submissionWords.choice(typed.text, of: typed.field))]
  }

  /// “November 2026 · Accepted · Ada, a school”.
  private func facts(_ voice: PublicVoice) -> String {
    let month = PartialDate(String(day(voice.received).iso.prefix(7))).map(phrases.date)
    return [month, name(of: voice.isPublished ? .published : .accepted), voice.name]
      .compactMap(\.self).joined(separator: " · ")
  }

  private func title(of voice: PublicVoice) -> Element {
    guard let topic = link(to: voice.target) else { return .text(text[.deskCatalogue]) }
    return .tag(
      "a", ["href": topic.address, "lang": topic.language == language ? nil : topic.language],
      topic.title)
  }

  private func thanks(_ names: [String]) -> Element? {
    guard !names.isEmpty else { return nil }
    return .tag("section", ["aria-labelledby": "thanks"]) {
      Element.tag("h2", ["id": "thanks"], text[.answersThanks])
      Element.tag("ul", [:], names.map { .tag("li", [:], [.tag("bdi", [:], $0)]) })
    }
  }

  /// The same as an Atom feed (RFC 4287).
  package func answersFeed(_ heard: HeardVoices) -> String {
    let latest = heard.voices.sorted { ($1.changed, $0.id) < ($0.changed, $1.id) }
    let (page, address) = (absolute(links.answers), absolute(links.answersFeed))
    return text(
      of: AtomFeed(
        title: "\(site.configuration.title): \(text[.answersTitle])", id: address,
        address: address, page: page,
        updated: latest.first?.changed.formatted(.iso8601) ?? timestamp(site.date),
        entries: latest.map { voice in
          .tag("entry") {
            Element.tag("title", [:], "\(name(of: voice.kind)): \(title(of: voice).plainText)")
            Element.tag("id", [:], "\(page)#\(voice.id)")
            Element.tag("link", ["rel": "alternate", "href": "\(page)#\(voice.id)"])
            Element.tag("updated", [:], voice.changed.formatted(.iso8601))
            Element.tag(
              "summary", [:],
              [facts(voice), voice.reply].compactMap(\.self).joined(separator: " – "))
            if !voice.texts.isEmpty {
              Element.tag(
                "content", ["type": "text", "xml:lang": voice.language],
                voice.texts.map(\.text).joined(separator: "\n\n"))
            }
          }
        }))
  }
}

extension Links {
  /// What was sent and what became of it.
  package var answers: String { path("/feedback/answers") }
  package var answersFeed: String { path("/feedback/answers.atom") }
}
