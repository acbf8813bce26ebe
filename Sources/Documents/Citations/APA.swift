import Foundation
import Markup

/// References in the style of the Publication Manual of the American Psychological Association,
/// 7th edition (2020), chapters 8 to 11. Terms stay English, as the style is.
///
/// What it prints is held against `apa.csl` of the Citation Style Language.
package struct APA: Sendable {
  /// What tells works apart that would be cited alike, by their ids.
  let distinctions: [String: Distinction]

  /// The style for works that are listed together.
  package init(_ works: [Reference] = []) { distinctions = Distinction.among(works) }

  /// The entry in a list of references.
  package func entry(_ work: Reference) -> [Inline] {
    var parts: [[Inline]]
    if work.isLegal {
      parts = [legal(work)]
    } else {
      let lead = APANames(of: work)
      let title = [title(work), parenthesis(identifier(work, lead)), description(work)]
      // 9.12: without an author the title comes first.
      parts =
        lead.text.isEmpty
        ? [spaced(Array(title.prefix(2))), [.text(date(work))], title[2]]
        : [[.text(lead.text)], [.text(date(work))], spaced(title)]
      parts += source(work, lead)
    }
    var text = sentences(parts)
    if let address = work.address {
      if let retrieval = retrieval(work) { text.append(.text(" \(retrieval)")) }
      text += [.text(" "), .link(url: address, [.text(address)])]
    }
    if let first = work.firstIssued, !work.isLegal {
      text.append(.text(" (Original work published \(first.year))"))
    } else if work.issued != nil, let status = work.status, !work.isLegal {
      text.append(.text(" (\(capitalised(status)))"))
    }
    return text
  }

  /// The list of references in the order of the style: by author, then date, then title.
  package func sorted(_ works: [Reference]) -> [Reference] { APAOrder.sorted(works) }

  // MARK: Date

  /// 9.14: the whole date for what comes out from day to day, the year for other works.
  private func date(_ work: Reference) -> String {
    let suffix = distinctions[work.id]?.year ?? ""
    guard let issued = work.issued else {
      return work.status.map { "(\($0.lowercased()))" }
        ?? "(n.d.\(suffix.isEmpty ? "" : "-\(suffix)"))"
    }
    guard work.hasFullDate, let month = issued.month else { return "(\(issued.year)\(suffix))" }
    return "(\(issued.year)\(suffix), \(Self.months[month - 1])"
      + (issued.day.map { " \($0)" } ?? "") + ")"
  }

  /// 9.16: what bears no date may change, so that it says when it was read.
  private func retrieval(_ work: Reference) -> String? {
    guard work.issued == nil, work.status == nil, work.doi == nil, let read = work.accessed else {
      return nil
    }
    return "Retrieved \(Self.day(read)), from"
  }

  /// As in “March 15, 2018”.
  static func day(_ date: PartialDate) -> String {
    guard let month = date.month else { return "\(date.year)" }
    return [months[month - 1], date.day.map { "\($0)," }, "\(date.year)"].compactMap(\.self)
      .joined(separator: " ")
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  // MARK: Title

  /// 9.19: works that stand alone in italics, parts of larger ones not.
  private func title(_ work: Reference) -> [Inline] {
    let isPart = work.container != nil && ![.webpage, .post].contains(work.kind)
    guard !isPart else { return [.text(work.title)] }
    return [.emphasis([.text(work.title)])]
  }

  /// 9.19: what identifies the work, in round brackets after its title.
  private func identifier(_ work: Reference, _ lead: APANames) -> [String] {
    var parts: [String] = []
    let isSerial = work.isSerial
    if work.kind != .webpage, work.container != nil || isSerial {
      parts.append(contributors(work, [(work.translators, "Trans.", "Trans.")]))
    } else {
      let editors = lead.role == .editor ? [] : work.editors
      parts.append(
        contributors(work, [(editors, "Ed.", "Eds."), (work.translators, "Trans.", "Trans.")]))
    }
    if work.container == nil || [.webpage, .post, .broadcast, .film].contains(work.kind) {
      parts.append(numbered(work))
    }
    if work.container == nil { parts.append(details(work)) }
    return parts.filter { !$0.isEmpty }
  }

  private func contributors(
    _ work: Reference, _ groups: [(names: [Reference.Name], one: String, several: String)]
  ) -> String {
    groups.filter { !$0.names.isEmpty }.map { group in
      APANames.givenFirst(group.names) + ", " + (group.names.count == 1 ? group.one : group.several)
    }.joined(separator: "; ")
  }

  /// “Report No. 12”.
  func numbered(_ work: Reference) -> String {
    guard let number = work.number else { return "" }
    let genre =
      work.kind == .thesis && work.genre != nil ? "Publication" : work.genre.map(titleCase)
    return [genre, number.isNumberLike ? "No. \(number)" : capitalised(number)]
      .compactMap(\.self).joined(separator: " ")
  }

  /// “2nd ed., Vol. 3, pp. 1–9”, of what stands alone or of the book around it.
  func details(_ work: Reference) -> String {
    if work.isSerial || [.webpage, .post, .broadcast, .speech].contains(work.kind) { return "" }
    var details: [String?] = []
    details.append(work.edition.map { $0.allSatisfy(\.isNumber) ? "\(ordinal($0)) ed." : $0 })
    if work.kind == .report {
      details.append(
        [work.series.map(titleCase), work.seriesNumber].compactMap(\.self).joined(separator: " "))
    }
    details.append(work.volume.map { $0.isNumberLike ? "Vol. \($0)" : $0 })
    details.append(work.issue.map { "No. \($0)" })
    details.append(
      work.pages.map { pages in
        "\(pages.contains { "-–,&".contains($0) } ? "pp." : "p.") \(range(pages))"
      })
    return details.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// 9.21: what kind of work it is, in square brackets.
  private func description(_ work: Reference) -> [Inline] {
    if work.kind == .thesis {
      let university = work.address == nil ? nil : work.publisher
      let kind = [work.genre.map(capitalised), university].compactMap(\.self)
      return bracketed([kind.joined(separator: ", "), work.medium.map(capitalised) ?? ""])
    }
    if work.container != nil {
      if [.report, .software].contains(work.kind) { return [] }
      if [.conferencePaper, .speech].contains(work.kind), !work.isInProceedings { return [] }
    }
    return form(work)
  }

  /// “[Audio podcast]”, or what its type is called.
  func form(_ work: Reference) -> [Inline] {
    if work.genre != nil || work.medium != nil {
      let genre = work.number == nil ? work.genre : nil
      return bracketed([genre, work.medium].map { $0.map(capitalised) ?? "" })
    }
    switch work.kind {
    case .broadcast: return [.text("[Broadcast]")]
    case .dataset: return [.text("[Data set]")]
    case .film: return [.text("[Film]")]
    case .software: return [.text("[Computer software]")]
    case .post: return [.text("[Online post]")]
    default: return []
    }
  }

  private func bracketed(_ parts: [String]) -> [Inline] {
    let text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return text.isEmpty ? [] : [.text("[\(text)]")]
  }

  func parenthesis(_ parts: [String]) -> [Inline] {
    parts.isEmpty ? [] : [.text("(\(parts.joined(separator: "; ")))")]
  }
}
