package import Catalogue
import Diagnostics
import Documents
import Feedback
import Markup
import Search

/// A state of a practice's file, by which it can be cited for good.
package struct PracticeVersion: Hashable, Sendable {
  /// The content hash of the file.
  package let hash: String
  /// The day on which it was kept, as `2026-11-22`; nil for a file that is not kept yet.
  package let date: String?
  /// What was said of the change; nil for a file that is not kept yet.
  package let subject: String?
  package let text: String

  package init(hash: String, date: String?, subject: String?, text: String) {
    self.hash = hash
    self.date = date
    self.subject = subject
    self.text = text
  }
}

extension Pages {
  /// The page of a practice as it is now.
  package func practice(_ id: Practice.ID) -> Page? {
    guard let practice = catalogue.practice(id, in: language) else { return nil }
    return practicePage(practice, version: nil)
  }

  /// The page of a practice as it was in an earlier state; nil when that text is no practice.
  package func practice(_ id: Practice.ID, at version: PracticeVersion) -> Page? {
    guard let current = catalogue.practice(id),
      let practice = site.practice(version.text, at: current.location.file)
    else { return nil }
    return practicePage(practice, version: version)
  }

  private func practicePage(_ practice: Practice, version: PracticeVersion?) -> Page {
    var page = Page(
      practice.title.value,
      path: "/practices/\(practice.id)" + (version.map { "/\($0.hash)" } ?? ""), part: .practices,
      content: [
        breadcrumb(links.practices(), text[.navPractices]), notice(practice, version),
        sheet(practice, isCurrent: version == nil), version == nil ? about(practice) : nil,
        version == nil ? tellUs(about: .practice(practice.id, version: "")) : nil,
      ].compactMap(\.self))
    page.layout = .document
    page.description = practice.summary.value
    page.isListed = version == nil && !practice.isWithdrawn
    if version == nil { page.head = metadata(of: practice) }
    return page
  }

  func breadcrumb(_ address: String, _ name: String) -> Element {
    .tag("p", ["class": "breadcrumb"]) {
      Element.tag("a", ["href": address]) {
        Element.tag("span", ["aria-hidden": "true"], "‹ ")
        name
      }
    }
  }

  /// That it is an earlier state, that it was withdrawn, or that it is shown in another language.
  private func notice(_ practice: Practice, _ version: PracticeVersion?) -> Element? {
    if let version {
      return .tag("p", ["class": "note"]) {
        text(.earlierVersion, ["date": version.date ?? "", "hash": version.hash]) + " "
        Element.tag("a", ["href": links.practice(practice.id)], text[.currentVersion])
      }
    }
    if let withdrawal = practice.withdrawal {
      return .tag("p", ["class": "note signal"]) {
        text(.wasWithdrawn, ["date": phrases.date(withdrawal.date)])
        withdrawal.note.map { " " + $0 } ?? ""
      }
    }
    guard practice.language != language else { return nil }
    return .tag("p", ["class": "note"]) {
      text(.onlyInLanguage, ["language": languageName(practice.language)])
    }
  }

  /// What the file says, in its language; the facts in brief in the margin, in the page's.
  private func sheet(_ practice: Practice, isCurrent: Bool) -> Element {
    let section = webSection(practice, isCurrent: isCurrent)
    let own = HTMLWriter(language: practice.language)
    let foreign = practice.language == language ? nil : practice.language
    let direction = foreign.map { Direction(language: $0).rawValue }
    func inOwn(_ elements: [Element]) -> [Element] {
      elements.map { $0.with("lang", foreign).with("dir", direction) }
    }
    return .tag("article", ["class": "sheet", "aria-labelledby": "title"]) {
      Element.tag("header") {
        Element.tag("p", ["class": "kicker"], kicker(practice))
        Element.tag(
          "h1", ["id": "title", "lang": foreign, "dir": direction], practice.title.value)
      }
      margin(practice)
      inOwn(own.blocks(section.blocks, level: 2))
      inOwn((section.sections + lessons(practice)).map { own.section($0, level: 2) })
    }
  }

