package import Foundation
import Markup

/// Shows that a form was asked for by the browser that sends it, so that no other site can make a browser
/// change something here.
///
/// A page with a form sets a cookie with a random name for the browser, and the form holds a code over
/// that name and the time. The code is worth nothing in any other browser.
package struct FormSeal: Sendable {
  private let key: Data

  /// How many seconds a form may stay open before it is sent.
  private static let lifetime = 7 * 86_400

  /// - Parameter key: kept as long as forms should outlive a restart.
  package init(key: Data) { self.key = key }

  /// The code for a browser at a time.
  package func seal(for visitor: String, at now: Date) -> String {
    let seconds = Int(now.timeIntervalSince1970)
    return "\(seconds).\(code(visitor, seconds))"
  }

  /// Whether the code was given to this browser, not too long ago.
  package func admits(_ seal: String, from visitor: String, at now: Date) -> Bool {
    age(of: seal, from: visitor, at: now) != nil
  }

  /// How many seconds ago the code was given to this browser; nil when it was not, or too long ago.
  package func age(of seal: String, from visitor: String, at now: Date) -> Int? {
    let parts = seal.split(separator: ".")
    guard parts.count == 2, let seconds = Int(parts[0]) else { return nil }
    let age = Int(now.timeIntervalSince1970) - seconds
    let isValid =
      (0...Self.lifetime).contains(age)
      && isSameCode(parts[1].utf8, code(visitor, seconds).utf8)
    return isValid ? age : nil
  }

  private func code(_ visitor: String, _ seconds: Int) -> String {
    authenticationCode(of: "form \(visitor) \(seconds)", key: key)
  }
}
