package import Diagnostics
import Feedback
package import Markup

/// What is on record of the review of one article, and what its editors say of it.
package struct ReviewRecord: Hashable, Sendable {
  /// What a reader is told, from least to most.
  package enum Class: String, CaseIterable, Hashable, Sendable, Comparable {
    case none
    /// At least one editor has reviewed it.
    case editor
    /// At least two reviewers have.
    case peer
    /// At least two reviewers have, and neither they nor the authors knew of each other.
    case doubleBlind = "double-blind"

    package static func < (a: Class, b: Class) -> Bool {
      allCases.firstIndex(of: a) ?? 0 < allCases.firstIndex(of: b) ?? 0
    }
  }

  package enum Role: String, CaseIterable, Hashable, Sendable { case editor, peer }

  /// One review.
  package struct Entry: Hashable, Sendable {
    /// A pseudonym or a name; two reviews by one reviewer are one.
    package let reviewer: String
    package let role: Role
    /// Whether reviewer and authors did not know of each other.
    package let isBlind: Bool
    /// Which text was reviewed, by `version(of:)`.
    package let version: String?
    /// Nil while it is under way.
    package let completed: Day?
  }

  /// Nil when the article claims nothing.
  package let claim: Placed<Class>?
  package let entries: [Entry]
  /// The version of the text that is published.
  package let published: String

  /// What the records bear out on a day, and by how many reviewers.
  ///
  /// A review counts when it is completed, is of the text that is published, and is by none of its
  /// authors. Two peers make a peer review, and two who reviewed blind a double-blind one.
  package func outcome(
    on day: Day, authors: [String]
  ) -> (class: Class, reviewers: Int) {
    let counted = entries.filter { entry in
      entry.completed.map { $0 <= day } ?? false && entry.version == published
        && !authors.contains(entry.reviewer)
    }
    func reviewers(_ isIncluded: (Entry) -> Bool) -> Int {
      Set(counted.filter(isIncluded).map(\.reviewer)).count
    }
    let blind = reviewers { $0.role == .peer && $0.isBlind }
    let peers = reviewers { $0.role == .peer }
    let all = reviewers { _ in true }
    if blind >= 2 { return (.doubleBlind, blind) }
    if peers >= 2 { return (.peer, peers) }
    return all >= 1 ? (.editor, all) : (.none, 0)
  }
}

/// Reads `review: {class, records: [{reviewer, role, blind, version, completed}]}`.
///
/// - Parameter published: the version of the text that the article prints.
func readReview(
  _ fields: inout Fields, published: String, _ report: inout Report
) -> ReviewRecord {
  guard var review = fields.fields("review", &report) else {
    return ReviewRecord(claim: nil, entries: [], published: published)
  }
  defer { review.finish(&report) }
  let claim: Placed<ReviewRecord.Class>? = review.choice("class", &report)
  let entries = review.items("records", &report).compactMap { item -> ReviewRecord.Entry? in
    var item = item
    defer { item.finish(&report) }
    let reviewer = item.requiredText("reviewer", "a pseudonym, such as r1", &report)
    if item.node("role") == nil { item.missing("role", "editor or peer", &report) }
    let role: Placed<ReviewRecord.Role>? = item.choice("role", &report)
    let isBlind = item.truth("blind", &report)?.value ?? false
    let version = item.text("version", &report)?.value
    let completed = item.day("completed", &report)?.value
    guard let reviewer, let role else { return nil }
    return ReviewRecord.Entry(
      reviewer: reviewer.value, role: role.value, isBlind: isBlind, version: version,
      completed: completed)
  }
  return ReviewRecord(claim: claim, entries: entries, published: published)
}
