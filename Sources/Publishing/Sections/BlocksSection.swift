import Catalogue
import Diagnostics
import Documents
import Markup

/// The blocks of a guide: each with the facts of its standing in the margin, its text, its procedures
/// and where to get help.
enum BlocksSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let labels = Dictionary(
      assembly.publication.guideBlocks.enumerated().map { ($1.file, blockLabel($0)) },
      uniquingKeysWith: { first, _ in first })
    return section.items.compactMap { item in
      assembly.publication.articles[item.value].map { article in
        var chapter = ChapterSection.chapter(article, item.value, assembly)
        guard let guide = article.guide else { return chapter }
        chapter.label = labels[item.value]
        chapter.subtitle = [.text(assembly.kicker(of: guide, label: labels[item.value]))]
        chapter.margin = assembly.standing(of: guide)
        chapter.blocks = assembly.notices(of: guide) + chapter.blocks
        let references = chapter.sections.suffix(article.references.isEmpty ? 0 : 1)
        let text = chapter.sections.dropLast(references.count)
        let prose = assembly.prose(for: article, in: item.value)
        chapter.sections =
          text.map(\.unlisted) + assembly.procedures(of: guide, prose)
          + assembly.help(of: guide, prose)
          + references
        return chapter
      }
    }
  }
}

extension Assembly {
  func kicker(of guide: GuideBlock, label: String?) -> String {
    let branches = labels(guide.branches, publication.branches)
    return [label, phrases.list(branches)].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// For whom, where and since when it holds, and who has looked at it.
  func standing(of guide: GuideBlock) -> [MarginNote] {
    let review = guide.reviewer.map { reviewer in
      phrases(
        .reviewedBy,
        [
          "who": [
            reviewer.name, reviewer.organisation, reviewer.date.map { phrases.date($0) },
          ].compactMap { $0 }.joined(separator: ", ")
        ])
    }
    let due = guide.trustedUntil.map { until in
      phrases.date(until.value)
        + (guide.isOverdue(on: edition.date) ? " (\(phrases[.overdue].lowercased()))" : "")
    }
    let notes: [(Phrase, String?)] = [
      (.forWhom, labels(guide.statuses, publication.statuses).joined(separator: "; ")),
      (
        .whereItHolds,
        guide.jurisdiction.map { catalogue[.countries].label(of: $0.value, in: language) }
          ?? phrases[.jurisdictionMissing]
      ),
      (.validAsOf, guide.validAsOf.map { phrases.date($0.value) } ?? phrases[.validMissing]),
      (.checkAgain, due), (.legalReview, review ?? phrases[.noLegalReview]),
      (.readFirst, phrases[.notLegalAdvice]),
    ]
    return notes.compactMap { label, text in
      text.flatMap { $0.isEmpty ? nil : MarginNote(phrases[label], [.text($0)]) }
    }
  }

  /// What a reader must know before the text: that nobody has looked again, or that it is unwritten.
  func notices(of guide: GuideBlock) -> [Block] {
    var cards: [Block] = []
    if guide.isOverdue(on: edition.date), let until = guide.trustedUntil {
      cards.append(
        .card(
          Card(
            label: phrases[.overdue], tone: .signal,
            blocks: [
              .paragraph([
                .text(phrases(.overdueText, ["date": phrases.date(until.value)]))
              ])
            ])))
    }
    if let author = guide.author {
      cards.append(
        .card(
          Card(
            label: phrases[.toBeWritten], tone: .amber,
            blocks: [.paragraph([.text(phrases(.toBeWrittenText, ["who": author]))])])))
    }
    return cards
  }

  func procedures(of guide: GuideBlock, _ prose: Prose) -> [Section] {
    guide.procedures.enumerated().map { index, procedure in
      Section(
        id: "\(prose.prefix)-procedure-\(index + 1)", title: [.text(procedure.title.value)],
        listed: procedure.isWritten,
        blocks: procedure.isWritten
          ? blocks(of: procedure, prose)
          : [.paragraph([.emphasis([.text(phrases[.procedureUnwritten])])])])
    }
  }

  /// What has to be known of a procedure before one begins, in the order of print.
  private static let procedureParts: [Phrase] = [.place, .papers, .cost, .time, .appeal]

  private func blocks(of procedure: GuideBlock.Procedure, _ prose: Prose) -> [Block] {
    let papers = procedure.papers.isEmpty ? nil : procedure.papers.joined(separator: "; ")
    let texts = [procedure.place, papers, procedure.cost, procedure.time, procedure.appeal]
    var facts = zip(Self.procedureParts, texts).map { part, text in
      fact(part, text.map(prose.inlines) ?? [.emphasis([.text(phrases[.toBeWrittenCell])])])
    }
    if !procedure.sources.isEmpty {
      let links = procedure.sources.map { prose.inlines("[@\($0.value)]") }
      facts.append(fact(.sources, Array(links.joined(separator: [" "]))))
    }
    let steps = procedure.steps.map { [Block.paragraph(prose.inlines($0))] }
    return [.list(ordered: false, items: facts)]
      + (steps.isEmpty
        ? []
        : [
          .paragraph([.strong([.text(phrases[.steps])])]), .list(ordered: true, items: steps),
        ])
  }

  private func fact(_ label: Phrase, _ text: [Inline]) -> [Block] {
    [.paragraph([.strong([.text("\(phrases[label]):")]), " "] + text)]
  }

  func help(of guide: GuideBlock, _ prose: Prose) -> [Section] {
    let organisations = guide.help.compactMap { catalogue.organisation($0.value) }
    guard !organisations.isEmpty else { return [] }
    return [
      Section(
        id: "\(prose.prefix)-help", title: [.text(phrases[.whereToGetHelp])], listed: false,
        blocks: [directory(of: organisations)])
    ]
  }
}

extension GuideBlock.Procedure {
  /// Whether anything is known of it but its name.
  fileprivate var isWritten: Bool {
    [place, cost, time, appeal].contains { $0 != nil } || !papers.isEmpty || !steps.isEmpty
  }
}
