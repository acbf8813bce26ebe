import TestSupport
import Testing

@testable import Documents

/// The pictures of stakeholders, on the shipped example and on crowds.
@Suite struct PeopleMapTests {
  @Test func drawsThePowerMap() throws {
    let pages = powerMap(PeopleSamples.stakeholders, PeopleSamples.links).drawings()
    #expect(pages.count == 1)
    try expectGolden(svg(pages[0]), "power-map.svg")
  }

  @Test(arguments: [0, 5, 50, 300], ["en", "ar"])
  func nobodyOnThePowerMapStandsOnAnother(count: Int, language: String) {
    let pages = powerMap(
      PeopleSamples.crowd(count), PeopleSamples.links(among: count), language: language
    ).drawings(maximumHeight: 560)
    for (index, page) in pages.enumerated() {
      #expect(page.clashes == [], "page \(index)")
      #expect(page.height <= 600, "page \(index)")
    }
  }

  @Test func nobodyIsLeftOutOfThePowerMap() {
    let people = PeopleSamples.crowd(300).filter { $0.position != nil }
    let pages = powerMap(people, []).drawings()
    let texts = pages.flatMap(\.shapes).map(\.plainText).joined(separator: " ")
    let long = people.filter { TextStyle.small.width($0.name) > 300 }
    #expect(long.count > 10)
    for person in long { #expect(texts.contains(person.id)) }
  }

  @Test(arguments: [0, 5, 50, 300], ["en", "ar"])
  func nobodyInTheMatrixStandsOnAnother(count: Int, language: String) {
    let marks = PeopleSamples.crowd(count).map { person in
      Quadrant.Mark(
        id: person.id, label: person.name, interest: (person.wanted?.rawValue ?? 2) + 1,
        influence: person.influence, stance: person.position?.stance ?? .neutral,
        isAffected: person.isPrimaryTarget)
    }
    let matrix = Quadrant(title: "Power", summary: "", language: language, marks: marks)
    for page in matrix.drawings() { #expect(page.clashes == [] && page.height <= 600) }
    #expect(matrix.drawing.clashes == [])
  }

  @Test func drawsTheSpectrumOfAllies() throws {
    let drawing = spectrum(PeopleSamples.stakeholders).drawing()
    try expectGolden(svg(drawing), "spectrum-of-allies.svg")
  }

  @Test(arguments: [0, 5, 50, 300], ["en", "ar"])
  func nobodyInTheSpectrumStandsOnAnother(count: Int, language: String) {
    let drawing = spectrum(PeopleSamples.crowd(count), language: language).drawing()
    #expect(drawing.clashes == [])
    #expect(drawing.height <= 600)
  }

  private func spectrum(
    _ people: [PowerMap.Stakeholder], language: String = "en"
  ) -> SpectrumOfAllies {
    SpectrumOfAllies(
      title: "Spectrum", summary: "Most are neutral.", language: language,
      stakeholders: people.enumerated().map { index, person in
        .init(
          id: person.id, name: person.name, position: person.position, wanted: person.wanted,
          influence: person.influence,
          earlier: index % 4 == 0 ? [.init(position: .passiveOpponent, date: "2026-05-02")] : [])
      })
  }

  private func powerMap(
    _ people: [PowerMap.Stakeholder], _ links: [InfluenceLink], language: String = "en"
  ) -> PowerMap {
    PowerMap(
      title: "Power", summary: "The councillor decides.", language: language,
      stakeholders: people, links: links)
  }
}

/// The drawing as a file of one shape a line.
func svg(_ drawing: Drawing) -> String {
  drawing.svg(prefix: "picture").xml.replacing("><", with: ">\n<") + "\n"
}
