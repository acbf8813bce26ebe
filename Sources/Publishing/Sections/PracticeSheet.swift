import Catalogue
import Diagnostics
import Documents
import Markup

/// A practice as a sheet: the facts in brief in the margin, the summary, the text, what the sources state
/// and who claims which result.
struct PracticeSheet {
  let practice: Practice
  let catalogue: Catalogue
  let prose: Prose
  /// The picture of the practice; nil when there is none that may be shown.
  var picture: Picture?
  /// What people did with it, as far as it may be told where the sheet stands.
  var stories: [ToldStory] = []
  /// Where readers tell theirs; nil on paper.
  var storyForm: String?

  var phrases: Phrases { Phrases(prose.computation.language) }

  func section() -> Section {
    var prose = prose
    prose.practices.own = practice.id
    prose.prefix = PracticeNumbers.anchor(practice.id)
    let (lead, sections) = prose.sections(of: practice.body)
    return Section(
      id: PracticeNumbers.anchor(practice.id), role: .sheet, title: [.text(practice.title.value)],
      label: prose.practices.label(practice.id),
      subtitle: [.text(kicker)],
      margin: margin,
      blocks: [.lead([.text(practice.summary.value)])] + prose.withdrawalCard(of: practice)
        + (picture.map { [.picture($0)] } ?? []) + lead,
      sections: (sections + evidence + assessments + voices).map(\.unlisted))
  }

