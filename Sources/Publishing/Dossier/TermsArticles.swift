import Campaigns
import Diagnostics
import Documents
import Markup

extension TermsContent {
  var parties: Article {
    var article = Article(title: phrases[.parties], blocks: dossier.partyTable)
    if article.blocks.isEmpty { article.open = [phrases[.openParties]] }
    return article
  }

  var background: Article {
    let texts = [plan.issue?.text.value, plan.rationale].compactMap { $0 }
    return Article(
      title: phrases[.background], blocks: texts.map { .paragraph([.text($0)]) },
      open: plan.issue == nil ? [phrases[.openBackground]] : [])
  }

  var purpose: Article {
    let facts: [(Phrase, [Inline]?)] = [
      (.purpose, plan.partnership?.purpose.map { [.text($0)] }),
      (.goalWord, plan.goal.map { [.text($0.text.value)] }),
      (.scope, plan.issue?.cut.map { [.text($0)] }),
    ]
    return Article(
      title: phrases[.purposeAndScope], blocks: [dossier.definitions(facts)],
      open: plan.partnership?.purpose == nil ? [phrases[.openPurpose]] : [])
  }

  var objectives: Article {
    let items = plan.objectives.map { objective -> [Block] in
      [.paragraph([.text(objective.text.value)])]
    }
    return Article(
      title: phrases[.objectives],
      blocks: items.isEmpty ? [] : [.list(ordered: true, items: items)],
      open: items.isEmpty ? [phrases[.openObjectives]] : [])
  }

  var activities: Article {
    let schedule = dossier.schedule
    let rows = plan.activities.map { activity -> [[Inline]] in
      [
        [.text(activity.text.value)],
        [.text(schedule[activity.id.value].map { phrases.span($0.start, $0.end) } ?? "")],
        [.text(dossier.names(activity.roles.accountable))],
        [.text(dossier.names(activity.roles.responsible))],
        [.text(dossier.names(activity.roles.consulted))],
      ]
    }
    let open = plan.activities.filter { $0.roles.accountable.isEmpty }.map(\.text.value)
    return Article(
      title: phrases[.activitiesAndRoles],
      blocks: dossier.table(
        .activities,
        [
          Table.Column(phrases[.activity], width: 0.36), Table.Column(phrases[.when], width: 0.16),
          Table.Column(phrases[.accountable], width: 0.14),
          Table.Column(phrases[.responsible], width: 0.18),
          Table.Column(phrases[.consulted], width: 0.16),
        ], rows),
      open: plan.activities.isEmpty
        ? [phrases[.openActivities]] : open.map { phrases(.openAccountable, ["what": $0]) })
  }

  var outputs: Article {
    let rows = plan.outputs.map { output -> [[Inline]] in
      [
        [.text(output.text.value)], [.text(output.due.map { phrases.brief($0.value) } ?? "")],
        [.text(output.lead.map { dossier.briefName($0.value) } ?? "")],
        [.text(output.languages.joined(separator: ", "))], [.text(output.verification ?? "")],
      ]
    }
    return Article(
      title: phrases[.outputsAndDates],
      blocks: dossier.table(
        .outputs,
        [
          Table.Column(phrases[.text], width: 0.36), Table.Column(phrases[.due], width: 0.14),
          Table.Column(phrases[.leadWord], width: 0.14),
          Table.Column(phrases[.languages], width: 0.12),
          Table.Column(phrases[.verification], width: 0.24),
        ], rows), open: rows.isEmpty ? [phrases[.openOutputs]] : [])
  }

  /// An article for each matter that the kind names, then for those that the plan adds.
  var terms: [Article] {
    let terms = plan.partnership?.terms ?? []
    let known = (dossier.kind?.requirements ?? []).filter { $0.subject == .term }
    let named = known.compactMap { requirement -> Article? in
      let own = terms.filter { $0.fulfils.contains { $0.value == requirement.key.value } }
      let waiver = plan.waivers.first { $0.key.value == requirement.key.value }
      if own.isEmpty, requirement.strength == .may { return nil }
      var article = Article(title: title(of: requirement), blocks: own.map(dossier.paragraph))
      if own.isEmpty {
        article.open = [waiver?.reason ?? requirement.text]
      }
      return article
    }
    let keys = Set(known.map(\.key.value))
    let added = terms.filter { !$0.fulfils.contains { keys.contains($0.value) } }
    return named
      + added.map { Article(title: $0.title ?? $0.id.value, blocks: [dossier.paragraph($0)]) }
  }

