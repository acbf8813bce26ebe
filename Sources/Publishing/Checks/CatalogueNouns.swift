/// The nouns before which a typed number speaks of the catalogue, by language, each with the value that
/// should stand there instead.
enum CatalogueNouns {
  static let byLanguage: [String: [String: String]] = [
    "en": [
      "practices": "practices.count", "countries": "countries.count",
      "organisations": "organisations.count", "organizations": "organisations.count",
      "themes": "themes.count", "principles": "principles.count",
    ],
    "it": [
      "pratiche": "practices.count", "paesi": "countries.count",
      "organizzazioni": "organisations.count", "temi": "themes.count",
      "principi": "principles.count",
    ],
    "de": [
      "praktiken": "practices.count", "praxisbeispiele": "practices.count",
      "länder": "countries.count", "ländern": "countries.count",
      "organisationen": "organisations.count", "themen": "themes.count",
      "grundsätze": "principles.count",
    ],
    "fr": [
      "pratiques": "practices.count", "pays": "countries.count",
      "organisations": "organisations.count", "thèmes": "themes.count",
      "principes": "principles.count",
    ],
    "es": [
      "prácticas": "practices.count", "países": "countries.count",
      "organizaciones": "organisations.count", "temas": "themes.count",
      "principios": "principles.count",
    ],
  ]

  /// Words that may stand between the number and the noun.
  static let adjectives: Set<String> = [
    "good", "shipped", "different", "buone", "gute", "guten", "bonnes", "buenas", "eu", "european",
  ]
}
