import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Who came from which country; nothing when the record does not say how many.
  var delegations: [Block] {
    let rows = (plan.participants?.delegations ?? []).map { delegation -> [[Inline]] in
      [
        [.text(country(delegation.country.value))],
        [.text(delegation.number.map(String.init) ?? "")], [.text(delegation.who ?? "")],
      ]
    }
    return table(
      .participants,
      [
        Table.Column(phrases[.country]), Table.Column(phrases[.number], alignment: .end),
        Table.Column(phrases[.who]),
      ], rows)
  }

  func text(of participants: Participants) -> String {
    let countries = participants.countries.map { country($0.value) }
    return phrases.counted(
      .participantsText, participants.number ?? 0,
      [
        "n": participants.number.map(String.init) ?? "–", "countries": phrases.list(countries),
      ])
  }

  private func country(_ code: String) -> String {
    catalogue[.countries].label(of: code, in: assembly.language)
  }

  /// One subject as each side or country sees it.
  func comparison(_ comparison: Comparison) -> [Block] {
    let rows = comparison.views.map { view -> [[Inline]] in
      let who = plan.parties.first { $0.id.value == view.of.value }?.name ?? country(view.of.value)
      return [[.text(who)], [.text(view.text)]]
    }
    var table = dataTable(
      .comparison,
      [Table.Column(phrases[.who], width: 0.3), Table.Column(phrases[.whatTheySay], width: 0.7)],
      rows + (comparison.shared.map { [[[.text(phrases[.shared])], [.text($0)]]] } ?? []))
    table.caption = [.text(comparison.text.value)]
    return [.table(table)]
  }

  /// What was agreed, by whom, how far it is, and which plan takes it up.
  var commitments: [Block] {
    let rows = plan.commitments.map { commitment -> [[Inline]] in
      let rests =
        commitment.evidence.entries.isEmpty ? [] : [.text(" ")] + basis(commitment.evidence)
      return [
        [.text([commitment.text.value, commitment.note].compactMap { $0 }.joined(separator: ". "))]
          + rests,
        [.text(names(commitment.by))],
        [.text(commitment.due.map { phrases.date($0.value) } ?? "")],
        [.text(follower(of: commitment))], cell(commitment.state),
      ]
    }
    return table(
      .commitments,
      [
        Table.Column(phrases[.commitment], width: 0.38), Table.Column(phrases[.by], width: 0.18),
        Table.Column(phrases[.due], width: 0.1), Table.Column(phrases[.takenUpBy], width: 0.24),
        Table.Column(phrases[.state], width: 0.1),
      ], rows)
  }

  /// The plan or the item that takes a commitment up, and how far that is.
  private func follower(of commitment: Commitment) -> String {
    guard let target = commitment.goesTo?.value else { return phrases[.nobodyYet] }
    let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
    let other = campaigns.plan(parts[0])
    let item = parts.count > 1 ? parts[1] : (other == nil ? target : nil)
    let taker = other ?? plan
    let object = item.flatMap { id in taker.objects.first { $0.id.value == id } }
    let progress = taker.activities.first { $0.id.value == item }?.progress?.rawValue
    let state = progress.map { " (\(words($0)))" } ?? ""
    return [other?.title.value, object.map { $0.label + state }].compactMap { $0 }
      .joined(separator: ": ")
  }

  /// What this plan takes up of what other plans have agreed.
  var takenUp: [Block] {
    let rows = campaigns.plans.filter { $0.id != plan.id }.flatMap { other in
      other.commitments.filter {
        $0.goesTo?.value.split(separator: "#").first.map(String.init) == plan.id
      }.map { commitment -> [[Inline]] in
        let item = commitment.goesTo?.value.split(separator: "#").dropFirst().first
        let object = plan.objects.first { $0.id.value == item.map(String.init) }
        return [
          [.text(other.title.value)], [.text(commitment.text.value)],
          [.text(object?.label ?? "")],
        ]
      }
    }
    return table(
      .takenUp,
      [
        Table.Column(phrases[.plan], width: 0.3), Table.Column(phrases[.commitment], width: 0.4),
        Table.Column(phrases[.by], width: 0.3),
      ], rows)
  }

  func quote(_ quote: Quote) -> Block {
    let speaker = [quote.speaker, quote.role].compactMap { $0 }.joined(separator: ", ")
    return .quote([.paragraph([.text(quote.text)])], attribution: [.text(speaker)])
  }
}