  /// “Contributions” of “Contributions: money, people, …”.
  private func title(of requirement: Requirement) -> String {
    requirement.text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? requirement.text
  }

  var budget: Article {
    let rows = (plan.budget?.lines ?? []).map { line -> [[Inline]] in
      [
        [.text(line.text.value)], dossier.cell(line.category?.rawValue),
        [.text(line.cost.map { "\($0) \(plan.budget?.currency ?? "")" } ?? "")],
        [.text(line.funder ?? "")],
      ]
    }
    return Article(
      title: phrases[.budget],
      blocks: dossier.table(
        .costs,
        [
          Table.Column(phrases[.text]), Table.Column(phrases[.category]),
          Table.Column(phrases[.amount], alignment: .end), Table.Column(phrases[.from]),
        ], rows),
      open: rows.isEmpty
        ? [
          plan.waivers.first { $0.key.value == "budget" }?.reason ?? phrases[.openBudget]
        ] : [])
  }

  var duration: Article {
    let agreement = plan.partnership?.agreement
    let facts: [(Phrase, String?)] = [
      (.begins, agreement?.start.map { phrases.date($0.value) }),
      (.ends, agreement?.end.map { phrases.date($0.value) }),
      (.lookedAtAgain, agreement?.review.map { phrases.date($0.value) }),
      (.ending, agreement?.ending),
    ]
    return Article(
      title: phrases[.durationAndEnding],
      blocks: [dossier.definitions(facts.map { ($0.0, $0.1.map { [.text($0)] }) })],
      open: facts.filter { $0.1 == nil }.map { phrases[$0.0] })
  }

  var evaluation: Article {
    let indicators = plan.indicators.map { indicator -> [[Inline]] in
      [
        [.text(indicator.text.value)], [.text(indicator.target?.value?.value ?? "")],
        [.text(indicator.target?.by.map { phrases.brief($0.value) } ?? "")],
        [.text(indicator.verification ?? "")],
        [.text(indicator.responsible.map { dossier.briefName($0.value) } ?? "")],
      ]
    }
    let reviews = plan.reviews.map { review -> [Block] in
      let date = review.date.map { phrases.date($0.value) }
      return [
        .paragraph([.text([date, review.question].compactMap { $0 }.joined(separator: ": "))])
      ]
    }
    let table = dossier.table(
      .indicators,
      [
        Table.Column(phrases[.text], width: 0.36), Table.Column(phrases[.target], width: 0.1),
        Table.Column(phrases[.by], width: 0.14), Table.Column(phrases[.verification], width: 0.22),
        Table.Column(phrases[.responsible], width: 0.18),
      ], indicators)
    return Article(
      title: phrases[.evaluation],
      blocks: table + (reviews.isEmpty ? [] : [.list(ordered: false, items: reviews)]),
      open: indicators.isEmpty ? [phrases[.openEvaluation]] : [])
  }

  var participation: Article {
    let rows = plan.participation.map { entry -> [[Inline]] in
      [
        [.text(dossier.briefName(entry.group.value))], dossier.cell(entry.stage?.value.rawValue),
        dossier.cell(entry.level?.value.rawValue), [.text(entry.how ?? "")],
        [.text(entry.supported.map(\.value).joined(separator: "; "))],
      ]
    }
    return Article(
      title: phrases[.participation],
      blocks: dossier.table(
        .participation,
        [
          Table.Column(phrases[.group], width: 0.2), Table.Column(phrases[.stage], width: 0.12),
          Table.Column(phrases[.level], width: 0.12), Table.Column(phrases[.how], width: 0.32),
          Table.Column(phrases[.supports], width: 0.24),
        ], rows), open: rows.isEmpty ? [phrases[.openParticipation]] : [])
  }
}
