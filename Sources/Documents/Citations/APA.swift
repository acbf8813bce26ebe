import Foundation
import Markup

/// References in the style of the Publication Manual of the American Psychological Association,
/// 7th edition (2020), chapters 9 and 10. Terms stay English, as the style is.
package struct APA: Sendable {
  package init() {}

  /// The entry in a list of references.
  package func entry(_ reference: Reference) -> [Inline] {
    var text: [Inline] = []
    let authors = names(reference.authors, familyFirst: true)
    let editors =
      reference.authors.isEmpty && reference.kind == .book && !reference.editors.isEmpty
      ? names(reference.editors, familyFirst: true) + editorMark(reference.editors) : ""
    let lead = authors.isEmpty ? editors : authors
    let date = "(\(date(reference)))."
    if lead.isEmpty {
      // 9.12: without an author the title comes first.
      text += title(reference) + [.text(" \(date)")]
    } else {
      text += [.text("\(closed(lead)) \(date) ")] + title(reference)
    }
    text += source(reference)
    if let address = reference.address {
      text += [.text(" "), .link(url: address, [.text(address)])]
    }
    return text
  }

  /// The list of references in the order of the style: by author, then date, then title.
  package func sorted(_ references: [Reference]) -> [Reference] {
    references.map { (sortKey($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// The citation in a text, such as “(Abramson & Zed, 2019)” without the brackets.
  package func citation(_ reference: Reference) -> String {
    let people = reference.authors.isEmpty ? reference.editors : reference.authors
    let families = people.map {
      $0.literal ?? [$0.particle, $0.family].compactMap(\.self).joined(separator: " ")
    }
    let who =
      switch families.count {
      case 0: "“\(reference.title)”"
      case 1: families[0]
      case 2: "\(families[0]) & \(families[1])"
      default: "\(families[0]) et al."
      }
    return "\(who), \(reference.issued.map { String($0.year) } ?? "n.d.")"
  }

  private func sortKey(_ reference: Reference) -> [String] {
    let people = reference.authors.isEmpty ? reference.editors : reference.authors
    let authors = names(people, familyFirst: true)
    let key = (authors.isEmpty ? reference.title : authors)
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    // Works without a date come before those with one (9.46).
    let date = reference.issued.map {
      "\($0.year)-\($0.month.map(Self.twoDigits) ?? "")-\($0.day.map(Self.twoDigits) ?? "")"
    }
    return [key, date ?? "", reference.title, reference.id]
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  // MARK: Names

  /// 9.8: up to 20 authors; of more, the first 19, an ellipsis and the last.
  private func names(_ names: [Reference.Name], familyFirst: Bool) -> String {
    let written = names.map { name($0, familyFirst: familyFirst) }.filter { !$0.isEmpty }
    guard let last = written.last, written.count > 1 else { return written.first ?? "" }
    if written.count > 20 { return written.prefix(19).joined(separator: ", ") + ", . . . " + last }
    let separator = familyFirst || written.count > 2 ? ", & " : " & "
    return written.dropLast().joined(separator: ", ") + separator + last
  }

  private func name(_ name: Reference.Name, familyFirst: Bool) -> String {
    if let literal = name.literal { return literal }
    let family = [name.particle, name.family].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
    let initials = initials(name.given ?? "")
    if initials.isEmpty { return family }
    return familyFirst ? "\(family), \(initials)" : "\(initials) \(family)"
  }

  /// “Jean-Paul Maria” becomes “J.-P. M.”.
  private func initials(_ given: String) -> String {
    given.split(whereSeparator: \.isWhitespace).map { word in
      word.split(separator: "-").compactMap(\.first).map { "\($0.uppercased())." }
        .joined(separator: "-")
    }.joined(separator: " ")
  }

  private func editorMark(_ editors: [Reference.Name]) -> String {
    editors.count == 1 ? " (Ed.)." : " (Eds.)."
  }

  // MARK: Date, title and source

  /// 9.14: the whole date for web pages, the year for other works.
  private func date(_ reference: Reference) -> String {
    guard let issued = reference.issued else { return "n.d." }
    guard reference.kind == .webpage, let month = issued.month else { return "\(issued.year)" }
    return "\(issued.year), \(Self.months[month - 1])" + (issued.day.map { " \($0)" } ?? "")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// 9.19: works that stand alone in italics, parts of larger ones not.
  private func title(_ reference: Reference) -> [Inline] {
    var details: [String] = []
    if let edition = reference.edition, !edition.isEmpty {
      details.append(edition.allSatisfy(\.isNumber) ? "\(ordinal(edition)) ed." : edition)
    }
    if reference.kind == .book, let volume = reference.volume { details.append("Vol. \(volume)") }
    if reference.kind == .report, let number = reference.issue {
      details.append("Report No. \(number)")
    }
    let bracket = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    let kind = reference.kind == .dataset ? " [Data set]" : ""
    switch reference.kind {
    case .article, .chapter: return [.text(closed(reference.title))]
    case .webpage, .report, .book, .dataset:
      let rest = bracket + kind
      if rest.isEmpty {
        return [.emphasis([.text(reference.title)]), .text(stop(reference.title))]
      }
      return [.emphasis([.text(reference.title)]), .text(rest + ".")]
    }
  }

  private func source(_ reference: Reference) -> [Inline] {
    switch reference.kind {
    case .article: journal(reference)
    case .chapter: book(reference)
    case .webpage: site(reference)
    case .report, .book, .dataset: publisher(reference)
    }
  }

  /// 9.25: the journal and its volume in italics, the issue not.
  private func journal(_ reference: Reference) -> [Inline] {
    guard let container = reference.container else { return [] }
    var text: [Inline] = [.text(" ")]
    let volume = reference.volume.map { ", \($0)" } ?? ""
    text.append(.emphasis([.text(container + volume)]))
    var rest = reference.issue.map { "(\($0))" } ?? ""
    if let pages = reference.pages { rest += ", \(range(pages))" }
    text.append(.text(rest + "."))
    return text
  }

  /// 9.28: “In E. Editor (Ed.), Title (pp. 1–2). Publisher.”
  private func book(_ reference: Reference) -> [Inline] {
    guard let container = reference.container else { return publisher(reference) }
    var opening = " In "
    if !reference.editors.isEmpty {
      opening += names(reference.editors, familyFirst: false)
      opening += reference.editors.count == 1 ? " (Ed.), " : " (Eds.), "
    }
    var details: [String] = []
    if let edition = reference.edition, !edition.isEmpty {
      details.append(edition.allSatisfy(\.isNumber) ? "\(ordinal(edition)) ed." : edition)
    }
    if let volume = reference.volume { details.append("Vol. \(volume)") }
    if let pages = reference.pages {
      let isRange = pages.contains { "-–,".contains($0) }
      details.append("\(isRange ? "pp." : "p.") \(range(pages))")
    }
    let bracket = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    return [.text(opening), .emphasis([.text(container)]), .text(bracket + ".")]
      + publisher(reference)
  }

  /// 9.33: the site is left out where it is the author.
  private func site(_ reference: Reference) -> [Inline] {
    let name = reference.container ?? reference.publisher
    guard let name, !reference.authors.contains(where: { $0.literal == name }) else { return [] }
    return [.text(" \(closed(name))")]
  }

  /// 9.29: without the place; left out where it is the author.
  private func publisher(_ reference: Reference) -> [Inline] {
    guard let publisher = reference.publisher,
      !reference.authors.contains(where: { $0.literal == publisher })
    else { return [] }
    return [.text(" \(closed(publisher))")]
  }

  // MARK: Marks

  /// The text with a full stop, unless it ends with a mark of its own.
  private func closed(_ text: String) -> String { text + stop(text) }

  private func stop(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } == true ? "" : "."
  }

  /// With an en dash between numbers.
  private func range(_ pages: String) -> String {
    pages.replacing("--", with: "–").replacing("-", with: "–")
  }

  private func ordinal(_ number: String) -> String {
    if number.hasSuffix("11") || number.hasSuffix("12") || number.hasSuffix("13") {
      return number + "th"
    }
    switch number.last {
    case "1": return number + "st"
    case "2": return number + "nd"
    case "3": return number + "rd"
    default: return number + "th"
    }
  }
}
