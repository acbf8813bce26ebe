import Foundation
import Markup

/// What tells a work apart from others that would be cited like it.
struct Distinction: Hashable {
  /// How many authors a citation names before “et al.”.
  var named = 1
  /// Whether the first author's initials are given (8.20).
  var hasInitials = false
  /// The letter after the year (8.19); empty for none.
  var year = ""

  static func among(_ works: [Reference]) -> [String: Distinction] {
    let ordered = APAOrder.sorted(works)
    var result = Dictionary(
      ordered.map { ($0.id, Distinction()) }, uniquingKeysWith: { first, _ in first })
    for alike in Dictionary(grouping: ordered, by: \.firstSurname).values {
      let initials = Set(alike.compactMap { $0.citedNames.first?.initials })
      guard initials.count > 1, alike[0].firstSurname != nil else { continue }
      for work in alike { result[work.id]?.hasInitials = true }
    }
    func alike() -> [[Reference]] {
      Dictionary(grouping: ordered) { work in
        APA.who(work, result[work.id] ?? Distinction()).plainText + "\u{1}" + work.citedYear
      }.values.filter { $0.count > 1 }
    }
    // 8.18: as many authors as are needed to tell groups apart.
    for group in alike() {
      for work in group {
        let others = group.filter { $0.citedNames.map(\.surname) != work.citedNames.map(\.surname) }
        guard !others.isEmpty, work.citedNames.count > 2 else { continue }
        let shared = others.map { other in
          zip(work.citedNames, other.citedNames).prefix { $0.surname == $1.surname }.count
        }
        let needed = (shared.max() ?? 0) + 1
        // “et al.” stands for at least two.
        result[work.id]?.named =
          needed >= work.citedNames.count - 1 ? work.citedNames.count : needed
      }
    }
    for group in alike() {
      for (index, work) in group.enumerated() { result[work.id]?.year = letters(index) }
    }
    return result
  }

  /// a … z, aa, ab …
  private static func letters(_ index: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }
}

extension APA {
  /// The citation in a text, such as “(Abramson & Zed, 2019)” without the brackets.
  package func citation(_ work: Reference) -> [Inline] {
    let distinction = distinctions[work.id] ?? Distinction()
    let suffix = distinction.year
    let year =
      work.issued == nil && work.status == nil && !suffix.isEmpty
      ? "n.d.-\(suffix)" : work.citedYear + suffix
    let who = Self.who(work, distinction)
    // 6.7: the comma stands inside the quotation marks.
    guard case .text(let title)? = who.last, title.hasSuffix("”") else {
      return who + [.text(", \(year)")]
    }
    return [.text("\(title.dropLast()),” \(year)")]
  }

  /// The authors of a citation, or the title of a work that has none.
  static func who(_ work: Reference, _ distinction: Distinction) -> [Inline] {
    let names = work.citedNames
    guard let first = names.first else { return APA.untitled.shortTitle(work) }
    let surnames =
      [distinction.hasInitials ? first.withInitials : first.surname]
      + names.dropFirst().map(\.surname)
    switch names.count {
    case 1: return [.text(surnames[0])]
    case 2: return [.text("\(surnames[0]) & \(surnames[1])")]
    case _ where distinction.named >= names.count:
      return [
        .text(surnames.dropLast().joined(separator: ", ") + ", & " + surnames[names.count - 1])
      ]
    case _ where distinction.named > 1:
      return [.text(surnames.prefix(distinction.named).joined(separator: ", ") + ", et al.")]
    default: return [.text("\(surnames[0]) et al.")]
    }
  }

  /// 8.14: italic for what stands alone, quoted for parts; laws as they are.
  private func shortTitle(_ work: Reference) -> [Inline] {
    let title = work.shortTitle ?? work.title
    switch work.kind {
    case .legislation, .treaty, .report: return [.text(titleCase(title, of: work))]
    case .legalCase, .post: return [.emphasis([.text(title)])]
    case .webpage: return [.emphasis([.text(titleCase(title, of: work))])]
    default:
      let text = titleCase(title, of: work)
      return work.container == nil ? [.emphasis([.text(text)])] : [.text("“\(text)”")]
    }
  }

  private static let untitled = APA()
}

extension Reference {
  /// Who is named in the text.
  var citedNames: [Name] { isLegal ? [] : leaders.names }

  var citedYear: String {
    let year = issued.map { "\($0.year)" } ?? status?.lowercased() ?? "n.d."
    guard let firstIssued, issued != nil else { return year }
    return "\(firstIssued.year)/\(year)"
  }

  /// The first author's, when it is a person.
  fileprivate var firstSurname: String? {
    citedNames.first.flatMap { $0.literal == nil ? $0.surname : nil }
  }
}

extension Reference {
  /// Without an article at its head, by which titles are not ordered (9.49).
  fileprivate var significantTitle: Substring {
    guard language.map({ $0.hasPrefix("en") }) ?? true else { return title[...] }
    let article = ["A ", "An ", "The "].first { title.hasPrefix($0) } ?? ""
    return title.dropFirst(article.count)
  }
}

extension Reference.Name {
  fileprivate var withInitials: String {
    [initials, surname].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The order of a list of references (9.44 to 9.49).
enum APAOrder {
  static func sorted(_ works: [Reference]) -> [Reference] {
    works.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private static func key(_ work: Reference) -> [String] {
    let names = work.isLegal ? [] : work.citedNames
    let who =
      names.isEmpty
      ? [folded(work.significantTitle)]
      : names.flatMap { [folded($0.surname), folded($0.initials)] }
    // Works without a date come before those with one, those in press after (9.46).
    let date = work.issued.map { issued in
      work.hasFullDate || work.isLegal ? issued.iso : "\(issued.year)"
    }
    let group = work.issued != nil ? "1" : work.status != nil ? "2" : "0"
    return who + ["", group, date ?? "", folded(work.significantTitle), work.id]
  }

  /// Letter by letter: without case, marks and spaces (9.44).
  private static func folded(_ text: some StringProtocol) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(plain.filter { $0.isLetter || $0.isNumber }.flatMap { letters[$0] ?? [$0] })
  }

  /// Letters that Unicode does not take apart.
  private static let letters: [Character: [Character]] = [
    "æ": ["a", "e"], "œ": ["o", "e"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ð": ["d"],
    "ß": ["s", "s"], "þ": ["t", "h"], "ı": ["i"],
  ]
}