  private func kicker(_ practice: Practice) -> String {
    let countries = practice.tags(.countries).map { label($0, .countries) }
    return [joined(countries), joined(practice.places)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// The sheet as documents print it; citations of other practices lead to their pages.
  private func webSection(_ practice: Practice, isCurrent: Bool) -> Section {
    var numbers = PracticeNumbers([], sheets: [practice.id])
    let (links, catalogue, own) = (links, catalogue, practice.id)
    numbers.elsewhere = { id, part in
      if id == own, let part {
        return .reference(to: PracticeNumbers.anchor(id, part: part), [.text(part)])
      }
      guard let cited = catalogue.practice(id) else { return nil }
      let words = [cited.title.value, part].compactMap(\.self).joined(separator: ", ")
      return .link(url: links.practice(id, part: part), [.text(words)])
    }
    let computation = Computation(
      workspace: site.workspace, language: practice.language, date: site.date)
    let prose = Prose(
      computation: computation,
      figures: ComputedFigures(computation: computation, practices: numbers), practices: numbers)
    var sheet = PracticeSheet(practice: practice, catalogue: catalogue, prose: prose)
    sheet.stories = isCurrent ? site.stories(of: practice.id) : []
    sheet.storyForm = links.newSubmission(.story, about: .practice(practice.id, version: ""))
    return sheet.section()
  }

  // MARK: Facts in brief

  /// Each fact leads to the practices that share it.
  private func margin(_ practice: Practice) -> Element {
    let tagged: [(Facet, [Concept.ID])] = [
      (.country, practice.tags(.countries)), (.theme, practice.tags(.themes)),
      (.audience, practice.tags(.audiences)), (.principle, practice.tags(.principles)),
      (.setting, practice.tags(.settings)), (.level, practice.tags(.levels)),
      (.sdg, practice.tags(.sdgs)), (.evidence, practice.tags(.evidence)),
      (.participation, practice.tags(.participation)),
      (.status, [practice.status?.rawValue].compactMap(\.self)),
    ]
    return .tag("aside", ["class": "margin", "aria-label": text[.factsInBrief]]) {
      Element.tag("dl") {
        note(text[.years], years(practice).map { [.text($0)] } ?? [])
        note(text[.organisations], organisations(practice))
        tagged.flatMap { facet, values in
          note(
            name(facet),
            values.map { value in
              let value = FacetValue(facet, value)
              return .tag("a", ["href": links.practices(with: value)], label(value))
            })
        }
        note(text[.writtenBy], practice.authors.map { .tag("bdi", [:], $0) })
        note(
          text[.verified],
          [
            .text(
              practice.verified.map {
                text(.verifiedBy, ["date": phrases.date($0.date.value), "who": $0.by])
              } ?? text[.notVerified])
          ])
      }
    }
  }

  private func note(_ term: String, _ values: [Element]) -> [Element] {
    guard !values.isEmpty else { return [] }
    return [.tag("dt", [:], term)] + values.map { .tag("dd", [:], [$0]) }
  }

  private func years(_ practice: Practice) -> String? {
    guard let period = practice.period else { return nil }
    let start = period.start.map { phrases.date($0.value) }
    let end: String? =
      switch period.end {
      case .ongoing: text[.ongoing]
      case .date(let date): phrases.date(date.value)
      case nil: nil
      }
    if let start, end == nil { return text(.fromYear, ["year": start]) }
    return [start, end].compactMap(\.self).joined(separator: "\u{2009}–\u{2009}")
  }

  func organisations(_ practice: Practice) -> [Element] {
    practice.organisations.map { mention in
      switch mention {
      case .named(let name): .text(name)
      case .listed(let id):
        catalogue.organisation(id.value).map { organisation in
          .tag("a", ["href": links.organisation(organisation.id)], organisation.name)
        } ?? .text(id.value)
      }
    }
  }
}

extension Site {
  /// Reads a practice from another state of its file; nil when that is none.
  package func practice(_ text: String, at path: String) -> Practice? {
    var unread = Report()
    let tree = SourceTree([SourceFile(path: path, text: text)])
    return Catalogue(reading: tree, language: configuration.language, &unread).practices.first
  }
}
