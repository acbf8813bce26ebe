import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension BuilderContent {
  /// The argument below the fields, as Markdown.
  var argumentFields: [Element] {
    area("body", draft.body, label: .builderBody, hint: .builderBodyHint, rows: 24)
  }

  /// The whole file, for what no step has a field for.
  var textStep: Element {
    let typed = visit.rejected?.text ?? draft.draft.text
    return wholeForm(
      rejection
        + area("text", typed, label: .builderWholeText, hint: .builderWholeTextHint, rows: 36))
  }

  private func area(
    _ name: String, _ words: String, label: InterfaceText, hint: InterfaceText, rows: Int
  ) -> [Element] {
    guard mayEdit else { return [.tag("pre", ["class": "plan-text", "tabindex": "0"], words)] }
    return [
      .tag("div", ["class": "field"]) {
        Element.tag("label", ["for": name], text[label])
        Element.tag("p", ["class": "hint", "id": "\(name)-hint"], text[hint])
        Element.tag(
          "textarea",
          [
            "id": name, "name": name, "rows": String(rows), "class": "code", "spellcheck": "true",
            "aria-describedby": "\(name)-hint",
          ], words)
      }
    ]
  }

  /// Why a text was not kept; the text itself stands in its box as it was typed.
  private var rejection: [Element] {
    guard let rejected = visit.rejected else { return [] }
    return [
      .tag("section", ["class": "open-points", "role": "alert"]) {
        Element.tag("h2", [:], text[.builderNotKept])
        Element.tag(
          "ul", [:],
          rejected.problems.map { problem in
            .tag("li") {
              text(.builderLine, ["n": String(problem.location.line)]) + ": "
              sentence(problem)
            }
          })
      }
    ]
  }
}
