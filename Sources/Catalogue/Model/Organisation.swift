package import Diagnostics

/// A law clinic, NGO, authority or other body: what it offers and what it needs.
package struct Organisation: Identifiable, Hashable, Sendable {
  /// The stem of its file, such as `iuc-turin`.
  package typealias ID = String

  package let id: ID
  package let name: String
  package let type: Placed<Concept.ID>
  /// ISO 3166-1 alpha-2; nil for international bodies and when no source says.
  package let country: Placed<Concept.ID>?
  package let place: String?
  package let url: Placed<String>?
  /// Its entry in the Research Organization Registry, without the address.
  package let ror: Placed<String>?
  package let languages: [String]
  /// Themes that it works on.
  package let areas: [Placed<Concept.ID>]
  package let offers: [Placed<Concept.ID>]
  package let needs: [Placed<Concept.ID>]
  package let memberOf: [Placed<ID>]
  package let partners: [Placed<ID>]
  package let location: SourceLocation
}
