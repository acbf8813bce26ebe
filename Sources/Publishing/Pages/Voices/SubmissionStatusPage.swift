import Documents
package import Feedback
import Foundation
import Markup

extension Pages {
  /// What came of something that was asked for on the page of a submission.
  package enum SubmissionNotice: Hashable, Sendable {
    /// It has just come in; nil for the contact when there was none, else whether it was kept.
    case received(isContactKept: Bool?)
    /// It was changed meanwhile.
    case stale
    /// It cannot be done in its state.
    case closed
  }

  /// A submission as its submitter sees it, and what can be done with it.
  package func submission(
    _ submission: Submission, key: String, notice: SubmissionNotice? = nil
  ) -> Page {
    let isFresh = submission.revision == 1 && submission.state == .received
    let title: InterfaceText = isFresh ? .subReceiptTitle : .subStatusTitle
    let page = Page(
      text[title], path: "/feedback/sent/\(key)",
      content: [
        self.notice(notice), .tag("h1", [:], text[title]), topic(of: submission.content.target),
        receipt(submission, key), standing(submission), reply(submission),
        submissionActions(submission, key: key), yourWords(submission), consents(submission, key),
        takeAway(key),
      ].compactMap(\.self))
    return unlisted(page)
  }

  private func notice(_ notice: SubmissionNotice?) -> Element? {
    let words: InterfaceText? =
      switch notice {
      case .stale: .subStale
      case .closed: .subClosed
      case .received(false): .subContactNotKept
      case .received, nil: nil
      }
    return words.map { .tag("p", ["class": "note signal", "role": "alert"], text[$0]) }
  }

  private func receipt(_ submission: Submission, _ key: String) -> Element {
    let address = links.submission(key)
    let entry = SubmissionEntry(submission)
    return .tag("div", ["class": "note receipt", "data-arrived": self.key(of: entry)]) {
      Element.tag("dl", ["class": "keys"]) {
        Element.tag("dt", [:], text[.subReceiptNumber])
        Element.tag("dd", ["class": "number"], submission.number.text)
        Element.tag("dt", [:], text[.subLink])
        Element.tag(
          "dd", [:], [.tag("a", ["href": address], site.isLocal ? address : absolute(address))])
      }
      Element.tag("p", [:], text[.subReceiptText])
    }
  }

  private func standing(_ submission: Submission) -> Element {
    let words = submissionWords.state(submission.state.name)
    return .tag("section", ["aria-labelledby": "status"]) {
      Element.tag("h2", ["id": "status"], text[.subStatus])
      Element.tag("p") {
        Element.tag("strong", [:], words.name)
        ". " + words.text
        submission.state.other.map { " " + text(.subMergedInto, ["number": $0.text]) } ?? ""
      }
      if let reason = submission.state.reason {
        Element.tag("h3", [:], text[.subReason])
        PlainText(text: reason).paragraphs
      }
      Element.tag("p", ["class": "facts"]) {
        text(.subSentOn, ["date": phrases.date(day(submission.received))]) + ". "
        submission.expires.map { text(.subExpires, ["date": phrases.date(day($0))]) }
          ?? text[.subKeptWhile]
      }
    }
  }

  private func reply(_ submission: Submission) -> Element? {
    submission.reply.map { reply in
      .tag("section", ["class": "reply", "aria-labelledby": "reply"]) {
        Element.tag("h2", ["id": "reply"], text[.subReply])
        PlainText(text: reply.text).paragraphs
        if reply.isPublic { Element.tag("p", ["class": "facts"], text[.subReplyIsPublic]) }
      }
    }
  }

  private func yourWords(_ submission: Submission) -> Element {
    let content = submission.content
    let foreign = content.language == language ? nil : content.language
    return .tag("section", ["aria-labelledby": "words"]) {
      Element.tag("h2", ["id": "words"], text[.subYourWords])
      Element.tag("dl", ["class": "sent"]) {
        content.texts.flatMap { typed -> [Element] in
          let field = content.kind.field(typed.field)
          let label = submissionWords.field(typed.field, of: content.kind).label
          let isWords =
            field?.control == .line || field?.control == .text || field?.control == .lines
          return [
            .tag("dt", [:], label),
            .tag(
              "dd",
              [
                "lang": isWords ? foreign : nil,
                "dir": isWords ? foreign.map { Direction(language: $0).rawValue } : nil,
              ], shown(typed.text, of: field)),
          ]
        }
        if let contact = content.contact {
          Element.tag("dt", [:], text[.subContactKept])
          Element.tag("dd", [:], [.tag("bdi", [:], contact)])
        }
      }
    }
  }

  private func shown(_ typed: String, of field: SubmissionField?) -> [Element] {
    switch field?.control {
    case .choice: [.text(submissionWords.choice(typed, of: field?.id ?? ""))]
    case .concepts(let scheme, _):
      [
        .text(
          typed.split(separator: ",").map {
            label($0.trimmingCharacters(in: .whitespaces), scheme)
          }.joined(separator: ", "))
      ]
    case .lines:
      [.tag("ul", [:], typed.split(separator: "\n").map { .tag("li", [:], String($0)) })]
    case .line, .text, .date, nil: PlainText(text: typed).paragraphs
    }
  }

  private func consents(_ submission: Submission, _ key: String) -> Element {
    .tag("section", ["aria-labelledby": "agreed"]) {
      Element.tag("h2", ["id": "agreed"], text[.subAgreed])
      if submission.consents.isEmpty {
        Element.tag("p", [:], text[.subAgreedToNothing])
      } else {
        Element.tag(
          "ul", ["class": "consents"], submission.consents.map { consent($0, submission, key) })
      }
    }
  }

  private func consent(
    _ consent: SubmissionConsent, _ submission: Submission, _ key: String
  ) -> Element {
    .tag("li") {
      Element.tag(
        "p", ["lang": consent.language == language ? nil : consent.language], consent.text)
      Element.tag("p", ["class": "facts"]) {
        text(.subAgreedOn, ["date": phrases.date(day(consent.given))])
        consent.withdrawn.map {
          "; " + text(.subTakenBackOn, ["date": phrases.date(day($0))])
        } ?? ""
      }
      if consent.withdrawn == nil {
        form(
          to: links.submission(key, "consent"), [:],
          [
            .tag(
              "input",
              [
                "type": "hidden", "name": SubmissionForm.Name.revision,
                "value": String(submission.revision),
              ]),
            .tag(
              "button",
              [
                "class": "quiet", "name": SubmissionForm.Name.agree, "value": consent.request.id,
                "aria-label": "\(text[.subTakeConsentBack]): \(consent.text)",
              ], text[.subTakeConsentBack]),
          ])
      }
    }
  }

  private func takeAway(_ key: String) -> Element {
    .tag("section", ["aria-labelledby": "take-away"]) {
      Element.tag("h2", ["id": "take-away"], text[.subTakeAway])
      Element.tag(
        "ul", ["class": "files"],
        [("md", InterfaceText.subAsMarkdown), ("json", .subAsJSON)].map { ending, words in
          .tag(
            "li", [:], [.tag("a", ["href": "\(links.submission(key)).\(ending)"], text[words])])
        })
    }
  }
}
