import Diagnostics
import Markup

/// Reads cells as values of a practice's file.
struct ImportCell {
  let column: ImportColumn
  let location: SourceLocation
  let setting: ImportSetting

  /// The most characters that a spreadsheet keeps in a cell.
  static let limit = 32_767
  /// The most bytes of Markdown, whose reader may take long over more.
  static let markdownLimit = 16 * 1024

  /// The value of a cell; nil for an empty one, and, with the reason, for one that is no value.
  func read(_ written: String, _ report: inout Report) -> YAMLNode? {
    let text = trimmed(withoutApostrophe(written))
    guard !text.isEmpty, isWhole(text, written, &report) else { return nil }
    guard column.holdsSeveral else { return value(text, &report) }
    let items = listItems(text).map(trimmed).filter { !$0.isEmpty }.map { value($0, &report) }
    let values = items.compactMap(\.self)
    return values.count == items.count ? node(.list(values)) : nil
  }

  /// Whether nothing happened to a cell on its way.
  private func isWhole(_ text: String, _ written: String, _ report: inout Report) -> Bool {
    func refuse(_ message: String, _ hint: String) -> Bool {
      report.add(.importCell, at: location, message, hint: hint)
      return false
    }
    let count = written.unicodeScalars.count
    if count >= Self.limit {
      return refuse(
        "the cell has \(count) characters, and a spreadsheet keeps \(Self.limit)",
        "look whether its end was cut off; put long text into the file of the practice")
    }
    if case .markdown = column.kind, text.utf8.count > Self.markdownLimit {
      return refuse(
        "the text has \(text.utf8.count / 1024) KiB; the most is \(Self.markdownLimit / 1024) KiB",
        "write it into the file of the practice")
    }
    if Self.errors.contains(text) || text.count > 2 && text.allSatisfy({ $0 == "#" }) {
      return refuse("'\(text)' is a spreadsheet's sign of an error", "mend the cell and save again")
    }
    if text.unicodeScalars.contains("\u{FFFD}") {
      return refuse(
        "a character was lost before the table was saved (it is '\u{FFFD}' now)",
        "write it again, and save as UTF-8")
    }
    if let flaw = unprintableCharacter(in: text) {
      return refuse("\(flaw) stands in the cell", "remove it")
    }
    if let original = asUTF8(misread: text) {
      return refuse(
        "'\(text)' was saved in one encoding and opened in another", "did you mean '\(original)'?")
    }
    return true
  }

  /// What spreadsheets show where a formula fails.
  private static let errors: Set<String> = [
    "#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "Err:502", "Err:504", "Err:508", "Err:509", "Err:510", "Err:511",
  ]

  private func value(_ text: String, _ report: inout Report) -> YAMLNode? {
    switch column.kind {
    case .text, .markdown, .address: return node(.scalar(text, plain: false))
    case .date: return date(text, &report)
    case .end:
      return text.lowercased() == "ongoing"
        ? node(.scalar("ongoing", plain: true)) : date(text, &report)
    case .id, .concept, .word:
      guard !isMangledCode(text, &report) else { return nil }
      return node(.scalar(text, plain: false))
    case .organisation: return organisation(text)
    }
  }

  private func node(_ content: YAMLNode.Content) -> YAMLNode {
    YAMLNode(content: content, location: location)
  }

  private func organisation(_ text: String) -> YAMLNode {
    if let id = setting.organisation(text) { return node(.scalar(id, plain: false)) }
    let name = YAMLNode.Entry(
      key: Placed("name", at: location), value: node(.scalar(text, plain: false)))
    return node(.mapping([name]))
  }

  /// What stands for a cell that is no value, so that the rest of its row is looked at all the same.
  var standIn: YAMLNode {
    let text = node(.scalar("…", plain: false))
    return column.holdsSeveral ? node(.list([text])) : text
  }

