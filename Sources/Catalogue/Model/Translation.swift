import Diagnostics
import Markup

extension Practice {
  /// A translation made whole: what it leaves out is as in its original, and facts and results are
  /// matched by their ids.
  func completed(from original: Practice) -> Practice {
    Practice(
      id: id, title: title, summary: summary, language: language, statedLanguage: statedLanguage,
      tags: original.tags.merging(tags) { $1 },
      participation: participation ?? original.participation,
      places: places.orElse(original.places),
      organisations: organisations.orElse(original.organisations),
      period: period ?? original.period,
      status: status ?? original.status,
      facts: original.facts.replaced(by: facts, completed: Fact.completed) { $0.id.value },
      results: original.results.replaced(by: results, completed: Result.completed) { $0.id.value },
      sources: original.sources.replaced(by: sources, completed: { own, _ in own }) {
        $0.id.value
      },
      lessons: lessons.completed(from: original.lessons),
      related: related.orElse(original.related),
      quotes: quotes.orElse(original.quotes),
      links: links.orElse(original.links),
      media: media.orElse(original.media),
      image: image ?? original.image,
      key: original.key,
      authors: authors.orElse(original.authors),
      licence: licence ?? original.licence,
      verified: verified ?? original.verified,
      history: original.history, assessments: original.assessments,
      translation: translation,
      body: body.blocks.isEmpty ? original.body : body,
      location: location)
  }
}

extension Practice.Lessons {
  fileprivate func completed(from original: Practice.Lessons) -> Practice.Lessons {
    Practice.Lessons(
      whyItWorked: whyItWorked.orElse(original.whyItWorked),
      whyItFailed: whyItFailed.orElse(original.whyItFailed),
      potentialRisks: potentialRisks.orElse(original.potentialRisks),
      transfer: transfer.orElse(original.transfer))
  }
}

extension Practice.Fact {
  /// A translated fact rests on the sources of its original unless it names its own.
  fileprivate static func completed(_ fact: Self, from original: Self) -> Self {
    Self(id: fact.id, text: fact.text, sources: fact.sources.orElse(original.sources))
  }
}

extension Practice.Result {
  fileprivate static func completed(_ result: Self, from original: Self) -> Self {
    Self(
      id: result.id, figure: result.figure, claimedBy: result.claimedBy ?? original.claimedBy,
      date: result.date ?? original.date, sources: result.sources.orElse(original.sources))
  }
}

extension Array {
  fileprivate func orElse(_ other: [Element]) -> [Element] { isEmpty ? other : self }

  /// The elements in their order, each replaced by the one of `others` with the same key.
  fileprivate func replaced(
    by others: [Element], completed: (Element, Element) -> Element, key: (Element) -> String
  ) -> [Element] {
    let found = Dictionary(others.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    return map { own in found[key(own)].map { completed($0, own) } ?? own }
  }
}
