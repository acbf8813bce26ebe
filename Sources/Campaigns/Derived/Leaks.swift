import Diagnostics
import Markup

extension Plan {
  /// The texts of a public edition that still name what is kept back: by its name, or as `[[id]]`.
  /// Of two texts at one place that name the same, the first counts.
  ///
  /// A name is what stands before what explains it, after a colon or in brackets; the last word of a
  /// person's name counts as well.
  func leaks(of kept: [any PlanObject], mentions: [Placed<String>]) -> [Leak] {
    guard !kept.isEmpty else { return [] }
    let objects = Dictionary(
      kept.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let names = NameIndex(kept)
    let inText = texts.flatMap { text in
      var found: [Leak] = []
      for (id, words) in names.found(in: text.text) + mentioned(in: text) {
        guard let object = objects[id], !found.contains(where: { $0.id == id }) else { continue }
        found.append(Leak(id: id, sort: type(of: object).sort, words: words, text: text))
      }
      return found
    }
    return inText
      + mentions.compactMap { mention in
        objects[mention.value].map { object in
          let words = "[[\(mention.value)]]"
          return Leak(
            id: mention.value, sort: type(of: object).sort, words: words,
            text: PlanText(nil, "body", words, at: mention.location))
        }
      }
  }
}

/// The ids in a field that stand in double brackets; those of the body have been read with their places.
private func mentioned(in text: PlanText) -> [(id: String, words: String)] {
  guard text.field != "body" else { return [] }
  return marks(in: text.text[...]).map { ($0.id, "[[\($0.id)]]") }
}

/// The names of what is kept back, by the first word of each.
private struct NameIndex {
  private struct Name {
    let id: String
    /// Folded.
    let words: [String]
    /// The one word as written, for a name of one word, which is looked for in that case only.
    let exact: Substring?
  }

  private var names: [String: [Name]] = [:]

  init(_ objects: [any PlanObject]) {
    for object in objects {
      guard let (name, isPerson) = name(of: object) else { continue }
      let words = tokens(name)
      add(words, object.id.value)
      let isProper = words.allSatisfy { $0.first?.isUppercase == true }
      if isPerson, isProper, (2...3).contains(words.count), let last = words.last, last.count > 2 {
        add([last], object.id.value)
      }
    }
  }

  private mutating func add(_ words: [Substring], _ id: String) {
    let folded = words.map { $0.lowercased() }
    guard let first = folded.first else { return }
    names[first, default: []].append(
      Name(id: id, words: folded, exact: words.count == 1 ? words[0] : nil))
  }

  /// The ids of those named in a text, each with the words that name it.
  func found(in text: String) -> [(id: String, words: String)] {
    guard !names.isEmpty else { return [] }
    let words = tokens(text)
    let folded = words.map { $0.lowercased() }
    var found: [(String, String)] = []
    for start in words.indices {
      for name in names[folded[start]] ?? [] {
        let end = start + name.words.count
        guard end <= words.count, folded[start..<end].elementsEqual(name.words),
          name.exact == nil || name.exact == words[start]
        else { continue }
        found.append((name.id, String(text[words[start].startIndex..<words[end - 1].endIndex])))
      }
    }
    return found
  }
}

/// The name by which something is known, and whether it is a person's; nil for what has none.
private func name(of object: any PlanObject) -> (name: String, isPerson: Bool)? {
  switch object {
  case let stakeholder as Stakeholder:
    (brief(stakeholder.name), stakeholder.kind?.value == .person)
  case let member as TeamMember: (brief(member.name), true)
  default: nil
  }
}

/// A name without what explains it.
private func brief(_ name: String) -> String {
  let ends = [": ", " ("].compactMap { name.firstRange(of: $0)?.lowerBound }
  return ends.min().map { String(name[..<$0]) } ?? name
}

/// The words of a text: runs of letters and digits.
private func tokens(_ text: String) -> [Substring] {
  text.split { !$0.isLetter && !$0.isNumber }
}
