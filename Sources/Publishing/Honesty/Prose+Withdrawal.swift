import Catalogue
import Diagnostics
import Documents
import Markup

/// Withdrawn practices are named as such wherever a text prints or cites them.
extension Prose {
  private var words: Phrases { Phrases(computation.language) }

  /// “The practice was withdrawn on 1 March 2026: the organisation asked for it.”; nil while it stands.
  func withdrawal(of practice: Practice) -> String? {
    practice.withdrawal.map { change in
      let reason = change.note.map { ": \($0)" } ?? ", \(words[.noReasonGiven])"
      let text = words(.practiceWithdrawn, ["date": words.date(change.date), "reason": reason])
      return text.hasSuffix(".") ? text : text + "."
    }
  }

  /// A mark with a note for each practice that is cited and was withdrawn.
  func withdrawals(of marks: [CitationMark]) -> [Inline] {
    let catalogue = computation.workspace.catalogue
    let cited = unique(marks.map(\.key)).filter { references[$0] == nil && $0 != practices.own }
    return cited.compactMap(catalogue.practice).flatMap { practice -> [Inline] in
      guard let text = withdrawal(of: practice) else { return [] }
      let mark = " [\(words[.withdrawnWord])]"
      return [.strong([.text(mark)]), .note([.text("\(practice.title.value). \(text)")])]
    }
  }

  /// A frame that says it on the sheet itself; nothing while the practice stands.
  func withdrawalCard(of practice: Practice) -> [Block] {
    guard let text = withdrawal(of: practice) else { return [] }
    return [
      .card(
        Card(
          label: words.sentence(words[.withdrawnWord]), tone: .signal,
          blocks: [.paragraph([.text(text)])]))
    ]
  }
}
