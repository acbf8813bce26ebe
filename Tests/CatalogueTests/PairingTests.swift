import Catalogue
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct PairingTests {
  @Test func putsThoseInOneCountryFirst() {
    let catalogue = directory([
      (
        "clinic", "law-clinic", "IT", offers: ["individual-support"], needs: ["rooms", "expertise"]
      ),
      ("far", "ngo", "DE", offers: ["rooms"], needs: []),
      ("near", "ngo", "IT", offers: ["rooms", "expertise"], needs: ["support"]),
      ("nowhere", "network", nil, offers: ["rooms"], needs: ["rooms"]),
    ])
    func lines(country: String? = nil, type: String? = nil) -> [String] {
      catalogue.pairings(country: country, type: type)
        .map { "\($0.needs.id) \($0.service) \($0.offers.id)" }
    }
    #expect(
      lines() == [
        "clinic rooms near", "clinic rooms far", "clinic rooms nowhere", "clinic expertise near",
        "near support clinic", "nowhere rooms far", "nowhere rooms near",
      ])
    #expect(
      lines(country: "IT") == ["clinic rooms near", "clinic expertise near", "near support clinic"])
    #expect(
      lines(type: "network") == [
        "clinic rooms nowhere", "nowhere rooms far", "nowhere rooms near",
      ])
  }

  /// The index finds what looking at every pair finds.
  @Test func agreesWithLookingAtEveryPair() {
    let services = ["rooms", "expertise", "support", "individual-support"]
    for seed in UInt64(0)..<50 {
      var random = SplitMix64(seed: seed)
      let catalogue = directory(
        (0..<12).map { number in
          let offers = services.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
          let needs = services.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
          return ("o\(number)", "ngo", Bool.random(using: &random) ? "IT" : nil, offers, needs)
        })
      let found = Set(
        catalogue.pairings().map { "\($0.needs.id) \($0.service) \($0.offers.id)" })
      var expected: Set<String> = []
      for needing in catalogue.organisations {
        for offering in catalogue.organisations where offering.id != needing.id {
          for need in needing.needs.map(\.value) {
            let isAnswered = offering.offers.contains {
              $0.value == need || ($0.value == "individual-support" && need == "support")
            }
            if isAnswered { expected.insert("\(needing.id) \(need) \(offering.id)") }
          }
        }
      }
      #expect(found == expected, "seed \(seed)")
    }
  }

  private func directory(
    _ rows: [(id: String, type: String, country: String?, offers: [String], needs: [String])]
  ) -> Catalogue {
    var report = Report()
    let services = """
      scheme: services
      title: {en: Services}
      version: 2026-11-01
      source: For a test
      concepts:
        - {id: rooms, label: {en: Rooms}}
        - {id: expertise, label: {en: Expertise}}
        - {id: support, label: {en: Support}}
        - {id: individual-support, label: {en: Individual support}, broader: support}
      """
    let files = rows.map { row in
      SourceFile(
        path: "Practices/organisations/\(row.id).yaml",
        text: "name: \(row.id)\ntype: \(row.type)\n"
          + (row.country.map { "country: \($0)\n" } ?? "")
          + "offers: [\(row.offers.joined(separator: ", "))]\n"
          + "needs: [\(row.needs.joined(separator: ", "))]\n")
    }
    let tree = SourceTree(
      files + [SourceFile(path: "Practices/vocabularies/services.yaml", text: services)])
    return Catalogue(reading: tree, language: "en", &report)
  }
}
