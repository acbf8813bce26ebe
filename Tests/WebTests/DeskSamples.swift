import Catalogue
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import TestSupport
import Testing
import Web

/// What tests of the desk begin with: accounts with cheap passwords, and submissions that are plainly invented.
extension TestSite {
  static let password = "a password of the tests"

  /// An account with an open session; what opens it.
  @discardableResult
  func account(_ name: String, _ role: Account.Role) async throws -> String {
    let cost = PasswordHash.Cost(rounds: 2, block: 1, lanes: 1)
    let account = Account(
      name: name, role: role, password: try PasswordHash(Self.password, cost: cost), created: .now)
    _ = try await live.records.addAccount(account, by: .machine)
    let key = RecordKey()
    _ = try await live.records.openSession(key.hash, of: name, with: account.password, at: .now)
    return key.text
  }

  /// Asks for a page of the desk.
  func open(_ target: String, session: String?) async throws -> Answer {
    try await send(
      target, headers: session.map { [.cookie: "desk=\($0)"] } ?? [:], from: "203.0.113.9")
  }

  /// A submission of each test; the same seed gives the same number.
  func submitted(
    _ kind: SubmissionKind, _ texts: KeyValuePairs<String, String>, seed: UInt64 = 1,
    isAgreed: Bool = true, version: String? = nil
  ) async throws -> Submission {
    let practice = "penny-wirton-schools"
    let hash = try live.site.hash(of: #require(live.site.catalogue.practice(practice)))
    var random = SplitMix64(seed: seed)
    let agreed = [kind == .story ? SubmissionConsent.Purpose.publishStory : .publishWords].map {
      SubmissionConsent(
        .init($0, .web), shown: .init(id: "\($0.rawValue)-web-1", text: "I agree.", language: "en"),
        giver: .person, given: TestSite.noon)
    }
    let submission = Submission(
      number: SubmissionNumber(using: &random), key: RecordKey().hash,
      content: SubmissionContent(
        kind,
        about: kind == .practice ? .catalogue : .practice(practice, version: version ?? hash),
        language: "en", texts: texts.map { .init($0.key, $0.value) }, contact: nil, isMinor: false),
      consents: isAgreed ? agreed : [], suspicions: [],
      received: Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down)))
    _ = try await live.records.addSubmission(submission)
    return submission
  }

  func story(seed: UInt64 = 1, isAgreed: Bool = true) async throws -> Submission {
    try await submitted(
      .story,
      [
        "title": "Evenings in Lindenport", "context": "A town that does not exist.",
        "what": "We taught.", "with_whom": "With twelve pupils.", "changed": "Five found work.",
      ], seed: seed, isAgreed: isAgreed)
  }
}

extension Submission {
  var address: String { "/desk/items/\(number.digits)" }
}
