package import Diagnostics
import Documents
package import Feedback
import Foundation

/// A form for a submission as somebody filled it in, and what is said of it.
package struct SubmissionForm: Hashable, Sendable {
  package var entry: SubmissionEntry
  package var problems: [Problem] = []
  /// Practices that a new one resembles; empty once its submitter has seen them.
  package var likenesses: [Likeness] = []
  /// Whether the likenesses were seen.
  package var hasSeenLikenesses = false
  /// What the key of the submission is made from; a form that is sent twice has it twice.
  package var token: String
  /// The seal of the form as it was first asked for.
  package var begun: String
  /// What is changed; nil for what is new.
  package var change: Change?

  package enum Problem: Hashable, Sendable {
    case field(SubmissionProblem)
    /// Too much came in a short time.
    case flood
  }

  /// Which submission is changed, and in which of its revisions.
  package struct Change: Hashable, Sendable {
    package let key: String
    package let revision: Int

    package init(key: String, revision: Int) {
      self.key = key
      self.revision = revision
    }
  }

  package init(_ entry: SubmissionEntry, token: String, begun: String = "") {
    self.entry = entry
    self.token = token
    self.begun = begun
  }

  /// The names of fields that every form has.
  package enum Name {
    package static let token = "token"
    package static let begun = "begun"
    package static let agree = "agree"
    package static let minor = "minor"
    package static let guardian = "guardian"
    package static let contact = "contact"
    package static let language = "language"
    package static let seen = "seen"
    package static let revision = "revision"
    package static let then = "then"
    /// Nobody sees it; what fills it in is a program.
    package static let hidden = "homepage"
  }
}

extension Pages {
  /// The page with the form of a kind.
  package func submissionForm(_ form: SubmissionForm) -> Page {
    let entry = form.entry
    let words = submissionWords.kind(entry.kind)
    let address =
      form.change.map { links.submission($0.key, "edit") }
      ?? links.newSubmission(entry.kind)
    let controls = SubmissionControls(pages: self, form: form)
    var page = Page(
      words.title, path: links.plain(address),
      content: [
        form.change.map { breadcrumb(links.submission($0.key), text[.subStatusTitle]) }
          ?? breadcrumb(links.submissions(about: entry.target), text[.subHubTitle]),
        controls.summary, .tag("h1", [:], words.title), topic(of: entry.target),
        .tag("p", ["class": "lead"], words.lead), likenesses(form),
        self.form(
          to: address, kept(form), hidden(form) + controls.all + [buttons(form)]),
      ].compactMap(\.self))
    if form.change == nil {
      page.query = links.query(entry.target.fields.map { ($0.name, $0.value) })
    }
    return unlisted(page)
  }

  /// The attributes of the form; by them what is typed into one for something new is kept in the browser until it has
  /// arrived. Of one that is changed nothing is kept, since its address opens it.
  private func kept(_ form: SubmissionForm) -> KeyValuePairs<String, String?> {
    guard form.change == nil else { return ["class": "submission", "autocomplete": "off"] }
    return [
      "class": "submission", "autocomplete": "off", "data-keep": key(of: form.entry),
      "data-whole": "yes", "data-never": SubmissionForm.Name.hidden,
      "data-restore": text[.subKept], "data-restored": text[.builderRestored],
      "data-discard": text[.builderDiscard],
    ]
  }

  /// Under which a browser keeps what was typed into a form.
  func key(of entry: SubmissionEntry) -> String {
    "rostrum-form" + links.plain(links.newSubmission(entry.kind, about: entry.target))
  }

