package import Feedback
import Foundation
package import HTTPTypes
package import Publishing

/// An address of the desk with who may ask it.
package struct DeskRoute: Sendable {
  package typealias Handler = @Sendable (Visit, DeskPerson) async throws -> Reply

  package let method: HTTPRequest.Method
  package let pattern: String
  /// The role that it takes at the least.
  package let role: Account.Role
  private let handler: Handler

  init(
    _ method: HTTPRequest.Method, _ pattern: String, for role: Account.Role,
    _ handler: @escaping Handler
  ) {
    self.method = method
    self.pattern = pattern
    self.role = role
    self.handler = handler
  }

  /// The same as a route that lets nobody else in.
  var route: Route {
    Route(method, pattern) { visit in
      guard let person = try await visit.deskPerson() else {
        return try visit.askToLogIn().confidential
      }
      guard person.role >= role else {
        return try visit.formPage(status: .forbidden) { $0.deskForbidden(person) }.confidential
      }
      return try await handler(visit, person).confidential
    }
  }
}

extension Visit {
  /// Who is at the desk; nil for who has to log in.
  ///
  /// On one's own machine, where everybody who can ask can change the files anyway, nobody has to.
  func deskPerson() async throws -> DeskPerson? {
    if let key = request.session, let session = try await live.records.session(key.hash, at: .now) {
      return DeskPerson(session.account)
    }
    return site.isLocal && request.isAtTheMachine ? .atTheMachine : nil
  }

  /// What is answered to who has not logged in: the page for it, which leads to what was asked for.
  fileprivate func askToLogIn() throws -> Reply {
    guard request.method != .post else {
      return try formPage(status: .unauthorized) { $0.deskLogin(.ended, item: nil) }
    }
    let item = captures.first.flatMap { SubmissionNumber($0) }
    return .seeOther(item.map { pages.links.deskLogin(for: $0) } ?? pages.links.deskLogin)
  }
}
