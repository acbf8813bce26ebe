import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Who works together, on what terms, what each side faces, and what was agreed.
  var partnership: Section? {
    var blocks: [Block] = plan.partnership?.purpose.map { [.lead([.text($0)])] } ?? []
    blocks += plan.participants.map { [.paragraph([.text(text(of: $0))])] } ?? []
    blocks += delegations + partyTable + agreement
    blocks += plan.comparisons.flatMap(comparison)
    blocks += commitments + takenUp
    blocks += plan.quotes.map(quote)
    let terms = plan.partnership?.terms ?? []
    return chapter("partnership", .partnership, blocks, terms.isEmpty ? [] : [termSection(terms)])
  }

  /// The parties with their roles; nothing when the plan has none.
  var partyTable: [Block] {
    let parties = plan.parties.map { party -> [[Inline]] in
      [
        [.text(party.name)], cell(party.type),
        [.text(party.organisation.flatMap { catalogue.organisation($0.value)?.name } ?? "")],
        [.text(role(of: party))],
      ]
    }
    return table(
      .parties,
      [
        Table.Column(phrases[.party], width: 0.3), Table.Column(phrases[.type], width: 0.15),
        Table.Column(phrases[.organisations], width: 0.25),
        Table.Column(phrases[.role], width: 0.3),
      ], parties)
  }

  private func role(of party: Party) -> String {
    party.role
      ?? plan.partnership?.roles.filter { $0.party?.value == party.id.value }.compactMap(\.text)
      .joined(separator: "; ") ?? ""
  }

  private var agreement: [Block] {
    guard let agreement = plan.partnership?.agreement else { return [] }
    let signed = agreement.signatures.map { signature in
      let state = signature.date.map { phrases.date($0) } ?? phrases[.notSigned]
      return "\(briefName(signature.party.value)): \(state)"
    }
    let facts: [(Phrase, String?)] = [
      (.begins, agreement.start.map { phrases.date($0.value) }),
      (.ends, agreement.end.map { phrases.date($0.value) }),
      (.lookedAtAgain, agreement.review.map { phrases.date($0.value) }),
      (.ending, agreement.ending),
      (.signatures, signed.isEmpty ? nil : signed.joined(separator: "; ")),
    ]
    return [definitions(facts.map { ($0.0, $0.1.map { [.text($0)] }) })]
  }

  private func termSection(_ terms: [Term]) -> Section {
    Section(
      id: "plan-terms", role: .section, title: [.text(phrases[.terms])],
      blocks: [
        .definitions(
          terms.map { Definition(term: [.text(title(of: $0))], text: [paragraph($0)]) })
      ])
  }

  /// Its own title, or the matter that the kind names, without what explains it.
  private func title(of term: Term) -> String {
    let requirement = term.fulfils.compactMap { kind?.requirement($0.value)?.text }.first
    return term.title ?? requirement?.split(separator: ":").first.map(String.init) ?? term.id.value
  }

  /// What a term says, marked where it is only put forward.
  func paragraph(_ term: Term) -> Block {
    .paragraph(
      (term.isProposal ? [.strong([.text(phrases[.proposal])]), .text(" ")] : [])
        + [.text(term.text.value)])
  }

  /// The meetings of the plan, each with its programme.
  var events: Section? {
    let sections = plan.events.map { event in
      let dates = [event.start?.value, event.end?.value].compactMap { $0 }
      let when = dates.first.map { phrases.span($0, dates.last ?? $0) }
      let head = [when, event.place].compactMap { $0 }.joined(separator: ", ")
      let rows = event.programme.map { session -> [[Inline]] in
        let time = [session.date.map { phrases.date($0) }, session.time].compactMap { $0 }
        return [
          [.text(time.joined(separator: ", "))], [.text(session.text)],
          [.text(session.speaker ?? "")],
        ]
      }
      var intro: [Inline] = [.text(head)]
      if event.isProposal { intro = [.strong([.text(phrases[.proposal])]), .text(" \(head)")] }
      return Section(
        id: "plan-\(event.id.value)", role: .section, title: [.text(event.text)],
        blocks: [.paragraph(intro)]
          + table(
            .programme,
            [
              Table.Column(phrases[.time], width: 0.15), Table.Column(phrases[.text], width: 0.55),
              Table.Column(phrases[.who], width: 0.3),
            ], rows))
    }
    return chapter("events", .events, [], sections)
  }
}
