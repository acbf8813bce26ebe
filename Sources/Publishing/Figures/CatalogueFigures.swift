import Catalogue
import Diagnostics
import Documents
import Markup

extension ComputedFigures {
  func tileMap(of practices: [Practice]) -> TileMap {
    let counts = counts(.countries, of: practices)
    let tiles = EuropeTiles.places.map { code, column, row in
      TileMap.Tile(
        code: code, name: label(code, .countries), column: column, row: row,
        count: counts[code, default: 0])
    }
    return TileMap(
      title: phrases[.mapTitle],
      summary: phrases(
        .mapSummary, ["countries": phrases.counted(.countryCount, counts.count)]),
      tiles: tiles, width: Drawing.textWidth)
  }

  func map(of practices: [Practice]) -> Figure {
    let counts = counts(.countries, of: practices)
    let ranked = ranked(counts, .countries)
    let empty = EuropeTiles.places.map(\.code).filter { counts[$0] == nil }
      .map { label($0, .countries) }.sorted(by: phrases.precedes)
    let finding = phrases(
      .mapFinding,
      [
        "top": ranked.first.map { label($0.id, .countries) } ?? "",
        "n": String(ranked.first?.count ?? 0), "empty": String(empty.count),
        "all": String(EuropeTiles.places.count),
      ])
    let none: [Inline] =
      empty.isEmpty ? [] : [.text(" " + phrases(.noPracticeFrom, ["list": phrases.list(empty)]))]
    return Figure(
      id: "figure-map", finding: [.text(finding)], drawing: tileMap(of: practices).drawing,
      source: source(practices, .countedPerCountry) + none,
      data: countTable(ranked, .countries, caption: phrases[.mapTitle]))
  }

  /// Bars for the concepts that practices are tagged with: top concepts for themes and audiences.
  func bars(_ scheme: Scheme, of practices: [Practice]) -> Figure {
    let counts = counts(scheme, of: practices)
    let vocabulary = catalogue[scheme]
    let shown =
      scheme == .evidence
      ? vocabulary.concepts.map { (id: $0.id, count: counts[$0.id, default: 0]) }
      : ranked(counts.filter { vocabulary.narrower(than: $0.key).isEmpty }, scheme)
    let title = vocabulary.title.text(in: computation.language)?.text ?? scheme.rawValue
    let finding = finding(shown, scheme, all: practices.count)
    let chart = BarChart(
      title: title, summary: finding,
      rows: shown.prefix(Self.barLimit).map {
        BarChart.Row(label: label($0.id, scheme), count: $0.count)
      })
    return Figure(
      id: "figure-\(scheme.rawValue)", finding: [.text(finding)], drawing: chart.drawing,
      source: source(practices, scheme == .evidence ? .countedOnce : .countedPerTag),
      data: countTable(shown, scheme, caption: title))
  }

  /// What leads, and what shares the lead; more than four that do are not named.
  private func finding(
    _ rows: [(id: Concept.ID, count: Int)], _ scheme: Scheme, all: Int
  ) -> String {
    let most = rows.map(\.count).max() ?? 0
    let best = rows.filter { $0.count == most }.prefix(4).map(\.id)
    let phrase: Phrase =
      switch scheme {
      case .themes: .themesFinding
      case .audiences: .audiencesFinding
      case .countries: .countriesFinding
      case .evidence: .levelFinding
      default: .barsFinding
      }
    let meaning =
      best.first.flatMap { catalogue[scheme][$0] }?
      .definition.text(in: computation.language)?.text ?? ""
    let clause = String(meaning.prefix { $0 != "," && $0 != ";" && $0 != "." })
    return phrases.counted(
      phrase, best.count,
      [
        "top": phrases.list(best.map { label($0, scheme) }), "n": String(most),
        "all": String(all), "meaning": clause.prefix(1).lowercased() + clause.dropFirst(),
      ])
  }

  /// The most bars of a chart; the table has them all.
  private static let barLimit = 24

