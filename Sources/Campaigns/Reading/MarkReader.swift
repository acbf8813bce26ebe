import Diagnostics
import Markup

/// The objects named in a text as `[[id]]`, with their places.
func mentions(in text: Substring, file: String, firstLine: Int) -> [Placed<String>] {
  var mentions: [Placed<String>] = []
  var number = firstLine
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    for mark in marks(in: line) {
      let column = line[..<mark.start].unicodeScalars.count + 1
      mentions.append(
        Placed(mark.id, at: SourceLocation(file: file, line: number, column: column)))
    }
    number += 1
  }
  return mentions
}

/// The marks `[[id]]` of one line or text, each with where it begins.
func marks(in text: Substring) -> [(id: String, start: String.Index)] {
  var marks: [(String, String.Index)] = []
  var rest = text
  while let open = rest.firstRange(of: "[["),
    let close = rest[open.upperBound...].firstRange(of: "]]")
  {
    let id = String(rest[open.upperBound..<close.lowerBound])
    if isID(id) { marks.append((id, open.lowerBound)) }
    rest = rest[close.upperBound...]
  }
  return marks
}
