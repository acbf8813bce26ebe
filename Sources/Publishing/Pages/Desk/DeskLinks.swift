package import Feedback

extension Links {
  package var desk: String { path("/desk") }
  package var deskLogin: String { path("/desk/login") }
  package var deskLogout: String { path("/desk/logout") }
  package var deskAccount: String { path("/desk/account") }
  package var deskAccounts: String { path("/desk/accounts") }
  package var deskLog: String { path("/desk/log") }
  package var deskImport: String { path("/desk/import") }
  package var deskImportTemplate: String { path("/desk/import/template.csv") }
  package var deskImportValues: String { path("/desk/import/values.csv") }

  /// One submission, or what can be done with it.
  package func deskItem(_ number: SubmissionNumber, _ part: String? = nil) -> String {
    path("/desk/items/\(number.digits)") + (part.map { "/\($0)" } ?? "")
  }

  /// Where one logs in to see a submission.
  package func deskLogin(for number: SubmissionNumber) -> String {
    deskLogin + query([("item", number.digits)])
  }

  /// A feed of what waits, for who has its key.
  package func deskFeed(_ name: String, key: String) -> String {
    path("/desk/feeds/\(name)/\(key).atom")
  }
}
