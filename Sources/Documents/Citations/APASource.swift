import Markup

extension APA {
  /// 9.23 to 9.37: where the work is to be found, a sentence each.
  func source(_ work: Reference, _ lead: APANames) -> [[Inline]] {
    let isAuthor = { (name: String) in lead.bodies.contains(name) }
    let publisher = work.publisher.flatMap { isAuthor($0) ? nil : [Inline.text($0)] } ?? []
    switch work.kind {
    case .webpage, .post:
      // 9.33: the site is left out where it is the author.
      let site = work.container.flatMap { isAuthor($0) ? nil : titleCase($0, of: work) }
      return [publisher, site.map { [.text($0)] } ?? []]
    case .thesis: return [book(work, lead), work.address == nil ? publisher : []]
    default: break
    }
    if work.isSerial {
      return [journal(work), work.kind == .conferencePaper ? event(work) : []]
    }
    return [book(work, lead), publisher, work.kind == .conferencePaper ? [] : event(work)]
  }

  /// 9.25: the journal and its volume in italics, the issue not.
  private func journal(_ work: Reference) -> [Inline] {
    var text: [Inline] = []
    let volume = work.volume.map { ", \($0)" } ?? ""
    if let container = work.container {
      text.append(.emphasis([.text(titleCase(container, of: work) + volume)]))
    }
    var rest = work.issue.map { work.volume == nil ? ", (\($0))" : "(\($0))" } ?? ""
    if let number = work.number {
      rest += ", Article \(number)"
    } else if let pages = work.pages {
      rest += text.isEmpty ? range(pages) : ", \(range(pages))"
    }
    if !rest.isEmpty { text.append(.text(rest)) }
    return text
  }

  /// 9.28: “In E. Editor (Ed.), *Title* (pp. 1–2)”.
  private func book(_ work: Reference, _ lead: APANames) -> [Inline] {
    guard let container = work.container else { return [] }
    var opening = "In "
    if !work.editors.isEmpty, lead.role != .editor {
      opening += APANames.givenFirst(work.editors)
      opening += work.editors.count == 1 ? " (Ed.), " : " (Eds.), "
    }
    let number = [.broadcast, .film].contains(work.kind) ? "" : numbered(work)
    let inside = parenthesis([number, details(work)].filter { !$0.isEmpty })
    var parts: [[Inline]] = [[.text(opening), .emphasis([.text(container)])], inside]
    let isUnpublished = [.speech, .conferencePaper].contains(work.kind) && !work.isInProceedings
    if [.report, .software].contains(work.kind) || isUnpublished { parts.append(form(work)) }
    return spaced(parts)
  }

  /// 10.5: the meeting and its place.
  private func event(_ work: Reference) -> [Inline] {
    guard let event = work.event, !(work.kind == .conferencePaper && work.isInProceedings) else {
      return []
    }
    return [
      .text([capitalised(event), work.eventPlace].compactMap(\.self).joined(separator: ", "))
    ]
  }

  // MARK: Law (chapter 11, after The Bluebook)

  /// “*Name v. Name*, No. 1 (Court 2020)”, “Name of Act, Genre No. 1 (2020)”, “Treaty, date”.
  func legal(_ work: Reference) -> [Inline] {
    let title = titleCase(work.title, of: work)
    let first = work.pages?.split { "-–".contains($0) }.first.map(String.init)
    let printed = [work.volume, work.container]
    let date = work.issued.map { Self.day($0) }
    switch work.kind {
    case .treaty:
      let source = (printed + [first ?? work.number.map { "No. \($0)" }]).joinedWords
      return [.text([title, date ?? "", source].filter { !$0.isEmpty }.joined(separator: ", "))]
    case .legalCase:
      let source =
        work.container == nil
        ? work.number.map { $0.isNumberLike ? "No. \($0)" : $0 } ?? ""
        : (printed + [work.section.map { "§ \($0)" }, first ?? "___"]).joinedWords
      let year = work.container == nil ? date : work.issued.map { "\($0.year)" }
      return [.text(dated(title, source, [work.authority, year].joinedWords))]
    default:
      let place = work.section.map { "§ \($0)" } ?? first
      let code = (printed + [place]).joinedWords
      let act = work.number.map { "\(work.genre.map(capitalised) ?? "Pub. L.") No. \($0)" }
      let source = [act ?? "", code].filter { !$0.isEmpty }.joined(separator: ", ")
      return [.text(dated(title, source, work.issued.map { "\($0.year)" } ?? ""))]
    }
  }

  private func dated(_ title: String, _ source: String, _ date: String) -> String {
    [title, source].filter { !$0.isEmpty }.joined(separator: ", ")
      + (date.isEmpty ? "" : " (\(date))")
  }
}

extension [String?] {
  fileprivate var joinedWords: String { compactMap(\.self).joined(separator: " ") }
}

extension Reference {
  /// Cited after the rules of law, not by an author.
  var isLegal: Bool { [.legislation, .legalCase, .treaty].contains(kind) }

  /// Whether it appears in a periodical, or at a meeting whose papers nobody edited.
  var isSerial: Bool {
    switch kind {
    case .article, .newspaper, .magazine, .blog: true
    case .conferencePaper: editors.isEmpty
    default: false
    }
  }

  /// Whether a paper of a meeting was published.
  var isInProceedings: Bool {
    !editors.isEmpty || issue != nil || pages != nil || volume != nil
  }

  /// 9.14: magazines, newspapers, pages, films and broadcasts bear the whole date.
  var hasFullDate: Bool {
    switch kind {
    case .newspaper, .magazine, .blog, .webpage, .post, .broadcast, .film, .speech: true
    case .conferencePaper: !isInProceedings
    default: false
    }
  }
}
