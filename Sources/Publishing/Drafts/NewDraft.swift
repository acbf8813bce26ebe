package import Campaigns
package import Catalogue
import Diagnostics
import Documents
import Foundation
package import Markup

/// What is known of a plan before it is there.
package struct NewDraft: Hashable, Sendable {
  package var kind: Kind.ID
  package var title: String
  /// As typed; empty to have one made from the title.
  package var id: String
  /// As typed.
  package var start: String
  package var practices: [Practice.ID]

  package init(
    kind: Kind.ID = "", title: String = "", id: String = "", start: String = "",
    practices: [Practice.ID] = []
  ) {
    self.kind = kind
    self.title = title
    self.id = id
    self.start = start
    self.practices = practices
  }

  /// The id that the plan gets.
  package var planID: Plan.ID { id.isEmpty ? slug(title) : id }

  /// The text of the plan: what its kind asks for, and for each practice an activity that copies it, with
  /// what it warns of as risks.
  ///
  /// - Throws: when the title cannot be written as one.
  package func text(
    _ kind: Kind, start: Day, _ site: Site, intent: (String) -> String
  ) throws(YAMLEditRefusal) -> String {
    let skeleton = kind.skeleton(id: planID, title: title, start: start)
    let draft = Draft(key: planID, id: planID, text: skeleton, mayEdit: true)
    var editing = DraftEditing(draft, sent: SentFields([]))
    for id in practices {
      guard let practice = site.catalogue.practice(id) else { continue }
      try editing.copy(practice, text: intent(practice.title.value), on: site.date)
    }
    return editing.text
  }
}

extension DraftEditing {
  /// Begins an activity that copies a practice, and takes over its risks.
  fileprivate mutating func copy(
    _ practice: Practice, text: String, on today: Day
  ) throws(YAMLEditRefusal) {
    let item = YAMLValue.mapping([
      .init("id", .text(id(for: BuilderList(prefix: "a", fields: []), nil))),
      .init("text", .text(text)),
      .init("evidence", .list([.mapping([.init("practice", .text(practice.id))])])),
    ])
    try append(item, to: FieldAddress(["activities"]), behind: [])
    for risk in practice.lessons.potentialRisks { try inherit(risk, from: practice.id) }
    try set(.plain(today.iso), at: FieldAddress(["evidence_seen", practice.id]), behind: [])
  }
}
