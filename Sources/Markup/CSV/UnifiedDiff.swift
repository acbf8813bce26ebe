/// What differs between two texts, in the unified format of POSIX `diff -u`, with three lines around each
/// change; empty when nothing does.
package func unifiedDiff(_ old: String, _ new: String, path: String) -> String {
  let (a, b) = (lines(old), lines(new))
  let changes = b.difference(from: a)
  guard !changes.isEmpty else { return "" }
  var (gone, come): (Set<Int>, Set<Int>) = ([], [])
  for change in changes {
    switch change {
    case .remove(let offset, _, _): gone.insert(offset)
    case .insert(let offset, _, _): come.insert(offset)
    }
  }
  // Every line once: its sign, and how many lines of each text stand before it.
  var script: [(sign: Character, text: Substring, a: Int, b: Int)] = []
  var (i, j) = (0, 0)
  while i < a.count || j < b.count {
    if i < a.count, gone.contains(i) {
      script.append(("-", a[i], i, j))
      i += 1
    } else if j < b.count, come.contains(j) {
      script.append(("+", b[j], i, j))
      j += 1
    } else {
      script.append((" ", a[i], i, j))
      (i, j) = (i + 1, j + 1)
    }
  }
  let hunks = script.indices.filter { script[$0].sign != " " }
    .map { max(0, $0 - 3)..<min(script.count, $0 + 4) }
    .reduce(into: [Range<Int>]()) { hunks, next in
      if let last = hunks.last, last.upperBound >= next.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<next.upperBound
      } else {
        hunks.append(next)
      }
    }
  let texts = hunks.map { hunk in
    let part = script[hunk]
    let old = part.count { $0.sign != "+" }
    let new = part.count { $0.sign != "-" }
    let (a, b) = part.first.map { ($0.a, $0.b) } ?? (0, 0)
    return "@@ -\(old == 0 ? a : a + 1),\(old) +\(new == 0 ? b : b + 1),\(new) @@\n"
      + part.map { "\($0.sign)\($0.text)\n" }.joined()
  }
  return "--- a/\(path)\n+++ b/\(path)\n" + texts.joined()
}

/// The lines of a text; a line end at its end begins none.
private func lines(_ text: String) -> [Substring] {
  let lines = normalised(text).split(separator: "\n", omittingEmptySubsequences: false)
  return lines.last?.isEmpty == true ? lines.dropLast() : lines
}
