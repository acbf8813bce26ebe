import CMark
import Diagnostics

extension MarkdownReader {
  /// Takes the texts of footnotes (`[^1]: …`, each from the start of a line) out of a paragraph; true
  /// when there was one.
  mutating func takeNotes(from inlines: inout [MarkdownInline]) -> Bool {
    var kept: [MarkdownInline] = []
    var label: String?
    var startsLine = true
    var index = 0
    while index < inlines.count {
      if startsLine, let found = noteText(inlines, at: index) {
        label = found.label
        addNote(found.label, found.rest, found.place)
        index += 2
        startsLine = false
        continue
      }
      startsLine = inlines[index] == .text("\n") || inlines[index] == .lineBreak
      if let label { notes[label]?.append(inlines[index]) } else { kept.append(inlines[index]) }
      index += 1
    }
    guard label != nil else { return false }
    if kept.last == .text("\n") || kept.last == .lineBreak { kept.removeLast() }
    inlines = kept
    return true
  }

  /// `[^label]` followed by a text that begins with a colon.
  private func noteText(
    _ inlines: [MarkdownInline], at index: Int
  ) -> (label: String, rest: String, place: SourceLocation)? {
    guard case .note(let label, let place) = inlines[index], index + 1 < inlines.count,
      case .text(let text) = inlines[index + 1], text.utf8.first == UInt8(ascii: ":")
    else { return nil }
    return (label, String(text.unicodeScalars.dropFirst().drop { $0 == " " }), place)
  }

  private mutating func addNote(_ label: String, _ text: String, _ place: SourceLocation) {
    noteStarts.insert(place)
    if let other = noteTexts[label] {
      report.add(
        .badFootnote, at: place,
        "footnote '\(label)' has two texts; the first is in line \(other.line)",
        hint: "give one of them another label")
    }
    noteTexts[label] = place
    notes[label] = text.isEmpty ? [] : [.text(text)]
  }

  /// Reports code by indentation after a footnote, where GitHub reads a second paragraph of the note.
  mutating func checkContinuation(_ code: OpaquePointer) {
    guard let content = text.content(ofLine: Int(cmark_node_get_start_line(code))),
      let sign = text.bytes[content].first, sign != UInt8(ascii: "`"), sign != UInt8(ascii: "~")
    else { return }
    report.add(
      .badFootnote, at: place(of: code), "this would not be printed as part of the footnote before",
      hint: "write a footnote as one paragraph")
  }

  /// Reports calls without a text, and texts that are empty or have no call.
  mutating func checkNotes() {
    let calls = noteCalls.mapValues { $0.filter { !noteStarts.contains($0) } }
    for (label, places) in calls where notes[label] == nil {
      for place in places {
        report.add(
          .badFootnote, at: place, "footnote '\(label)' has no text",
          hint: "add a line '[^\(label)]: …' below")
      }
    }
    for (label, place) in noteTexts {
      if calls[label, default: []].isEmpty {
        report.add(
          .badFootnote, at: place, "nothing in the text calls footnote '\(label)'",
          hint: "put '[^\(label)]' where the note belongs, or remove it")
      }
      if notes[label, default: []].plainText.isEmpty {
        report.add(
          .badFootnote, at: place, "the text of footnote '\(label)' is empty",
          hint: "write it after the colon")
      }
    }
  }
}
