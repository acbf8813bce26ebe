import Diagnostics
import Documents
import Feedback
import Foundation
import Markup

extension Pages {
  /// Why nothing was done; where somebody else was faster, both what stands and what one wanted.
  func notice(_ notice: DeskEntry.Notice, _ item: DeskItem, _ entry: DeskEntry) -> Element {
    if notice == .done {
      return .tag("p", ["class": "note", "role": "status"], text[notice.words])
    }
    return .tag("div", ["class": "note signal", "role": "alert"]) {
      Element.tag("h2", [:], text[notice.words])
      if notice == .stale { both(item, entry) }
      if case .overtaken(let current) = notice, let manuscript = item.manuscript {
        Element.tag("h3", [:], text[.deskFileNow])
        difference(manuscript.base ?? "", current ?? "")
        Element.tag("h3", [:], text[.deskFileYours])
        difference(manuscript.base ?? "", manuscript.text)
      }
    }
  }

  private func both(_ item: DeskItem, _ entry: DeskEntry) -> Element {
    let typed = [entry.reply, entry.reason, entry.into].filter { !$0.isEmpty }
    return .tag("div") {
      Element.tag("h3", [:], text[.deskTheirs])
      Element.tag("p") {
        name(of: item.submission.state.name)
        if let last = item.history.last { " · \(last.editor) · \(moment(last.moment))" }
      }
      item.submission.reply.map { PlainText(text: $0.text).paragraphs } ?? []
      Element.tag("h3", [:], text[.deskYours])
      if typed.isEmpty && entry.text == nil {
        Element.tag("p", [:], text[.deskYoursNoText])
      } else {
        typed.flatMap { PlainText(text: $0).paragraphs }
        Element.tag("p", [:], text[.deskYoursBelow])
      }
      if let mine = entry.text, let theirs = item.manuscript?.text, mine != theirs {
        difference(theirs, mine)
      }
    }
  }

  /// What it becomes as a file, and how that differs from what is there.
  func becoming(_ item: DeskItem, _ entry: DeskEntry, _ decides: Bool) -> Element? {
    guard let manuscript = item.manuscript else { return nil }
    let isAccepted = item.submission.state == .accepted
    return .tag("section", ["aria-labelledby": "file"]) {
      Element.tag("h2", ["id": "file"], text[item.isKept ? .deskFile : .deskFilePreview])
      Element.tag("p", ["class": "facts"], [.tag("code", [:], manuscript.path)])
      if manuscript.text == manuscript.base {
        Element.tag("p", ["class": "note"], text[.deskByHand])
      } else {
        difference(manuscript.base ?? "", manuscript.text)
      }
      if !item.problems.diagnostics.isEmpty { list(of: item.problems.sorted) }
      if isAccepted, item.isKept, decides { writing(item, manuscript, entry) }
    }
  }

  private func writing(
    _ item: DeskItem, _ manuscript: Manuscript, _ entry: DeskEntry
  ) -> Element {
    .tag("details", ["open": entry.text == nil ? nil : "open"]) {
      Element.tag("summary", [:], text[.deskEditFile])
      form(
        to: links.deskItem(item.submission.number), [:],
        [
          revision(item),
          .tag("div", ["class": "field"]) {
            Element.tag("label", ["for": "text"], text[.deskFileText])
            Element.tag(
              "textarea", ["id": "text", "name": "text", "rows": "24", "class": "code"],
              entry.text ?? manuscript.text)
          },
          .tag("button", ["name": "action", "value": "write"], text[.deskSaveFile]),
        ])
    }
  }

