import Diagnostics
import Markup

/// The mail addresses and telephone numbers of a file, with their places.
///
/// A number counts as one when it has a country's code (`+49 30 1234567`), or begins with a zero and
/// has nine digits or more (`030 123456789`): dates, sums and the numbers of standards do not.
func contacts(in file: SourceFile) -> [Placed<String>] {
  var contacts: [Placed<String>] = []
  for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  where line.utf8.contains(where: { $0 == 64 || $0 == 43 || $0 == 48 }) {
    let line = Array(line.unicodeScalars)
    for range in addresses(line) + telephones(line) {
      let place = SourceLocation(file: file.path, line: index + 1, column: range.lowerBound + 1)
      contacts.append(Placed(String(String.UnicodeScalarView(line[range])), at: place))
    }
  }
  return contacts
}

/// Where mail addresses stand: a name, `@`, and a host with a dot.
private func addresses(_ line: [Unicode.Scalar]) -> [Range<Int>] {
  line.indices.filter { line[$0] == "@" }.compactMap { at in
    let start = line[..<at].lastIndex { !isNamePart($0) }.map { $0 + 1 } ?? 0
    var end = line[(at + 1)...].firstIndex { !isNamePart($0) } ?? line.count
    while end > at + 1, line[end - 1] == "." { end -= 1 }
    let labels = line[(at + 1)..<end].split(separator: ".", omittingEmptySubsequences: false)
    guard start < at, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      labels.last?.allSatisfy(\.properties.isAlphabetic) == true
    else { return nil }
    return start..<end
  }
}

private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || isDigit(scalar) || "._%+-".unicodeScalars.contains(scalar)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// Where telephone numbers stand: digits with single signs between them.
private func telephones(_ line: [Unicode.Scalar]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var index = 0
  while index < line.count {
    guard let range = run(line, from: index) else {
      index += 1
      continue
    }
    if isTelephone(line, range) { ranges.append(range) }
    index = range.upperBound
  }
  return ranges
}

/// The digits from an index on, up to the last digit; nil when none begin there.
private func run(_ line: [Unicode.Scalar], from start: Int) -> Range<Int>? {
  var index = start
  if line[index] == "+" { index += 1 }
  if index < line.count, line[index] == "(" { index += 1 }
  guard index < line.count, isDigit(line[index]) else { return nil }
  var end = index
  while index < line.count {
    if isDigit(line[index]) {
      end = index + 1
    } else if index - end > 1 || !" -./()".unicodeScalars.contains(line[index]) {
      break
    }
    index += 1
  }
  return start..<end
}

private func isTelephone(_ line: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
  if range.lowerBound > 0 {
    let before = line[range.lowerBound - 1]
    if isNamePart(before) || "/=#:@".unicodeScalars.contains(before) { return false }
  }
  if range.upperBound < line.count, isNamePart(line[range.upperBound]),
    line[range.upperBound] != "."
  {
    return false
  }
  let groups = line[range].split { !isDigit($0) }
  if groups.prefix(3).map(\.count) == [2, 2, 4] { return false }  // a day, as in 01.02.2026
  let digits = line[range].filter(isDigit)
  if line[range.lowerBound] == "+" { return (8...15).contains(digits.count) }
  let second = line[range].dropFirst(line[range.lowerBound] == "(" ? 2 : 1).first
  return digits.first == "0" && second.map(isDigit) == true && (9...15).contains(digits.count)
}
