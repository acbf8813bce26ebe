import Documents
package import Feedback

extension Pages {
  /// Where a submission is taken back, once that is sure.
  package func withdrawSubmission(_ submission: Submission, key: String) -> Page {
    confirmation(submission, key, "withdraw", title: .subWithdraw, words: .subWithdrawText)
  }

  /// Where a submission is erased, once that is sure.
  package func eraseSubmission(_ submission: Submission, key: String) -> Page {
    confirmation(submission, key, "erase", title: .subErase, words: .subEraseText)
  }

  /// That a submission is gone for good.
  package func submissionErased() -> Page {
    unlisted(
      Page(
        text[.subErased], path: "/feedback",
        content: [
          .tag("h1", [:], text[.subErased]), .tag("p", ["class": "lead"], text[.subErasedText]),
          .tag("p", ["class": "actions"]) { Element.tag("a", ["href": links.home], text[.toHome]) },
        ]))
  }

  private func confirmation(
    _ submission: Submission, _ key: String, _ part: String, title: InterfaceText,
    words: InterfaceText
  ) -> Page {
    let name = SubmissionForm.Name.revision
    return unlisted(
      Page(
        text[title], path: "/feedback/sent/\(key)/\(part)",
        content: [
          breadcrumb(links.submission(key), text[.subStatusTitle]),
          .tag("h1", [:], "\(text[title]): \(submission.number.text)"),
          .tag("p", [:], text[words]),
          form(
            to: links.submission(key, part), [:],
            [
              .tag(
                "input",
                ["type": "hidden", "name": name, "value": String(submission.revision)]),
              .tag("p", ["class": "buttons"]) {
                Element.tag("button", ["type": "submit"], text[title])
                Element.tag("a", ["href": links.submission(key)], text[.subKeepIt])
              },
            ]),
        ]))
  }

  /// What the submitter can do with a submission in its state.
  func submissionActions(_ submission: Submission, key: String) -> Element {
    let state = submission.state.name
    let actions: [(String, InterfaceText)] = [
      state.allowsEditing ? ("edit", .subEdit) : nil,
      state.allowsWithdrawing ? ("withdraw", .subWithdraw) : nil, ("erase", .subErase),
    ].compactMap(\.self)
    return .tag("p", ["class": "actions"]) {
      actions.map { part, words in
        Element.tag("a", ["href": links.submission(key, part)], text[words])
      }
    }
  }
}
