import Catalogue
import Diagnostics
import Documents
import Feedback
import Foundation
import Markup

extension Pages {
  /// One submission on one screen: what was sent, what is known around it, what it becomes, and what can be
  /// decided.
  package func deskItem(_ person: DeskPerson, _ item: DeskItem, _ entry: DeskEntry) -> Page {
    let submission = item.submission
    let title = "\(name(of: submission.content.kind)) \(submission.number.text)"
    let decides = person.role >= .editor
    return deskPage(
      title, path: "/desk/items/\(submission.number.digits)", person,
      [
        entry.notice.map { notice($0, item, entry) },
        .tag("h1", [:], title), standing(submission), hints(item), sent(submission.content),
        consents(submission), rewriting(item), becoming(item, entry, decides),
        decides ? deciding(item, entry) : nil, history(item),
      ].compactMap(\.self))
  }

  private func standing(_ submission: Submission) -> Element {
    .tag("dl", ["class": "brief"]) {
      Element.tag("dt", [:], text[.deskState])
      Element.tag("dd", [:], [.tag("strong", [:], name(of: submission.state.name))])
      Element.tag("dt", [:], text[.deskAbout])
      Element.tag("dd", [:], [about(submission)])
      Element.tag("dt", [:], text[.deskReceived])
      Element.tag("dd") {
        Element.tag(
          "time", ["datetime": submission.received.formatted(.iso8601)],
          moment(submission.received))
      }
      if case .rejected(let reason) = submission.state {
        Element.tag("dt", [:], text[.deskReason])
        Element.tag("dd", [:], PlainText(text: reason).paragraphs)
      }
      if case .merged(let other) = submission.state {
        Element.tag("dt", [:], text[.deskMergedInto])
        Element.tag("dd", [:], [.tag("a", ["href": links.deskItem(other)], other.text)])
      }
      if let reply = submission.reply {
        Element.tag("dt", [:], text[.deskReplied])
        Element.tag("dd", [:], PlainText(text: reply.text).paragraphs)
        if reply.isPublic { Element.tag("dd", [:], text[.subReplyIsPublic]) }
      }
    }
  }

  /// Why it may be spam or there already.
  private func hints(_ item: DeskItem) -> Element? {
    let suspicions = item.submission.suspicions.map { suspicion -> Element in
      switch suspicion {
      case .quick: .text(text[.deskQuick])
      case .hiddenField: .text(text[.deskHiddenField])
      case .links(let count): .text(text.counted(.deskManyLinks, count))
      case .repeated(let number):
        .tag("a", ["href": links.deskItem(number)], text(.deskRepeats, ["number": number.text]))
      }
    }
    let likenesses = item.submission.content.likenesses(in: catalogue).compactMap { likeness in
      catalogue.practice(likeness.practice).map { practice in
        Element.tag(
          "a", ["href": links.practice(practice.id)],
          text(.deskResembles, ["title": practice.title.value]))
      }
    }
    let others = item.others.map { other in
      Element.tag(
        "a", ["href": links.deskItem(other.number)],
        text(
          .deskSameTarget,
          ["number": other.number.text, "kind": name(of: other.content.kind)]))
    }
    let all = suspicions + likenesses + others
    guard !all.isEmpty else { return nil }
    return .tag("section", ["class": "note", "aria-labelledby": "hints"]) {
      Element.tag("h2", ["id": "hints"], text[.deskHints])
      Element.tag("ul", [:], all.map { .tag("li", [:], [$0]) })
    }
  }

  /// What its submitter wrote, as text.
  private func sent(_ content: SubmissionContent) -> Element {
    let foreign = content.language == language ? nil : content.language
    return .tag("section", ["aria-labelledby": "sent"]) {
      Element.tag("h2", ["id": "sent"], text[.deskSent])
      Element.tag(
        "dl", ["class": "sent"],
        content.texts.flatMap { field -> [Element] in
          [
            .tag("dt", [:], submissionWords.field(field.field, of: content.kind).label),
            .tag(
              "dd",
              ["lang": foreign, "dir": foreign.map { Direction(language: $0).rawValue }],
              PlainText(text: fieldText(field, content.kind)).paragraphs),
          ]
        })
      if let contact = content.contact {
        Element.tag("p") {
          text[.deskContact] + " "
          Element.tag("bdi", [:], contact)
        }
      }
      if content.isMinor { Element.tag("p", ["class": "note"], text[.deskMinor]) }
    }
  }

  /// What stands in a field; a word of a closed list as the form says it.
  private func fieldText(_ field: SubmissionContent.Text, _ kind: SubmissionKind) -> String {
    guard case .choice = kind.field(field.field)?.control else { return field.text }
    return submissionWords.choice(field.text, of: field.field)
  }

  private func consents(_ submission: Submission) -> Element {
    .tag("section", ["aria-labelledby": "consents"]) {
      Element.tag("h2", ["id": "consents"], text[.deskConsents])
      if submission.consents.isEmpty {
        Element.tag("p", [:], text[.deskNoConsents])
      } else {
        Element.tag(
          "ul", [:],
          submission.consents.map { consent in
            .tag("li") {
              Element.tag("span", ["lang": consent.language], consent.text)
              " (" + phrases.date(day(consent.given))
              if let withdrawn = consent.withdrawn {
                "; " + text(.deskConsentWithdrawn, ["date": phrases.date(day(withdrawn))])
              }
              ")"
            }
          })
      }
    }
  }

  /// How the practice was rewritten since it was read.
  private func rewriting(_ item: DeskItem) -> Element? {
    guard let (read, now) = item.rewritten else { return nil }
    return .tag("section", ["aria-labelledby": "rewritten"]) {
      Element.tag("h2", ["id": "rewritten"], text[.deskRewritten])
      Element.tag("p", [:], text[.deskRewrittenText])
      difference(read, now)
    }
  }

  private func history(_ item: DeskItem) -> Element? {
    guard !item.history.isEmpty else { return nil }
    return .tag("section", ["aria-labelledby": "history"]) {
      Element.tag("h2", ["id": "history"], text[.deskDecisions])
      decisions(item.history, withSubjects: false)
    }
  }
}
