import Diagnostics

extension MarkdownReader {
  /// Takes the texts of footnotes (`[^1]: …`, one a line) out of a paragraph.
  mutating func takeNotes(from inlines: inout [MarkdownInline]) {
    guard case .note = inlines.first else { return }
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
      startsLine = inlines[index] == .text("\n")
      if let label { notes[label]?.append(inlines[index]) } else { kept.append(inlines[index]) }
      index += 1
    }
    inlines = kept
  }

  /// `[^label]` followed by a text that begins with a colon.
  private func noteText(
    _ inlines: [MarkdownInline], at index: Int
  ) -> (label: String, rest: String, place: SourceLocation)? {
    guard case .note(let label, let place) = inlines[index], index + 1 < inlines.count,
      case .text(let text) = inlines[index + 1], text.hasPrefix(":")
    else { return nil }
    return (label, String(text.dropFirst().drop { $0 == " " }), place)
  }

  private mutating func addNote(_ label: String, _ text: String, _ place: SourceLocation) {
    noteCalls[label]?.removeAll { $0 == place }
    if let other = noteTexts[label] {
      report.add(
        .badFootnote, at: place,
        "footnote '\(label)' has two texts; the first is in line \(other.line)",
        hint: "give one of them another label")
    }
    noteTexts[label] = place
    notes[label] = text.isEmpty ? [] : [.text(text)]
  }

  /// Reports calls without a text and texts without a call.
  mutating func checkNotes() {
    for (label, places) in noteCalls where notes[label] == nil {
      for place in places {
        report.add(
          .badFootnote, at: place, "footnote '\(label)' has no text",
          hint: "add a line '[^\(label)]: …' below")
      }
    }
    for (label, place) in noteTexts where noteCalls[label, default: []].isEmpty {
      report.add(
        .badFootnote, at: place, "nothing in the text calls footnote '\(label)'",
        hint: "put '[^\(label)]' where the note belongs, or remove it")
    }
  }
}
