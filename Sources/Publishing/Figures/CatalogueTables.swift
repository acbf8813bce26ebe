import Catalogue
import Diagnostics
import Documents
import Markup

extension ComputedFigures {
  /// The practices with country and themes, in the order in which the document prints them.
  func overview(of practices: [Practice]) -> Table {
    let order = Dictionary(
      self.practices.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = practices.sorted {
      let (a, b) = (order[$0.id] ?? Int.max, order[$1.id] ?? Int.max)
      return a == b ? phrases.precedes($0.title.value, $1.title.value) : a < b
    }
    let rows = sorted.map { practice -> [[Inline]] in
      let words: Inline =
        practice.language == computation.language
        ? .text(practice.title.value)
        : .foreign(language: practice.language, [.text(practice.title.value)])
      let title: Inline =
        order[practice.id] == nil
        ? words
        : .reference(to: PracticeNumbers.anchor(practice.id), [words], withPage: false)
      return [
        [.text(self.practices.label(practice.id) ?? "")], [title],
        [.text(practice.tags(.countries).joined(separator: " "))],
        [.text(practice.period?.start.map { String($0.value.year) } ?? "")],
        [.text(practice.tags(.themes).map { label($0, .themes) }.joined(separator: ", "))],
      ]
    }
    return Table(
      caption: [.text(phrases[.overviewTitle])],
      columns: [
        Table.Column(phrases[.number], width: 0.06), Table.Column(phrases[.practice], width: 0.36),
        Table.Column(phrases[.country], width: 0.11), Table.Column(phrases[.from], width: 0.07),
        Table.Column(phrases[.themes], width: 0.4),
      ],
      rows: rows, compact: true)
  }

  /// How many organisations of each type the directory holds.
  func organisations() -> Table {
    let types = Dictionary(grouping: catalogue.organisations, by: \.type.value).mapValues(\.count)
    let ranked = ranked(types, .organisationTypes)
    return Table(
      caption: [.text(phrases[.organisationsTitle])],
      columns: [
        Table.Column(phrases[.type]), Table.Column(phrases[.organisations], alignment: .end),
      ],
      rows: ranked.map { [[.text(label($0.id, .organisationTypes))], [.text(String($0.count))]] },
      footer: [[.text(phrases[.total])], [.text(String(catalogue.organisations.count))]],
      compact: true)
  }

  /// How many of the results name who claims them, and how many practices have a result at all.
  func claimants(of practices: [Practice]) -> Table {
    let results = practices.flatMap(\.results)
    let rows: [(Phrase, Int)] = [
      (.practicesWithResult, practices.count { !$0.results.isEmpty }),
      (.practicesWithoutResult, practices.count { $0.results.isEmpty }),
      (.resultsWithClaimant, results.count { $0.claimedBy != nil }),
      (.resultsWithDate, results.count { $0.date != nil }),
      (.results, results.count),
    ]
    return Table(
      caption: [.text(phrases[.claimantsTitle])],
      columns: [Table.Column(phrases[.counted]), Table.Column(phrases[.number], alignment: .end)],
      rows: rows.map { [[.text(phrases[$0.0])], [.text(String($0.1))]] }, compact: true)
  }
}
