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
  let isFormula = isFormula(text.unicodeScalars[...])
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

/// Whether a spreadsheet would take a cell for a formula.
private func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
  text.first { !$0.properties.isWhitespace }.map { ["=", "+", "-", "@"].contains($0) } ?? false
}

/// A cell as it was before `csvText` wrote it: without the apostrophe that keeps it from being a formula.
package func withoutApostrophe(_ cell: String) -> String {
  guard cell.unicodeScalars.first == "'" else { return cell }
  let rest = cell.unicodeScalars.dropFirst()
  return isFormula(rest) ? String(rest) : cell
}
