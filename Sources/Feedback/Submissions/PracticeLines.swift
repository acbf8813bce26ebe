import Foundation

/// The sources of a new practice, and what rests on them, as they stand in the lines of its form.
///
/// A source is a line with its title and its address. A fact or a result is a line that names its sources by
/// their numbers at its end, as in `Lessons are free. [1, 2]`; where there is one source only, all rest on it.
struct PracticeLines {
  struct Source: Hashable {
    let title: String
    let url: String?
  }

  struct Claim: Hashable {
    let text: String
    /// Numbers of sources, from 1.
    let sources: [Int]
  }

  let sources: [Source]
  let facts: [Claim]
  let results: [Claim]

  init(_ texts: [SubmissionContent.Text]) {
    func lines(_ field: String) -> [Substring] {
      texts.first { $0.field == field }?.text.split(separator: "\n") ?? []
    }
    let sources = lines("sources").map(Self.source)
    self.sources = sources
    facts = lines("facts").map { Self.claim($0, count: sources.count) }
    results = lines("results").map { Self.claim($0, count: sources.count) }
  }

  /// Sources that are named and not there.
  var problems: [SubmissionProblem] {
    [("facts", facts), ("results", results)].flatMap { field, claims in
      claims.flatMap(\.sources).filter { !(1...max(1, sources.count)).contains($0) }
        .map { SubmissionProblem(field, .unknownSource($0)) }
    }
  }

  /// The address is the first word that begins as one; what stands around it is the title, else its host.
  private static func source(_ line: Substring) -> Source {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(where: isAddress) else {
      return Source(title: String(line), url: nil)
    }
    let url = words[place].trimmingCharacters(in: CharacterSet(charactersIn: "<>(),;"))
    let rest = words[..<place] + words[words.index(after: place)...]
    let title = rest.joined(separator: " ")
      .trimmingCharacters(in: CharacterSet(charactersIn: " ,;:–-|"))
    let host = URLComponents(string: url)?.host ?? url
    return Source(title: title.isEmpty ? host : title, url: url)
  }

  private static func isAddress(_ word: Substring) -> Bool {
    let word = word.drop { "<(".contains($0) }.lowercased()
    return word.hasPrefix("https://") || word.hasPrefix("http://")
  }

  private static func claim(_ line: Substring, count: Int) -> Claim {
    let one = count == 1 ? [1] : []
    guard line.hasSuffix("]"), let open = line.lastIndex(of: "[") else {
      return Claim(text: String(line), sources: one)
    }
    let inside = line[line.index(after: open)...].dropLast()
    let numbers = inside.split(separator: ",").map {
      Int($0.trimmingCharacters(in: .whitespaces))
    }
    guard !numbers.isEmpty, !numbers.contains(nil) else {
      return Claim(text: String(line), sources: one)
    }
    let text = line[..<open].trimmingCharacters(in: .whitespaces)
    return Claim(text: text, sources: numbers.compactMap(\.self))
  }
}
