/// The vocabularies that practices, organisations and plans are tagged from, one file each in
/// `Practices/vocabularies/`.
package enum Scheme: String, CaseIterable, Hashable, Sendable, Comparable {
  case themes, countries, audiences, principles, settings, levels, sdgs, evidence, participation
  case organisationTypes = "organisation-types"
  case services

  package static func < (a: Scheme, b: Scheme) -> Bool { a.rawValue < b.rawValue }

  /// The field of a practice that holds its tags from this vocabulary; nil when practices have none.
  package var practiceField: String? {
    switch self {
    case .evidence: "evidence_level"
    case .participation: "participation"
    case .organisationTypes, .services: nil
    default: rawValue
    }
  }

  /// Where its file belongs in a workspace.
  package var path: String { "Practices/vocabularies/\(rawValue).yaml" }
}
