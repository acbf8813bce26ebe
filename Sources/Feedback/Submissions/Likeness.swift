package import Catalogue
import Diagnostics
import Foundation

/// A practice that may be the one that somebody is about to propose.
package struct Likeness: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// It has this source, too.
    case source(String)
    case title
    /// The same organisation did something in the same country on the same theme.
    case organisation
  }

  package let practice: Practice.ID
  package let reason: Reason
}

extension SubmissionContent {
  /// The practices that a new one resembles, each with the strongest reason: a source first, then the title, then
  /// the organisation; at most five.
  package func likenesses(in catalogue: Catalogue) -> [Likeness] {
    guard kind == .practice else { return [] }
    let urls = Set(PracticeLines(texts).sources.compactMap { $0.url.map(plainAddress) })
    let title = trigrams(self["title"] ?? "")
    let organisations = Set((self["organisations"] ?? "").split(separator: "\n").map(folded))
    let (countries, themes) = (concepts("countries"), concepts("themes"))
    var found: [(rank: Int, likeness: Likeness)] = []
    for practice in catalogue.practices where !practice.isWithdrawn {
      let same = practice.sources.first { urls.contains(plainAddress($0.url.value)) }
      if let same {
        found.append((0, Likeness(practice: practice.id, reason: .source(same.url.value))))
      } else if likeness(title, trigrams(practice.title.value)) >= 0.5 {
        found.append((1, Likeness(practice: practice.id, reason: .title)))
      } else if !countries.isDisjoint(with: practice.tags(.countries)),
        !themes.isDisjoint(with: practice.tags(.themes)),
        !organisations.isDisjoint(with: names(of: practice, catalogue))
      {
        found.append((2, Likeness(practice: practice.id, reason: .organisation)))
      }
    }
    return found.sorted { ($0.rank, $0.likeness.practice) < ($1.rank, $1.likeness.practice) }
      .prefix(5).map(\.likeness)
  }

  private func concepts(_ field: String) -> Set<Concept.ID> {
    Set((self[field] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
  }
}

private func names(of practice: Practice, _ catalogue: Catalogue) -> Set<String> {
  Set(
    practice.organisations.flatMap { mention -> [String] in
      switch mention {
      case .named(let name): [folded(name[...])]
      case .listed(let id):
        [id.value] + (catalogue.organisation(id.value).map { [folded($0.name[...])] } ?? [])
      }
    })
}

private func folded(_ text: Substring) -> String {
  text.lowercased().filter { $0.isLetter || $0.isNumber }
}

/// An address without what makes no difference: its scheme, `www.`, a slash at its end and its fragment.
private func plainAddress(_ url: String) -> String {
  var rest = url.lowercased()[...]
  for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) {
    rest = rest.dropFirst(prefix.count)
  }
  rest = rest.prefix { $0 != "#" }
  while rest.hasSuffix("/") { rest = rest.dropLast() }
  return String(rest)
}

/// The runs of three letters of a text, with one blank around it.
private func trigrams(_ text: String) -> Set<String> {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  let letters = Array(" \(words) ")
  guard letters.count >= 3 else { return [] }
  return Set((0...letters.count - 3).map { String(letters[$0..<$0 + 3]) })
}

/// How much of two sets is in both (Dice 1945): 0 to 1.
private func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
  guard !a.isEmpty, !b.isEmpty else { return 0 }
  return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
}
