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
  let first = text.drop { $0 == " " || $0 == "\t" || $0.isNewline }.first
  let isFormula = first.map { "=+-@".contains($0) } ?? false
  let safe = isFormula ? "'" + text : text
  let needsQuotes = safe.contains { $0 == separator || $0 == "\"" || $0.isNewline || $0 == "\t" }
  return needsQuotes || isFormula ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
}

/// A cell as it was before `csvText` wrote it: without the apostrophe that keeps it from being a formula.
package func withoutApostrophe(_ cell: String) -> String {
  guard cell.first == "'" else { return cell }
  let rest = cell.dropFirst()
  let first = rest.drop { $0 == " " || $0 == "\t" || $0.isNewline }.first
  return first.map { "=+-@".contains($0) } ?? false ? String(rest) : cell
}
