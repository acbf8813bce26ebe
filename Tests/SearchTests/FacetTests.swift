import Diagnostics
import Markup
import TestSupport
import Testing

@testable import Catalogue
@testable import Search

@Suite struct FacetTests {
  @Test func countsLikeANaiveCount() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let facets: [Facet] = [.country, .theme, .year]
      let entries = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        Set(
          facets.flatMap { facet in
            (0..<Int.random(in: 0...3, using: &random)).map { _ in
              FacetValue(facet, "v\(Int.random(in: 0...4, using: &random))")
            }
          })
      }
      let table = table(entries, facets)
      let selection = Selection(
        Dictionary(
          uniqueKeysWithValues: facets.map { facet in
            (
              facet,
              Set(
                (0...4).filter { _ in Int.random(in: 0...3, using: &random) == 0 }.map { "v\($0)" })
            )
          }))
      let text = entries.indices.filter { _ in Bool.random(using: &random) }
      var practices = table.none
      for number in text { practices.insert(number) }

      let narrowing = table.narrow(practices, by: selection)
      #expect(
        narrowing.practices.numbers == text.filter { meets(entries[$0], selection, besides: nil) },
        "seed \(seed)")
      for counts in narrowing.facets {
        for value in counts.values {
          let expected = text.count {
            meets(entries[$0], selection, besides: counts.facet)
              && entries[$0].contains(FacetValue(counts.facet, value.value))
          }
          #expect(value.count == expected, "seed \(seed): \(counts.facet) \(value.value)")
        }
      }
      let coverage = table.coverage(.country, .theme, within: practices)
      for (row, numbers) in zip(coverage.rowValues, coverage.counts) {
        for (column, number) in zip(coverage.columnValues, numbers) {
          let expected = text.count {
            entries[$0].isSuperset(of: [FacetValue(.country, row), FacetValue(.theme, column)])
          }
          #expect(number == expected, "seed \(seed): \(row) × \(column)")
        }
      }
    }
  }

  @Test func listsEveryValueInTheOrderOfTheVocabularyAndYearsFromTheLatest() {
    let table = FacetTable(
      tags: [FacetValue(.theme, "old"), FacetValue(.year, "1999"), FacetValue(.year, "2008")],
      rows: [(0, [0, 1]), (1, [2])], thesaurus: sample)
    #expect(
      table.counts(.theme, within: table.all).map { "\($0.value) \($0.count)" }
        == ["justice 0", "law-clinic 0", "health 0", "old 1"])
    #expect(table.counts(.year, within: table.all).map(\.value) == ["2008", "1999"])
    #expect(table.coverage(.year, .theme, within: table.all).gaps.count == 7)
  }

  @Test func findsNothingForAValueThatNoPracticeHas() {
    let table = table([[FacetValue(.theme, "health")]], [.theme])
    #expect(table.narrow(table.all, by: Selection([.theme: ["health"]])).practices.count == 1)
    #expect(table.narrow(table.all, by: Selection([.theme: ["none"]])).practices.isEmpty)
    #expect(
      table.narrow(table.all, by: Selection([.theme: ["none", "health"]])).practices.count == 1)
  }

  @Test(
    arguments: [
      ("IT", .country, .value("IT")), ("it", .country, .value("IT")),
      ("ITA", .country, .value("IT")),
      ("Italien", .country, .value("IT")), ("ΙΤΑΛΙΑ", .country, .value("IT")),
      ("Itlay", .country, .unknown(didYouMean: "Italy")),
      ("law clinic", .theme, .value("law-clinic")),
      ("Rechtsklinik", .theme, .value("law-clinic")),
      ("law-clinics", .theme, .unknown(didYouMean: "law-clinic")),
      ("2008", .year, .value("2008")), ("2009", .year, .unknown(didYouMean: nil)),
      ("DE", .language, .value("de")), ("", .theme, .unknown(didYouMean: nil)),
      ("Running", .status, .value("running")),
    ] as [(String, Facet, Resolution)])
  func resolvesWhatPeopleType(text: String, facet: Facet, resolution: Resolution) {
    #expect(sample.resolve(text, in: facet, used: ["2008", "de"]) == resolution)
  }

  @Test(
    arguments: [
      ("rechtsklinik", ["law-clinic"]), ("clinique juridique", []),
      ("\"clinique juridique\"", ["law-clinic"]),
      ("juridique", ["law-clinic"]), ("ju*", ["justice", "law-clinic"]),
      ("clinique*", ["law-clinic"]),
      ("lgal", ["law-clinic"]), ("stated", []), ("italia", ["IT"]),
    ] as [(String, [String])])
  func findsConceptsByTheirLabelsInAnyLanguage(text: String, concepts: [String]) {
    let terms = Query(text).required
    let found = terms.count == 1 ? sample.concepts(named: terms[0]) : []
    #expect(Set(found.map(\.value)) == Set(concepts))
  }

  private func table(_ entries: [Set<FacetValue>], _ facets: [Facet]) -> FacetTable {
    let tags = Array(Set(entries.flatMap { $0 })).sorted {
      ($0.facet, $0.value) < ($1.facet, $1.value)
    }
    let concepts = { (scheme: Scheme) in
      Vocabulary(
        scheme: scheme, title: LocalisedText([:]), version: nil, source: nil,
        concepts: (0...4).map { concept("v\($0)") } + [concept("health")])
    }
    return FacetTable(
      tags: tags,
      rows: entries.enumerated().map { number, values in
        (number, values.compactMap { tags.firstIndex(of: $0) })
      },
      thesaurus: Thesaurus([.countries: concepts(.countries), .themes: concepts(.themes)]))
  }

  private func meets(
    _ values: Set<FacetValue>, _ selection: Selection, besides facet: Facet?
  ) -> Bool {
    selection.ticks.allSatisfy { ticked, wanted in
      ticked == facet || wanted.contains { values.contains(FacetValue(ticked, $0)) }
    }
  }

  private let sample = Thesaurus([
    .themes: Vocabulary(
      scheme: .themes, title: LocalisedText([:]), version: nil, source: nil,
      concepts: [
        concept("justice", ["en": "Justice"]),
        concept(
          "law-clinic", ["en": "Law clinic", "de": "Rechtsklinik", "fr": "Clinique juridique"],
          hidden: ["en": ["lgal clinic"]]),
        concept("health", ["en": "Health"]),
        concept("old", ["en": "Old"], status: .deprecated),
      ]),
    .countries: Vocabulary(
      scheme: .countries, title: LocalisedText([:]), version: nil, source: nil,
      concepts: [
        concept(
          "IT", ["en": "Italy", "de": "Italien", "el": "Ιταλία", "it": "Italia"], notation: "ITA")
      ]),
    .evidence: Vocabulary(
      scheme: .evidence, title: LocalisedText([:]), version: nil, source: nil,
      concepts: [concept("stated", ["en": "Stated"])]),
  ])
}

private func concept(
  _ id: String, _ labels: [String: String] = [:], hidden: [String: [String]] = [:],
  notation: String? = nil, status: Concept.Status = .active
) -> Concept {
  Concept(
    id: id, label: LocalisedText(labels), alternatives: [:], hidden: hidden,
    definition: LocalisedText([:]), broader: nil, notation: notation, status: status,
    replacedBy: nil, mappings: [], location: SourceLocation(file: "themes.yaml"))
}