  private func date(_ text: String, _ report: inout Report) -> YAMLNode? {
    if let date = PartialDate(text) { return node(.scalar(date.iso, plain: true)) }
    if let number = Double(text.replacing(",", with: ".")) { return day(number, text, &report) }
    switch TableDate(text, order: setting.dates) {
    case .day(let day): return node(.scalar(day.iso, plain: true))
    case .ambiguous(let dayFirst, let monthFirst):
      report.add(
        .importDate, at: location, "'\(text)' is \(dayFirst.iso) or \(monthFirst.iso)",
        hint: "write the one that is meant, or say --dates dmy or --dates mdy")
    case nil:
      report.add(
        .importCell, at: location, "'\(text)' is \(mangledDate(text) ?? "no date")",
        hint: "write 2026, 2026-05 or 2026-05-01")
    }
    return nil
  }

  /// The day that a spreadsheet keeps as a number; nil, with what would be right, for other numbers.
  private func day(_ number: Double, _ text: String, _ report: inout Report) -> YAMLNode? {
    guard let day = Day(serial: number) else {
      let written = text.utf8.count == 8 ? Day(Self.hyphenated(text)) : nil
      report.add(
        .importCell, at: location,
        "'\(text)' is a number, and no day that a spreadsheet would mean",
        hint: written.map { "did you mean \($0.iso)?" }
          ?? "write 2026, 2026-05 or 2026-05-01; for the last a spreadsheet's number is 46143")
      return nil
    }
    report.add(
      .importSerial, at: location, "'\(text)' is read as \(day.iso)",
      hint: "give the column the format of a date where another day is meant")
    return node(.scalar(day.iso, plain: true))
  }

  /// `20260501` as `2026-05-01`.
  private static func hyphenated(_ text: String) -> String {
    "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))"
  }

  /// A code that a spreadsheet took for a day or a number, such as `1-Feb` or `1.2E+10`.
  private func isMangledCode(_ text: String, _ report: inout Report) -> Bool {
    // A key of somebody else's list may look like a day, and may be any number.
    let isKey = column.keys == ["key"]
    guard let what = (isKey ? nil : mangledDate(text)) ?? mangledNumber(text) else { return false }
    report.add(
      .importCell, at: location, "'\(text)' is \(what), and no code",
      hint: "give the column the format 'text', write the code again, and save")
    return true
  }
}

extension ImportCell {
  /// What a spreadsheet has made of something else; nil for what may be a person's word.
  private func mangledDate(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }.map(
      String.init)
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    func isMonth(_ part: String) -> Bool { months.contains(part.lowercased()) }
    func isNumber(_ part: String) -> Bool { (1...4).contains(part.utf8.count) && Int(part) != nil }
    if parts.count == 2 || parts.count == 3, parts.contains(where: isMonth),
      parts.allSatisfy({ isMonth($0) || isNumber($0) })
    {
      return "a day as a spreadsheet shows it"
    }
    return Int(text).flatMap { Day(serial: Double($0)) }.map {
      "the number by which a spreadsheet keeps \($0.iso)"
    }
  }

  private func mangledNumber(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = parts[1].first, "+-".contains(exponent),
      Double(parts[0].replacing(",", with: ".")) != nil, Int(parts[1]) != nil
    else { return nil }
    return "a number that a spreadsheet has shortened"
  }
}

extension Day {
  /// The day that spreadsheets keep as a number; nil for a part of a day, and for days before 1927-05-18 and after
  /// 2099-12-31, whose numbers are more likely something else.
  fileprivate init?(serial: Double) {
    guard serial.rounded() == serial, (10_000...73_050).contains(serial) else { return nil }
    // Day 1 of a spreadsheet is 1900-01-01, and it counts a leap day that 1900 did not have.
    self = Day(year: 1899, month: 12, day: 30) + Int(serial)
  }
}

/// A text without blanks and line ends at its sides.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let start = scalars.drop { $0.properties.isWhitespace }
  let end = start.reversed().drop { $0.properties.isWhitespace }
  return String(String.UnicodeScalarView(end.reversed()))
}
