import Foundation

/// Why a PO file was not read, and on which line.
package struct POProblem: LocalizedError, Hashable, Sendable {
  package let line: Int
  package let message: String

  package var errorDescription: String? { "line \(line): \(message)" }
}

extension POFile {
  /// Reads a PO file: translators' comments, earlier originals and messages out of use are passed over.
  ///
  /// - Throws: `POProblem` for what is no PO, or has plural forms, which no text of ours has.
  package init(reading text: String) throws(POProblem) {
    var reader = POReader()
    for (index, line) in normalised(text).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      reader.number = index + 1
      try reader.take(line.trimmingCharacters(in: .whitespaces)[...])
    }
    try reader.finishEntry()
    guard let header = reader.header else {
      throw POProblem(line: 1, message: "the header, a message with an empty msgid, is missing")
    }
    let named = header.split(separator: "\n").first { $0.hasPrefix("Language:") }
    let language = named?.dropFirst("Language:".count).trimmingCharacters(in: .whitespaces) ?? ""
    guard !language.isEmpty else {
      throw POProblem(line: 1, message: "the header names no 'Language'")
    }
    self.init(
      language: language.replacing("_", with: "-"), entries: reader.entries)
  }
}

/// One pass over the lines of a PO file.
private struct POReader {
  private enum Part { case context, id, text }

  var number = 0
  var header: String?
  var entries: [POEntry] = []
  private var entry = POEntry(context: "", id: "")
  private var part: Part?

  mutating func take(_ line: Substring) throws(POProblem) {
    if line.isEmpty { return try finishEntry() }
    if line.hasPrefix("#") {
      if part == .text { try finishEntry() }
      if line.hasPrefix("#,") && line.contains("fuzzy") { entry.isFuzzy = true }
      if line.hasPrefix("#:") {
        entry.place = line.dropFirst(2).trimmingCharacters(in: .whitespaces)
      }
      return
    }
    if line.unicodeScalars.first == "\"" { return try add(line) }
    for (keyword, part) in [("msgctxt", Part.context), ("msgid", .id), ("msgstr", .text)]
    where line.hasPrefix(keyword)
      && [" ", "\t", "\""].contains(line.dropFirst(keyword.count).first)
    {
      if self.part == .text { try finishEntry() }
      self.part = part
      return try add(line.dropFirst(keyword.count).drop { $0 == " " || $0 == "\t" })
    }
    let isPlural = line.hasPrefix("msgid_plural") || line.hasPrefix("msgstr[")
    throw POProblem(
      line: number,
      message: isPlural
        ? "a message has plural forms" : "'\(line.prefix(40))' is no part of a PO file")
  }

  mutating func finishEntry() throws(POProblem) {
    defer {
      entry = POEntry(context: "", id: "")
      part = nil
    }
    guard let part else { return }
    guard part == .text else { throw POProblem(line: number, message: "a message has no msgstr") }
    if entry.id.isEmpty && entry.context.isEmpty {
      header = entry.text
    } else {
      entries.append(entry)
    }
  }

  private mutating func add(_ line: Substring) throws(POProblem) {
    let text = try unquoted(line)
    switch part {
    case .context: entry.context += text
    case .id: entry.id += text
    case .text: entry.text += text
    case nil: throw POProblem(line: number, message: "a text stands before any keyword")
    }
  }

  private func unquoted(_ line: Substring) throws(POProblem) -> String {
    // By scalars: what stands after a mark may combine with it.
    let scalars = line.unicodeScalars
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else {
      throw POProblem(line: number, message: "a text is not between quotation marks")
    }
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in scalars.dropFirst().dropLast() {
      if isEscape {
        switch scalar {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "r": result.append("\r")
        case "\\", "\"": result.append(scalar)
        default:
          throw POProblem(line: number, message: "'\\\(scalar)' stands for nothing that is read")
        }
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else if scalar == "\"" {
        throw POProblem(
          line: number, message: "a quotation mark inside a text needs '\\' before it")
      } else {
        result.append(scalar)
      }
    }
    guard !isEscape else { throw POProblem(line: number, message: "a text ends with '\\'") }
    return String(result)
  }
}
