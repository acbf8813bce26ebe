import Markup

/// A column of the table from which practices are imported; its name is the way to a field of the file.
///
/// `period/start` is a field of a group, `facts/2/text` one of the second item of a list, and a language
/// behind a translated field is that of its text: `title/de`. One list of columns makes the template, reads
/// the table and describes both.
package struct ImportColumn: Hashable, Sendable {
  /// What a cell may hold.
  package enum Kind: Hashable, Sendable {
    case text
    /// Markdown, which comes to stand below the fields.
    case markdown
    case id
    case address
    /// A year, a month or a day.
    case date
    /// The same, or `ongoing`.
    case end
    case word([String])
    case concept(Scheme)
    /// An id of the directory, or the name of an organisation.
    case organisation
  }

  /// How often a field stands in a practice.
  package enum Shape: Hashable, Sendable {
    case once
    /// Values in one cell, with `;` between them.
    case list
    /// Texts, one a column: `transfer/1`.
    case texts
    /// Items without ids, which are taken as a whole: `links/1/url`.
    case items
    /// Items that are known by an id; without a column for it, it is this letter with the number.
    case known(by: String)
  }

  /// The keys in the file, such as `["facts", "text"]`.
  let keys: [String]
  package let kind: Kind
  package let shape: Shape
  package let isTranslated: Bool
  package let isRequired: Bool
  /// What it holds, in a sentence.
  package let summary: String

  private init(
    _ name: String, _ summary: String, _ kind: Kind = .text, _ shape: Shape = .once
  ) {
    keys = name.split(separator: "/").map(String.init)
    self.kind = kind
    self.shape = shape
    isTranslated = Self.translated.contains(name)
    isRequired = Self.required.contains(name)
    self.summary = summary
  }

  private static let required: Set<String> = [
    "id", "title", "summary", "countries", "organisations", "themes", "evidence_level",
    "facts/text",
    "facts/sources", "sources/title", "sources/url",
  ]
  private static let translated: Set<String> = [
    "title", "summary", "body", "participation/how", "facts/text", "results/figure",
    "why_it_worked", "why_it_failed", "potential_risks", "transfer",
  ]

  /// The name with a number where the field stands in a list of items.
  package func name(_ number: Int) -> String {
    switch shape {
    case .once, .list: keys.joined(separator: "/")
    case .texts: "\(keys[0])/\(number)"
    case .items, .known: "\(keys[0])/\(number)/\(keys.dropFirst().joined(separator: "/"))"
    }
  }

  /// Every column, in the order of the template.
  package static let all: [ImportColumn] =
    identity + description + tags + statements + surroundings

  private static let identity = [
    ImportColumn(
      "key", "The key of the record in your own list; the row is known by it next time.", .id),
    ImportColumn(
      "id", "The name of the practice in addresses; small letters, digits, hyphens.", .id),
    ImportColumn("authors", "Who wrote the sheet, as they want to be named.", .text, .list),
    ImportColumn("language", "The language of the columns without one, such as en (BCP 47)."),
  ]

  private static let description = [
    ImportColumn("title", "What the practice is called, in 15 words at most."),
    ImportColumn("summary", "What it is, where, by whom and for whom, in 40 to 100 words."),
    ImportColumn("countries", "Codes of countries (ISO 3166-1).", .concept(.countries), .list),
    ImportColumn("places", "Towns or regions.", .text, .list),
    ImportColumn(
      "organisations", "Ids of the directory, or names of organisations.", .organisation, .list),
    ImportColumn("period/start", "When it began: 2026, 2026-05 or 2026-05-01.", .date),
    ImportColumn("period/end", "When it ended, or ongoing.", .end),
    ImportColumn("status", "Whether it runs.", .word(Practice.Status.allCases.map(\.rawValue))),
  ]

  private static let tags =
    [Scheme.themes, .audiences, .principles, .sdgs, .settings, .levels].map {
      ImportColumn($0.rawValue, "Ids of the vocabulary '\($0.rawValue)'.", .concept($0), .list)
    } + [
      ImportColumn("evidence_level", "How its results are known.", .concept(.evidence)),
      ImportColumn(
        "participation/level", "How far those concerned take part.", .concept(.participation)),
      ImportColumn("participation/how", "How they take part, in words."),
    ]

  private static let statements =
    known(
      "facts", by: "f",
      [
        ("id", .id, "Its id; without it f1, f2 …"), ("text", .text, "One statement of fact."),
        ("sources", .id, "Ids of sources, with ; between them."),
      ])
    + known(
      "results", by: "r",
      [
        ("id", .id, "Its id; without it r1, r2 …"),
        ("figure", .text, "The figure as it was published."),
        ("claimed_by", .text, "Who says so."), ("date", .date, "When they said so."),
        ("sources", .id, "Ids of sources, with ; between them."),
      ])
    + [
      ImportColumn("why_it_worked", "Why it worked, as its sources say.", .text, .texts),
      ImportColumn("why_it_failed", "What did not work.", .text, .texts),
      ImportColumn("potential_risks", "What may go wrong for who copies it.", .text, .texts),
      ImportColumn("transfer", "What who copies it needs.", .text, .texts),
    ]
    + known(
      "sources", by: "s",
      [
        ("id", .id, "Its id; without it s1, s2 …"), ("title", .text, "What the page is."),
        ("url", .address, "Its address."), ("published", .date, "When it was published."),
        ("seen", .date, "When you read it."),
      ])

  private static let surroundings =
    items(
      "related",
      [
        ("practice", .id, "The id of another practice."),
        ("relation", .text, "Such as similar or inspired-by."),
      ])
    + items(
      "quotes",
      [
        ("text", .text, "Words as they were published."), ("speaker", .text, "Who said them."),
        ("role", .text, "What the speaker does."), ("source", .id, "The id of a source."),
      ])
    + items(
      "links", [("title", .text, "What it leads to."), ("url", .address, "Its address.")])
    + items(
      "media",
      [
        ("kind", .word(Practice.Medium.Kind.allCases.map(\.rawValue)), "What it is."),
        ("title", .text, "What it is called."), ("url", .address, "Its address."),
        ("language", .text, "The language that is spoken in it."),
        ("transcript", .address, "Where its words can be read."),
        ("captions", .address, "Where its captions are."),
      ])
    + [
      ImportColumn("licence", "The licence of the sheet, such as CC-BY-4.0."),
      ImportColumn("verified/date", "When it was checked with those who run it.", .date),
      ImportColumn("verified/by", "Who checked it."),
      ImportColumn("body", "The text of the sheet, as Markdown with its sections.", .markdown),
    ]

  private typealias Part = (key: String, kind: Kind, summary: String)

  private static func known(_ list: String, by letter: String, _ parts: [Part]) -> [ImportColumn] {
    parts.map { ImportColumn("\(list)/\($0.key)", $0.summary, $0.kind, .known(by: letter)) }
  }

  private static func items(_ list: String, _ parts: [Part]) -> [ImportColumn] {
    parts.map { ImportColumn("\(list)/\($0.key)", $0.summary, $0.kind, .items) }
  }
}

extension ImportColumn {
  /// Whether a cell may hold several values with `;` between them.
  package var holdsSeveral: Bool {
    switch shape {
    case .list: true
    case .known: keys.last == "sources"
    case .once, .texts, .items: false
    }
  }
}