  private var kicker: String {
    let parts = [
      prose.practices.label(practice.id), phrases.list(countries), phrases.list(practice.places),
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var countries: [String] {
    practice.tags(.countries).map { catalogue[.countries].label(of: $0, in: phrases.language) }
  }

  private var margin: [MarginNote] {
    let tagged: [(Phrase, Scheme)] = [
      (.themes, .themes), (.audiences, .audiences), (.principles, .principles),
    ]
    let notes: [MarginNote?] =
      [note(.countries, countries), note(.years, [years].compactMap { $0 })]
      + tagged.map { phrase, scheme in
        note(phrase, practice.tags(scheme), scheme)
      } + [
        note(.organisations, organisations),
        note(.evidence, practice.tags(.evidence), .evidence),
        note(.assessed, assessmentLines),
        note(.verified, [verification]),
      ]
    return notes.compactMap { $0 }
  }

  private func note(_ label: Phrase, _ values: [String]) -> MarginNote? {
    values.isEmpty
      ? nil : MarginNote(phrases[label], [.text(values.joined(separator: phrases.semicolon))])
  }

  /// Concepts by their names; one that has none in this language says in which it is.
  private func note(_ label: Phrase, _ ids: [Concept.ID], _ scheme: Scheme) -> MarginNote? {
    guard !ids.isEmpty else { return nil }
    let names = ids.map { id -> Inline in
      guard let name = catalogue[scheme][id]?.label.text(in: phrases.language) else {
        return .text(id)
      }
      let isOwn = [phrases.language, phrases.mainLanguage].contains(name.language)
      guard !isOwn else { return .text(name.text) }
      return .foreign(language: name.language, [.text(name.text)])
    }
    return MarginNote(
      phrases[label], Array(names.map { [$0] }.joined(separator: [.text(phrases.semicolon)])))
  }

  /// “2008 – ongoing”; nil when no source says anything of it.
  private var years: String? {
    guard let period = practice.period else { return nil }
    let start = period.start.map { phrases.date($0.value) }
    let end: String? =
      switch period.end {
      case .ongoing: phrases[.ongoing]
      case .date(let date): phrases.date(date.value)
      case nil: nil
      }
    switch (start, end) {
    case (let start?, let end?): return "\(start)\u{2009}–\u{2009}\(end)"
    case (let start?, nil): return phrases(.since, ["year": start])
    case (nil, let end?): return end
    case (nil, nil): return nil
    }
  }

  private var organisations: [String] {
    practice.organisations.map { mention in
      switch mention {
      case .listed(let id): catalogue.organisation(id.value)?.name ?? id.value
      case .named(let name): name
      }
    }
  }

  private var verification: String {
    practice.verified.map { "\(phrases.date($0.date.value)), \($0.by)" } ?? phrases[.notVerified]
  }

  /// What the sources state, who claims which result, the sources and recordings, each under a heading.
  private var evidence: [Section] {
    let lists: [(Phrase, String, [ReferenceEntry])] = [
      (.whatSourcesState, phrases[.whatSourcesState], practice.facts.map(fact)),
      (.whoClaimsWhat, phrases[.whoClaimsWhat], practice.results.map(result)),
      (.sources, sourcesTitle, practice.sources.map(source)),
    ]
    let sections = lists.filter { !$0.2.isEmpty }.map { phrase, title, entries in
      Section(
        id: "\(PracticeNumbers.anchor(practice.id))-\(phrase.rawValue)",
        title: [.text(title)], blocks: [.references(entries)])
    }
    return sections + media
  }

  private func fact(_ fact: Practice.Fact) -> ReferenceEntry {
    let isOwn = version?.facts.contains { $0.id.value == fact.id.value } ?? true
    return entry(fact.id.value, words(fact.text, isOwn) + sources(fact.sources))
  }

  /// The translation as it was written, of which the practice at hand is the whole; nil for an original.
  private var version: Practice? { catalogue.translations[practice.id]?[practice.language] }

  /// Words that a translation leaves out are in the language of the original.
  private func words(_ text: String, _ isOwn: Bool) -> [Inline] {
    guard !isOwn, let source = catalogue.standings[practice.id]?[practice.language]?.source else {
      return [.text(text)]
    }
    return [.foreign(language: source, [.text(text)])]
  }

  private func result(_ result: Practice.Result) -> ReferenceEntry {
    let claim = result.claimedBy.map { phrases(.claimedBy, ["who": $0]) } ?? ""
    let isOwn = version?.results.contains { $0.id.value == result.id.value } ?? true
    return entry(
      result.id.value,
      words(result.figure, isOwn) + [.text(" — "), .emphasis([.text(claim)])]
        + sources(result.sources))
  }

  private func source(_ source: Practice.Source) -> ReferenceEntry {
    let dates = [
      source.published.map { phrases(.publishedOn, ["date": phrases.date($0)]) },
      seenTogether == nil
        ? source.seen.map { phrases(.seenOn, ["date": phrases.date($0)]) } : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    return entry(
      source.id.value,
      [.link(url: source.url.value, [.text(source.title)])]
        + (dates.isEmpty ? [] : [.text(" (\(dates))")]))
  }

  /// When all sources were seen at one time; nil when each has to say it.
  private var seenTogether: PartialDate? {
    let dates = Set(practice.sources.map(\.seen))
    return dates.count == 1 ? dates.first ?? nil : nil
  }

  private var sourcesTitle: String {
    seenTogether.map { "\(phrases[.sources]) (\(phrases(.seenOn, ["date": phrases.date($0)])))" }
      ?? phrases[.sources]
  }

  private func entry(_ id: String, _ text: [Inline]) -> ReferenceEntry {
    ReferenceEntry(
      id: PracticeNumbers.anchor(practice.id, part: id), label: id, text: text)
  }

  /// “ [s1, s2]”; nothing when all of the practice's sources are meant, which the list says once.
  private func sources(_ ids: [Placed<String>]) -> [Inline] {
    guard ids.count < practice.sources.count else { return [] }
    let links = ids.map {
      Inline.reference(
        to: PracticeNumbers.anchor(practice.id, part: $0.value), [.text($0.value)])
    }
    return [.text(" [")] + Array(links.map { [$0] }.joined(separator: [.text(", ")])) + [.text("]")]
  }
}

extension Section {
  /// The section and all in it left out of the list of contents.
  var unlisted: Section {
    var section = self
    section.listed = false
    section.sections = sections.map(\.unlisted)
    return section
  }
}