  /// What can be decided, each with the revision that was seen.
  func deciding(_ item: DeskItem, _ entry: DeskEntry) -> Element {
    let state = item.submission.state.name
    let can = { (next: SubmissionState.Name) in state.decisions.contains(next) && next != state }
    return .tag("section", ["class": "discuss", "aria-labelledby": "decide"]) {
      Element.tag("h2", ["id": "decide"], text[.deskDecide])
      if state == .accepted { publishing(item) }
      if can(.inReview) { single(item, "assign", reopening(item.submission)) }
      answering(item, entry, can)
      if can(.rejected) {
        typed(
          item, "reject", "reason", (.deskReason, .deskReasonHint, .deskReject), entry.reason)
      }
      if can(.merged) {
        typed(item, "merge", "into", (.deskMergeInto, .deskMergeHint, .deskMerge), entry.into)
      }
    }
  }

  /// What taking it up is called: of what stands in a file of its own it takes that down.
  private func reopening(_ submission: Submission) -> InterfaceText {
    switch submission.state.name {
    case .received: .deskAssign
    case .published where submission.content.kind.becomesOwnFile: .deskTakeDown
    default: .deskReopen
    }
  }

  private func publishing(_ item: DeskItem) -> Element {
    item.submission.allowsPublishing
      ? single(item, "publish", .deskPublish, isQuiet: false)
      : .tag("p", ["class": "note"], text[.deskWithoutConsent])
  }

  private func single(
    _ item: DeskItem, _ action: String, _ words: InterfaceText, isQuiet: Bool = true
  ) -> Element {
    form(
      to: links.deskItem(item.submission.number), [:],
      [
        revision(item),
        .tag(
          "button", ["class": isQuiet ? "quiet" : nil, "name": "action", "value": action],
          text[words]),
      ])
  }

  private func answering(
    _ item: DeskItem, _ entry: DeskEntry, _ can: (SubmissionState.Name) -> Bool
  ) -> Element {
    let actions: [(String, InterfaceText, Bool)] = [
      ("accept", .deskAccept, can(.accepted)), ("ask", .deskAskBack, can(.askedBack)),
      ("reply", .deskReply, true),
    ]
    return form(
      to: links.deskItem(item.submission.number), [:],
      [
        revision(item), item.targetHash.map { hidden("hash", $0) },
        .tag("div", ["class": "field"]) {
          Element.tag("label", ["for": "reply"], text[.deskAnswer])
          Element.tag("p", ["class": "hint", "id": "reply-hint"], text[.deskAnswerHint])
          Element.tag(
            "textarea",
            [
              "id": "reply", "name": "reply", "rows": "5", "aria-describedby": "reply-hint",
              "maxlength": String(RecordLimits.messageBytes),
            ],
            entry.reply)
        },
        .tag("label", ["class": "tick"]) {
          Element.tag(
            "input",
            [
              "type": "checkbox", "name": "public", "value": "yes",
              "checked": entry.isReplyPublic ? "checked" : nil,
            ])
          Element.tag("span", [:], text[.deskAnswerIsPublic])
        },
        .tag(
          "p", ["class": "desk-buttons"],
          actions.filter(\.2).map { action, words, _ in
            .tag(
              "button",
              ["class": action == "accept" ? nil : "quiet", "name": "action", "value": action],
              text[words])
          }),
      ].compactMap(\.self))
  }

  /// A decision that needs one line.
  private func typed(
    _ item: DeskItem, _ action: String, _ name: String,
    _ words: (label: InterfaceText, hint: InterfaceText, button: InterfaceText), _ value: String
  ) -> Element {
    form(
      to: links.deskItem(item.submission.number), [:],
      [
        revision(item),
        .tag("div", ["class": "field"]) {
          Element.tag("label", ["for": name], text[words.label])
          Element.tag("p", ["class": "hint", "id": "\(name)-hint"], text[words.hint])
          Element.tag(
            "input",
            [
              "id": name, "name": name, "type": "text", "required": "required",
              "value": value.isEmpty ? nil : value, "maxlength": "2000", "autocomplete": "off",
              "aria-describedby": "\(name)-hint",
            ])
        },
        .tag("button", ["class": "quiet", "name": "action", "value": action], text[words.button]),
      ])
  }

  private func revision(_ item: DeskItem) -> Element {
    hidden("revision", String(item.submission.revision))
  }
}
