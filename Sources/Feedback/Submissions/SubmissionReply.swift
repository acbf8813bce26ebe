/// What the editors answer or ask.
package struct SubmissionReply: Hashable, Sendable {
  package let text: String
  /// Whether everybody may read it, beside what was answered.
  package let isPublic: Bool

  package init(_ text: String, isPublic: Bool = false) {
    self.text = text
    self.isPublic = isPublic
  }
}
