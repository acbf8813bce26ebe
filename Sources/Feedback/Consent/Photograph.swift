/// A picture, as far as it concerns those who are seen in it.
package struct Photograph: Hashable, Sendable {
  /// Who is seen.
  package enum People: Hashable, Sendable {
    /// Nobody who could be recognised, as its editors say.
    case nobody
    /// Nothing is on record.
    case unknown
    case shown([Consent])
  }

  package let people: People

  /// What is written for a picture in which nobody can be recognised.
  package static let nobodyShown = "nobody-shown"

  /// - Parameters:
  ///   - consent: the id of a record, `nobody-shown`, or nil when nothing is said.
  ///   - records: the consents of each record, by its id.
  package init(consent: String?, in records: [String: [Consent]]) {
    people =
      switch consent {
      case Self.nobodyShown: .nobody
      case let id?: records[id].map(People.shown) ?? .unknown
      case nil: .unknown
      }
  }
}