  func coverage(of practices: [Practice]) -> Figure {
    let themes = catalogue[.themes].narrower(than: nil)
    let countries = ranked(counts(.countries, of: practices), .countries).map(\.id)
    let cells = themes.map { theme in
      countries.map { country in
        practices.count {
          $0.tags(.countries).contains(country)
            && catalogue.concepts(of: $0, in: .themes).contains(theme.id)
        }
      }
    }
    let empty = cells.joined().count { $0 == 0 }
    let finding = phrases(
      .coverageFinding,
      ["empty": String(empty), "all": String(themes.count * countries.count)])
    let chart = MatrixChart(
      title: phrases[.coverageTitle], summary: finding, rows: themes.map { label($0.id, .themes) },
      columns: countries, counts: cells)
    let columns =
      [Table.Column(phrases[.theme])] + countries.map { Table.Column($0, alignment: .end) }
    let rows = zip(themes, cells).map { theme, counts in
      [[Inline.text(label(theme.id, .themes))]] + counts.map { [Inline.text(String($0))] }
    }
    let names = countries.map { "\($0) \(label($0, .countries))" }.joined(separator: ", ")
    return Figure(
      id: "figure-coverage", finding: [.text(finding)], drawing: chart.drawing,
      source: source(practices, .countedPerTag) + [.text(" \(names).")],
      data: Table(
        caption: [.text(phrases[.coverageTitle])], columns: columns, rows: rows, compact: true))
  }

  /// How many practices began in each year, from the first to the last that is known.
  func years(of practices: [Practice]) -> Figure {
    let years = practices.compactMap { $0.period?.start?.value.year }
    let first = max(years.min() ?? 0, (years.max() ?? 0) - Self.yearLimit)
    let early = years.count { $0 < first }
    let counts = Dictionary(grouping: years.filter { $0 >= first }) { $0 }.mapValues(\.count)
    var rows = (first...max(first, years.max() ?? first)).map {
      (text: String($0), count: counts[$0, default: 0])
    }
    if early > 0 { rows.insert((phrases(.before, ["year": String(first)]), early), at: 0) }
    let best = rows.max { $0.count < $1.count }
    let finding = phrases(
      .yearsFinding,
      [
        "top": best?.text ?? "", "n": String(best?.count ?? 0),
        "unknown": String(practices.count - years.count),
      ])
    let chart = BarChart(
      title: phrases[.yearsTitle], summary: finding,
      rows: rows.map { BarChart.Row(label: $0.text, count: $0.count) })
    return Figure(
      id: "figure-years", finding: [.text(finding)], drawing: chart.drawing,
      source: source(practices, .countedByStart),
      data: Table(
        caption: [.text(phrases[.yearsTitle])],
        columns: [
          Table.Column(phrases[.year]), Table.Column(phrases[.practices], alignment: .end),
        ],
        rows: rows.map { [[.text($0.text)], [.text(String($0.count))]] }, compact: true))
  }

  /// How many years have a bar of their own; earlier ones share one.
  private static let yearLimit = 19

  /// Concepts with the most practices first; equal ones in alphabetical order.
  func ranked(
    _ counts: [Concept.ID: Int], _ scheme: Scheme
  ) -> [(id: Concept.ID, count: Int)] {
    counts.map { (id: $0.key, count: $0.value) }.sorted {
      $0.count == $1.count
        ? phrases.precedes(label($0.id, scheme), label($1.id, scheme)) : $0.count > $1.count
    }
  }

  private func countTable(
    _ rows: [(id: Concept.ID, count: Int)], _ scheme: Scheme, caption: String
  ) -> Table {
    Table(
      caption: [.text(caption)],
      columns: [
        Table.Column(catalogue[scheme].title.text(in: computation.language)?.text ?? ""),
        Table.Column(phrases[.practices], alignment: .end),
      ],
      rows: rows.map { [[.text(label($0.id, scheme))], [.text(String($0.count))]] }, compact: true)
  }
}
