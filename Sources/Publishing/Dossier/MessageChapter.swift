import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// A card for each message: what is asked, then why. The last one says where all are from.
  var messages: Section? {
    let last = plan.messages.last?.id.value
    return chapter(
      "messages", .messages, plan.messages.map { card($0, isLast: $0.id.value == last) })
  }

  private func card(_ message: Message, isLast: Bool) -> Block {
    let audience = names(message.to)
    var card = MessageCard(
      id: message.id.value, audience: audience, language: assembly.language)
    let evidence = basis(message.evidence)
    card.ask = message.ask
    card.statement = message.statement
    let uses = message.evidence.entries.compactMap(\.use)
    if !message.evidence.entries.isEmpty {
      card.evidence = (uses + ["(\(evidence.plainText))"]).joined(separator: " ")
    }
    card.example = message.example
    card.soWhat = message.soWhat
    card.solution = message.solution
    card.benefits = message.benefits
    card.messenger = message.messenger.map { briefName($0.value) }
    card.place = message.place
    card.form = message.format
    card.values = message.values
    card.date = message.when.map { moment($0.value) }
    if message.theySay != nil || message.weAnswer != nil {
      card.box = MessageCard.PoliticalBox(
        usOnUs: message.weAnswer, themOnUs: message.theySay)
    }
    let missing = missingParts(of: card)
    let finding =
      missing.isEmpty
      ? phrases(.cardWhole, ["who": audience])
      : phrases(.cardLacks, ["who": audience, "parts": phrases.list(missing)])
    let labels = Labels(language: assembly.language)
    let data = parts(of: card).map { label, text -> [[Inline]] in
      [[.text(labels[label])], label == .evidence ? evidence : [.text(text ?? "")]]
    }.filter { !$0[1].plainText.isEmpty }
    return .figure(
      Figure(
        id: "figure-message-\(message.id.value)", finding: [.text(finding)],
        drawing: card.drawing, source: isLast ? [.text(phrases[.fromThePlan])] : [],
        data: dataTable(
          .messages,
          [Table.Column(phrases[.part], width: 0.2), Table.Column(phrases[.text], width: 0.8)],
          data), isWhole: true))
  }

  /// In the order of the card.
  private func parts(of card: MessageCard) -> [(Label, String?)] {
    [
      (.ask, card.ask), (.statement, card.statement), (.evidence, card.evidence),
      (.example, card.example), (.soWhat, card.soWhat), (.solution, card.solution),
      (.benefits, card.benefits), (.values, card.values), (.messenger, card.messenger),
      (.place, card.place), (.date, card.date), (.form, card.form),
      (.usOnUs, card.box?.usOnUs), (.themOnUs, card.box?.themOnUs),
    ]
  }

  /// The names of the parts that nobody wrote, as they stand on the card.
  private func missingParts(of card: MessageCard) -> [String] {
    let labels = Labels(language: assembly.language)
    let optional: Set<Label> = [.values, .form, .usOnUs, .themOnUs]
    return parts(of: card).filter { $0.1 == nil && !optional.contains($0.0) }
      .map { "“\(labels[$0.0])”" }
  }

  /// When an activity takes place or an opportunity is, with its id; a day as it is.
  private func moment(_ id: String) -> String {
    if let entry = schedule[id] { return "\(id): \(phrases.span(entry.start, entry.end))" }
    if let start = plan.opportunities.first(where: { $0.id.value == id })?.start {
      return "\(id): \(phrases.brief(start.value))"
    }
    return Day(id).map { phrases.brief($0) } ?? id
  }
}
