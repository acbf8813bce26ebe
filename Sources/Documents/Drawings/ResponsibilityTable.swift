/// Who answers for what (P12), as tables: letters read aloud in their rows and columns and break
/// between pages, which a drawing of them would not.
package struct ResponsibilityTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var id: String
    package var label: String
    /// One a person, of the letters R, A, C and I; empty for who has no part.
    package var letters: [String]
    /// Codes of what is wrong with the row, printed at its end.
    package var problems: [String]

    package init(id: String, label: String, letters: [String], problems: [String] = []) {
      self.id = id
      self.label = label
      self.letters = letters
      self.problems = problems
    }
  }

  package var language: String
  package var people: [String]
  package var rows: [Row]

  package init(language: String, people: [String], rows: [Row]) {
    self.language = language
    self.people = people
    self.rows = rows
  }

  /// A table for every eight people; the last row counts what each carries, R and A, and the codes
  /// stand in the last column of the last table.
  package func tables(caption: [Inline], peoplePerTable: Int = 8) -> [Table] {
    let starts = Array(stride(from: 0, to: max(people.count, 1), by: max(peoplePerTable, 1)))
    return starts.map { start in
      let range = start..<min(start + max(peoplePerTable, 1), people.count)
      return table(caption, range, hasProblems: start == starts.last && hasProblems)
    }
  }

  private var hasProblems: Bool { rows.contains { !$0.problems.isEmpty } }

  /// How many activities a person does or answers for.
  private func load(of person: Int) -> Int {
    rows.count { row in
      person < row.letters.count && row.letters[person].contains { $0 == "R" || $0 == "A" }
    }
  }

  private func table(_ caption: [Inline], _ range: Range<Int>, hasProblems: Bool) -> Table {
    let labels = Labels(language: language)
    let columns =
      [Table.Column(labels[.activity], width: 0.36)]
      + people[range].map { Table.Column($0, alignment: .centre) }
      + (hasProblems ? [Table.Column(labels[.problems])] : [])
    let rows = rows.map { row -> [[Inline]] in
      let cells = range.map { person -> [Inline] in
        let letters = person < row.letters.count ? row.letters[person] : ""
        return letters.contains("A") ? [.strong([.text(letters)])] : [.text(letters)]
      }
      let codes: [[Inline]] = hasProblems ? [[.text(row.problems.joined(separator: ", "))]] : []
      return [[.text("\(row.id) \(row.label)")]] + cells + codes
    }
    let foot: [[Inline]] =
      [[.text(labels[.load])]] + range.map { [.text("\(load(of: $0))")] }
      + (hasProblems ? [[]] : [])
    return Table(caption: caption, columns: columns, rows: rows, footer: foot, compact: true)
  }
}
