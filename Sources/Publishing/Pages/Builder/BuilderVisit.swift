import Campaigns
import Catalogue
package import Diagnostics
import Documents
import Foundation
import Markup

/// What a page of the builder shows of a draft beside the draft itself: what the address asks for, and what
/// was sent and could not be kept.
package struct BuilderVisit: Sendable {
  /// The items that are open for writing, by their names in forms.
  package var open: [String] = []
  /// The lists to which an item is being added.
  package var adding: [String] = []
  /// The key of what a kind asks for that the new item is to fulfil.
  package var fulfils: String?
  /// Words for which practices are looked, and what was found.
  package var find: String?
  package var found: [String] = []
  /// The version before the last change, with which it can be undone.
  package var undo: String?
  /// What was typed and is not kept, with the reason.
  package var rejected: (text: String, problems: [Diagnostic])?

  package init() {}
}
