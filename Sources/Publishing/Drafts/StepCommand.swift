import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
package import Markup

/// What is asked of a step beside saving it.
package enum StepCommand: Hashable, Sendable {
  case stay, next
  /// An item or a claim, by its name in forms.
  case open(String)
  /// A list, and what the kind asks for that the new item is to fulfil.
  case add(String, fulfils: String?)
  case remove(String)
  /// What a practice warns of becomes a risk of the plan.
  case inherit(practice: String, risk: Int)
  case evidence(ChosenEvidence)

  /// - Parameter then: the value of the button that was pressed.
  package init(_ then: String, evidence: ChosenEvidence) {
    let parts = then.split(separator: ":", maxSplits: 2).map(String.init)
    switch (parts.first, parts.count) {
    case ("next", 1): self = .next
    case ("open", 2): self = .open(parts[1])
    case ("add", 2): self = .add(parts[1], fulfils: nil)
    case ("add", 3): self = .add(parts[1], fulfils: parts[2])
    case ("remove", 2): self = .remove(parts[1])
    case ("inherit", 3):
      self = Int(parts[2]).map { .inherit(practice: parts[1], risk: $0) } ?? .stay
    case ("evidence", 1): self = .evidence(evidence)
    default: self = .stay
    }
  }
}

extension PlanDraft {
  /// The text of the plan after a step was sent; nil for a step that does not exist.
  ///
  /// - Throws: when a value cannot be written without touching more.
  package func text(
    after sent: SentFields, of name: String, _ command: StepCommand, in site: Site
  ) throws(YAMLEditRefusal) -> String? {
    guard let step = builderSteps.first(where: { $0.name == name }) else { return nil }
    switch name {
    case "text": return sent.values("text").first.map { keepingLineEnds($0) } ?? draft.text
    case "argument": return sent.values("body").first.map(text(withBody:)) ?? draft.text
    default: break
    }
    var editing = DraftEditing(draft, sent: sent)
    if name == "evidence" { try editing.applyEvidence(of: self) } else { try editing.apply(step) }
    switch command {
    case .remove(let place): try editing.remove(FieldAddress(name: place))
    case .evidence(let chosen): try editing.add(chosen, to: self, on: site.date)
    case .inherit(let practice, let index):
      let risks = site.catalogue.practice(practice)?.lessons.potentialRisks ?? []
      if risks.indices.contains(index) { try editing.inherit(risks[index], from: practice) }
    case .stay, .next, .open, .add: break
    }
    return editing.text
  }

  private func text(withBody new: String) -> String {
    guard new.trimmed != body.trimmed else { return draft.text }
    let whole = SourceFile(path: "", text: draft.text).text
    let head = whole.dropLast(body.count)
    return keepingLineEnds(head + new + (new.hasSuffix("\n") ? "" : "\n"))
  }

  /// Forms send lines as `\n`; a file that ends them otherwise goes on to.
  private func keepingLineEnds(_ text: String) -> String {
    draft.text.utf8.contains(13) ? text.replacing("\n", with: "\r\n") : text
  }

  /// The address name of the step that follows; nil behind the last.
  package func step(after name: String) -> String? {
    let steps = steps.map(\.name)
    return steps.firstIndex(of: name).flatMap { $0 + 1 < steps.count ? steps[$0 + 1] : nil }
  }

  /// Whether the builder has a step of this name.
  package static func hasStep(_ name: String) -> Bool { builderSteps.contains { $0.name == name } }

  /// The item that was added last to a list, by its name in forms.
  package func lastItem(of list: String) -> String? {
    let address = FieldAddress(name: list)
    guard let node = root?.node(at: address), let count = node.items?.count, count > 0 else {
      return nil
    }
    return (address + node.step(toItem: count - 1)).name
  }
}

extension FieldAddress {
  /// The place of an item or a list on the page.
  package static func anchor(of name: String) -> String { FieldAddress(name: name).anchor }
}
