package import Campaigns
package import Foundation

/// A plan that is being written: its text as a file would hold it, and who may do what with it.
package struct Draft: Hashable, Sendable {
  /// What the address says that opens it: the plan's id on one's own machine, a part that nobody can
  /// guess on a hosted site.
  package let key: String
  package let id: Plan.ID
  /// The whole text of the plan's file.
  package let text: String
  /// Whether the key opens it for writing, not only for reading.
  package let mayEdit: Bool
  /// The key with which others may read it; nil where there is none.
  package let readKey: String?
  /// When it is erased unless it is changed before; nil for never.
  package let expires: Date?

  package init(
    key: String, id: Plan.ID, text: String, mayEdit: Bool, readKey: String? = nil,
    expires: Date? = nil
  ) {
    self.key = key
    self.id = id
    self.text = text
    self.mayEdit = mayEdit
    self.readKey = readKey
    self.expires = expires
  }

  /// The hash of the text, which an edit has to name, so that nobody's words are overwritten unseen.
  package var version: String { contentHash(text) }
}

/// An earlier text of a draft.
package struct DraftVersion: Hashable, Sendable {
  /// The hash of its text.
  package let hash: String
  /// When it was saved; nil where that is not known.
  package let date: Date?
  package let text: String

  package init(date: Date?, text: String) {
    hash = contentHash(text)
    self.date = date
    self.text = text
  }
}
