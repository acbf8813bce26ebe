import Diagnostics

/// That one organisation offers what another needs.
package struct Pairing: Hashable, Sendable {
  /// What is needed.
  package let service: Concept.ID
  package let needs: Organisation
  package let offers: Organisation
  /// Whether both state the same country.
  package let isInOneCountry: Bool
}

extension Catalogue {
  /// Who offers what another organisation of the directory needs: by who needs it, then by service,
  /// then those in the same country, then by who offers it.
  ///
  /// What is narrower than a need answers it. The offers are looked up by service, so the cost is
  /// that of the directory and of the pairs found.
  ///
  /// - Parameters:
  ///   - country: of both; nil for any.
  ///   - type: of one of the two; nil for any.
  package func pairings(country: Concept.ID? = nil, type: Concept.ID? = nil) -> [Pairing] {
    let services = self[.services]
    let chosen = organisations.filter { country == nil || $0.country?.value == country }
    var offers: [Concept.ID: [Organisation]] = [:]
    for organisation in chosen {
      let terms = organisation.offers.map(\.value)
      for term in Set(terms.flatMap(services.lineage) + terms) {
        offers[term, default: []].append(organisation)
      }
    }
    return chosen.flatMap { needing in
      var seen: Set<Concept.ID> = []
      return needing.needs.map(\.value).filter { seen.insert($0).inserted }.flatMap { service in
        let pairs = offers[service, default: []].filter { offering in
          offering.id != needing.id
            && (type == nil || offering.type.value == type || needing.type.value == type)
        }.map { Pairing(service: service, needs: needing, offers: $0) }
        return pairs.filter(\.isInOneCountry) + pairs.filter { !$0.isInOneCountry }
      }
    }
  }
}

extension Pairing {
  fileprivate init(service: Concept.ID, needs: Organisation, offers: Organisation) {
    self.init(
      service: service, needs: needs, offers: offers,
      isInOneCountry: needs.country != nil && needs.country?.value == offers.country?.value)
  }
}
