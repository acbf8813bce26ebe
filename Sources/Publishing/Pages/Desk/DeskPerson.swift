package import Feedback

/// Who is at the desk.
package struct DeskPerson: Hashable, Sendable {
  package let editor: Editor
  package let role: Account.Role
  /// Nil for who needs none: the person at the machine on which the site is served.
  package let account: Account?

  /// Who has logged in.
  package init(_ account: Account) {
    editor = .account(account.name)
    role = account.role
    self.account = account
  }

  private init() { (editor, role, account) = (.machine, .administrator, nil) }

  /// Who serves the site on their own machine, and could change every file of it anyway.
  package static let atTheMachine = DeskPerson()
}

/// Which submissions a queue shows.
package struct DeskFilter: Hashable, Sendable {
  /// Nil for those that wait for an editor.
  package var state: SubmissionState.Name?
  /// Nil for all.
  package var kind: SubmissionKind?
  /// From 1.
  package var page = 1

  package init() {}

  /// How many are on a page.
  package static let pageLength = 50

  /// One more than a page shows, so that it is known whether more follow.
  package var selection: SubmissionSelection {
    var selection = SubmissionSelection()
    selection.states = state.map { [$0] } ?? [.received, .inReview, .accepted]
    selection.kinds = kind.map { [$0] } ?? []
    selection.limit = Self.pageLength + 1
    selection.offset = (page - 1) * Self.pageLength
    return selection
  }

  func parameters(page: Int) -> [(String, String)] {
    [("state", state?.rawValue), ("kind", kind?.rawValue), ("page", page > 1 ? "\(page)" : nil)]
      .compactMap { name, value in value.map { (name, $0) } }
  }
}
