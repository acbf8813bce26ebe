import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
package import Markup

extension Pages {
  /// Says why a change could not be written, with all that was typed.
  package func refused(
    _ refusal: YAMLEditRefusal, _ draft: PlanDraft, fields: [(name: String, value: String)],
    step name: String
  ) -> Page? {
    guard let step = builderSteps.first(where: { $0.name == name }) else { return nil }
    let typed = fields.filter { field in
      !field.value.isEmpty && step.field(FieldAddress(name: field.name)) != nil
    }
    return draftPage(
      draft, title: text[.builderRefusedTitle], part: name,
      [
        breadcrumb(links.draft(draft.draft.key, name), words.step(name).title),
        .tag("h1", [:], text[.builderRefusedTitle]),
        .tag("p", ["class": "lead"], text(.builderRefusedText, ["why": refusal.message])),
        .tag("p", ["class": "actions"]) {
          Element.tag("a", ["href": links.draft(draft.draft.key, "text")], words.step("text").title)
        },
        .tag(
          "dl", ["class": "brief"],
          typed.flatMap { field in
            [
              Element.tag("dt", [:], words.field(FieldAddress(name: field.name).keys).label),
              Element.tag("dd", [:], field.value),
            ]
          }),
      ])
  }
}
