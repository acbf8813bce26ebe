/// Bars made of parts (P10): each part has a letter and a hatching, the total stands at the end.
package struct StackedBars: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    /// One value a category, in the order of the categories.
    package var values: [Double]
    /// The sum as printed.
    package var total: String
    /// A share of the bar from its start, bracketed below with a text.
    package var bracket: Bracket?

    package struct Bracket: Hashable, Sendable {
      package var value: Double
      package var text: String

      package init(value: Double, text: String) {
        self.value = value
        self.text = text
      }
    }

    package init(label: String, values: [Double], total: String, bracket: Bracket? = nil) {
      self.label = label
      self.values = values
      self.total = total
      self.bracket = bracket
    }
  }

  /// Income by how certain it is, the most certain first.
  package struct Income: Hashable, Sendable {
    package var label: String
    package var parts: [Part]
    /// The sum as printed.
    package var total: String

    package struct Part: Hashable, Sendable {
      /// Such as “granted”.
      package var name: String
      package var value: Double

      package init(name: String, value: Double) {
        self.name = name
        self.value = value
      }
    }

    package init(label: String, parts: [Part], total: String) {
      self.label = label
      self.parts = parts
      self.total = total
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  package var categories: [String]
  package var rows: [Row]
  /// What comes in, below the bars of what it costs and to the same scale; nil for none.
  package var income: Income?
  /// A limit for all bars, drawn as a line; nil for none.
  package var ceiling: Double?
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, categories: [String], rows: [Row],
    income: Income? = nil, ceiling: Double? = nil, width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.categories = categories
    self.rows = rows
    self.income = income
    self.ceiling = ceiling
    self.width = width
  }

  package var drawing: Drawing {
    StackedBarsPicture(self).drawing
  }
}
