/// RFC 4180: CRLF line ends, quoted cells where needed. A cell that a spreadsheet would take for a
/// formula gets an apostrophe (CWE-1236).
package func csvText(
  header: [String], rows: [[String]], separator: Character = ","
) -> String {
  ([header] + rows).map { row in
    row.map { csvCell($0, separator) }.joined(separator: String(separator)) + "\r\n"
  }.joined()
}

private func csvCell(_ text: String, _ separator: Character) -> String {
  let isFormula = needsApostrophe(text.unicodeScalars[...])
  let safe = isFormula ? "'" + text : text
  // By scalars: a mark that combines with a quote or a comma does not hide it from other readers.
  let needsQuotes = safe.unicodeScalars.contains { scalar in
    Character(scalar) == separator || scalar == "\"" || scalar == "\t"
      || scalar.properties.isWhitespace && scalar != " "
  }
  guard needsQuotes || isFormula else { return safe }
  var quoted = String.UnicodeScalarView()
  for scalar in safe.unicodeScalars {
    if scalar == "\"" { quoted.append(scalar) }
    quoted.append(scalar)
  }
  return "\"\(String(quoted))\""
}

/// Whether a spreadsheet would take a cell for a formula, or the cell looks like one that was kept from
/// being taken for one: so that what is written can be told from what `csvText` adds.
private func needsApostrophe(_ text: Substring.UnicodeScalarView) -> Bool {
  let rest = text.drop { $0 == "'" }
  if let first = rest.first, ["\t", "\r", "\n"].contains(first) { return true }
  return rest.first { !$0.properties.isWhitespace }.map(formulaSigns.contains) ?? false
}

/// The signs with which a formula begins, also as East Asian input methods write them (full width).
private let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

/// A cell as it was before `csvText` wrote it: without the apostrophe that keeps it from being a formula.
package func withoutApostrophe(_ cell: String) -> String {
  guard cell.unicodeScalars.first == "'" else { return cell }
  let rest = cell.unicodeScalars.dropFirst()
  return needsApostrophe(rest) ? String(rest) : cell
}

/// Several values as one cell: `; ` between them, and a backslash before a `;` or a backslash within one.
package func listCell(_ items: [String]) -> String {
  items.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }.joined(separator: "; ")
}

/// The values of a cell that `listCell` wrote, or a person.
package func listItems(_ cell: String) -> [String] {
  var items = [""]
  var isEscaped = false
  for scalar in cell.unicodeScalars {
    if isEscaped {
      if scalar != ";", scalar != "\\" { items[items.count - 1].unicodeScalars.append("\\") }
      items[items.count - 1].unicodeScalars.append(scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else if scalar == ";" {
      items.append("")
    } else {
      items[items.count - 1].unicodeScalars.append(scalar)
    }
  }
  if isEscaped { items[items.count - 1].unicodeScalars.append("\\") }
  return items
}
