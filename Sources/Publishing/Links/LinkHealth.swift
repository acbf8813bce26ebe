import Diagnostics
import Foundation
package import Markup

/// What the last check of the links of a workspace found: the links that need a look, and how many do not.
package struct LinkHealth: Codable, Hashable, Sendable {
  /// A link that a reader should be warned of.
  package struct Trouble: Codable, Hashable, Sendable {
    package enum State: String, Codable, CaseIterable, Hashable, Sendable {
      case elsewhere, failing, gone, refused, silent
    }

    package let url: String
    package let state: State
    /// Where it leads to, or what was answered.
    package let detail: String
    /// The day of the first check that found it so.
    package let since: String
  }

  /// The day of the check.
  package let checked: String
  package let asked: Int
  package let answering: Int
  /// Links of which nothing can be said: their sites do not tell programs.
  package let unclear: Int
  /// In the order of their addresses.
  package let troubles: [Trouble]

  /// Where it lies in a workspace.
  package static let path = "Practices/links.json"

  /// - Parameter earlier: what the check before found.
  package init(_ outcomes: [String: LinkChecker.Outcome], on day: Day, earlier: LinkHealth?) {
    checked = day.iso
    asked = outcomes.count
    answering = outcomes.values.count { $0.answersReaders }
    unclear = outcomes.values.count { if case .unclear = $0 { true } else { false } }
    let known = Dictionary(
      (earlier?.troubles ?? []).map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    troubles = outcomes.sorted { $0.key < $1.key }.compactMap { url, outcome in
      guard let (state, detail) = outcome.trouble else { return nil }
      let since = known[url].flatMap { $0.state == state ? $0.since : nil } ?? day.iso
      return Trouble(url: url, state: state, detail: detail, since: since)
    }
  }

  /// - Throws: when the text is no such record.
  package init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  /// JSON with sorted keys, so that a difference can be read.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func json() throws -> String { try prettyJSON(self) }

  package func trouble(with url: String) -> Trouble? {
    let index = troubles.partitioningIndex { $0.url >= url }
    return index < troubles.count && troubles[index].url == url ? troubles[index] : nil
  }
}

extension LinkChecker.Outcome {
  /// Whether readers who follow it arrive.
  fileprivate var answersReaders: Bool {
    switch self {
    case .answers, .elsewhere: true
    case .gone, .failing, .silent, .refused, .unclear: false
    }
  }

  fileprivate var trouble: (LinkHealth.Trouble.State, String)? {
    switch self {
    case .answers, .unclear: nil
    case .elsewhere(let url): (.elsewhere, url)
    case .gone(let status): (.gone, String(status))
    case .failing(let status): (.failing, String(status))
    case .silent(let reason): (.silent, reason)
    case .refused(let reason): (.refused, reason)
    }
  }
}

/// Where a page may be kept that does not answer any more: the copy nearest to a day, in the Internet
/// Archive. Nothing is asked there; a reader looks.
package func archiveAddress(of url: String, near day: PartialDate?) -> String {
  let date = day.map { String($0.iso.filter { $0 != "-" }) } ?? "2"
  return "https://web.archive.org/web/\(date)/\(url)"
}