  private func hidden(_ form: SubmissionForm) -> [Element] {
    let name = SubmissionForm.Name.self
    var fields = form.entry.target.fields.map { ($0.name, $0.value) }
    fields += [(name.token, form.token), (name.begun, form.begun.isEmpty ? seal : form.begun)]
    if !form.likenesses.isEmpty || form.hasSeenLikenesses { fields.append((name.seen, "yes")) }
    if let change = form.change { fields.append((name.revision, String(change.revision))) }
    let kept = fields.map { name, value in
      Element.tag("input", ["type": "hidden", "name": name, "value": value])
    }
    return kept + [
      .tag("div", ["class": "unseen", "aria-hidden": "true"]) {
        Element.tag("label", ["for": name.hidden], text[.subHidden])
        Element.tag(
          "input",
          [
            "type": "text", "id": name.hidden, "name": name.hidden, "tabindex": "-1",
            "autocomplete": "off",
          ])
      }
    ]
  }

  private func likenesses(_ form: SubmissionForm) -> Element? {
    guard !form.likenesses.isEmpty else { return nil }
    return .tag("section", ["class": "note", "aria-labelledby": "likely", "role": "alert"]) {
      Element.tag("h2", ["id": "likely"], text[.subLikely])
      Element.tag("p", [:], text[.subLikelyText])
      Element.tag(
        "ul", [:],
        form.likenesses.compactMap { likeness in
          link(to: SubmissionTarget.practice(likeness.practice, version: "")).map { link in
            .tag("li") {
              Element.tag(
                "a",
                ["href": link.address, "lang": link.language == language ? nil : link.language],
                link.title)
              " " + reason(likeness)
            }
          }
        })
    }
  }

  private func reason(_ likeness: Likeness) -> String {
    switch likeness.reason {
    case .source: text[.subLikelySource]
    case .title: text[.subLikelyTitle]
    case .organisation: text[.subLikelyOrganisation]
    }
  }

  private func buttons(_ form: SubmissionForm) -> Element {
    let send: InterfaceText =
      if form.change != nil { .subSaveChanges } else if form.likenesses.isEmpty { .subSend } else {
        .subSendAnyway
      }
    return .tag("p", ["class": "buttons"]) {
      Element.tag(
        "button", ["type": "submit", "name": SubmissionForm.Name.then, "value": "send"], text[send])
      Element.tag(
        "button",
        [
          "type": "submit", "name": SubmissionForm.Name.then, "value": "save", "class": "quiet",
          "formnovalidate": "formnovalidate",
        ], text[.subDownload])
    }
  }

  private func unreadable(_ problems: Report) -> Element? {
    guard !problems.diagnostics.isEmpty else { return nil }
    return .tag("section", ["class": "note signal", "role": "alert"]) {
      Element.tag("h2", [:], text[.subFromFileBad])
      list(of: problems.sorted)
    }
  }

  /// Where a file is opened that was filled in elsewhere.
  ///
  /// - Parameters:
  ///   - pasted: the text as it was pasted.
  ///   - problems: why it cannot be read.
  package func submissionFile(pasted: String = "", problems: Report = Report()) -> Page {
    unlisted(
      Page(
        text[.subFromFile], path: "/feedback/file",
        content: [
          breadcrumb(links.submissions(), text[.subHubTitle]),
          unreadable(problems), .tag("h1", [:], text[.subFromFile]),
          .tag("p", ["class": "lead"], text[.subFromFileText]),
          form(
            to: links.submissionFile, ["class": "submission"],
            [
              .tag("p", ["class": "field", "hidden": "hidden", "data-file-for": "file-text"]) {
                Element.tag("label", ["for": "file-choice"], text[.subFromFileChoose])
                Element.tag("input", ["type": "file", "id": "file-choice", "accept": ".md,.txt"])
                Element.tag(
                  "span", ["class": "wrong", "hidden": "hidden", "role": "alert"],
                  text[.subFileTooLarge])
              },
              .tag("div", ["class": "field"]) {
                Element.tag("label", ["for": "file-text"], text[.subFromFilePaste])
                Element.tag(
                  "textarea",
                  [
                    "id": "file-text", "name": "file", "rows": "16", "required": "required",
                    "spellcheck": "false",
                  ], (pasted.hasPrefix("\n") ? "\n" : "") + pasted)
              },
              .tag("p", [:], [.tag("button", ["type": "submit"], text[.subFromFileOpen])]),
            ]),
        ].compactMap(\.self)))
  }
}
