import Catalogue
import Documents
import Markup

/// The pictures and tables that a text asks for, as in `{{figure map}}`, drawn from the catalogue.
struct ComputedFigures {
  let computation: Computation
  /// Where the practices stand in the document, for tables that list them.
  let practices: PracticeNumbers

  var catalogue: Catalogue { computation.workspace.catalogue }
  var phrases: Phrases { Phrases(computation.language) }

  /// A figure or table by the words that ask for it, with what makes it from the practices chosen.
  struct Maker: Sendable {
    let expression: String
    let make: @Sendable (ComputedFigures, [Practice]) -> Block
  }

  /// What can follow `figure` and `table`.
  static let all: [Maker] = [
    Maker(expression: "figure map") { .figure($0.map(of: $1)) },
    Maker(expression: "figure themes") { .figure($0.bars(.themes, of: $1)) },
    Maker(expression: "figure countries") { .figure($0.bars(.countries, of: $1)) },
    Maker(expression: "figure audiences") { .figure($0.bars(.audiences, of: $1)) },
    Maker(expression: "figure evidence") { .figure($0.bars(.evidence, of: $1)) },
    Maker(expression: "figure coverage") { .figure($0.coverage(of: $1)) },
    Maker(expression: "figure years") { .figure($0.years(of: $1)) },
    Maker(expression: "table overview") { .table($0.overview(of: $1)) },
    Maker(expression: "table organisations") { figures, _ in .table(figures.organisations()) },
    Maker(expression: "table claimants") { .table($0.claimants(of: $1)) },
  ]

  /// The blocks of an expression such as `figure map country=IT`; none when it cannot be made, which the
  /// checks report.
  func blocks(for expression: String) -> [Block] {
    guard let (maker, filter) = try? Self.parse(expression, catalogue) else { return [] }
    return [maker.make(self, computation.practices(filter))]
  }

  /// - Throws: `ComputedValue.Problem` for a figure or filter that is not known.
  static func parse(
    _ expression: String, _ catalogue: Catalogue
  ) throws -> (Maker, PracticeFilter) {
    let words = expression.split(separator: " ").map(String.init)
    let name = words.prefix(2).joined(separator: " ")
    guard let figure = all.first(where: { $0.expression == name }) else {
      let names = all.map(\.expression)
      throw ComputedValue.Problem(
        message: "'\(name)' cannot be drawn",
        hint: nearMissHint(name, names) ?? "there are: \(names.joined(separator: ", "))")
    }
    return (figure, try PracticeFilter(Array(words.dropFirst(2)), catalogue))
  }

  /// The map alone, for the cover of the publication that holds these practices.
  func coverMap() -> Drawing { coverMap(of: practices.ids.compactMap(catalogue.practice)) }

  /// The map alone, for a cover.
  func coverMap(of practices: [Practice]) -> Drawing {
    var map = tileMap(of: practices)
    map.isForCover = true
    return map.drawing
  }

  /// “Source: the catalogue, n practices on DATE; how they were counted.”
  func source(_ practices: [Practice], _ method: Phrase) -> [Inline] {
    [
      .text(
        phrases(
          .figureSource,
          [
            "practices": phrases.counted(.practiceCount, practices.count),
            "date": phrases.date(computation.date), "method": phrases[method],
          ]))
    ]
  }

  /// How many practices fall under each concept: a practice counts once under each, and once under
  /// each concept above.
  func counts(_ scheme: Scheme, of practices: [Practice]) -> [Concept.ID: Int] {
    practices.reduce(into: [:]) { counts, practice in
      for id in catalogue.concepts(of: practice, in: scheme) { counts[id, default: 0] += 1 }
    }
  }

  func label(_ id: Concept.ID, _ scheme: Scheme) -> String {
    catalogue[scheme].label(of: id, in: computation.language)
  }
}
