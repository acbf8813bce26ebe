package import Foundation

/// What somebody sent and editors accepted, as everybody may read it: nothing in it that its submitter did not agree
/// to, and nothing by which they could be reached.
package struct PublicVoice: Hashable, Sendable, Identifiable {
  /// Names it in feeds, and tells nothing of its number.
  package let id: String
  package let kind: SubmissionKind
  package let target: SubmissionTarget
  /// When it came in, of which the month is told.
  package let received: Date
  /// When it was last decided about.
  package let changed: Date
  package let isPublished: Bool
  package let language: String
  /// What it says; empty where its submitter did not agree to that.
  package let texts: [SubmissionContent.Text]
  /// Whose words these are; nil where they are not shown, or not named.
  package let name: String?
  /// What the editors answered to everybody; nil where they did not.
  package let reply: String?

  /// Nil for what is not accepted, and for stories and practices, which have pages of their own.
  package init?(_ submission: Submission, id: String) {
    guard submission.state.name.hasFile, !submission.content.kind.becomesOwnFile else { return nil }
    let content = submission.content
    let words = content.texts.filter { content.kind.field($0.field)?.isPersonal == false }
    let isNamed = submission.allows(.showName)
    let isOpen =
      submission.allows(.publishWords, .web)
      && (isNamed || !submission.teller.isNamed(in: words.map(\.text)))
    self.id = id
    kind = content.kind
    target = content.target
    received = submission.received
    changed = submission.changed
    isPublished = submission.state == .published
    language = content.language
    texts = isOpen ? words : []
    name = isOpen ? submission.thanked : nil
    reply = submission.reply.flatMap { $0.isPublic ? $0.text : nil }
  }
}

extension Submission {
  /// Who sent it, as far as they told.
  fileprivate var teller: Story.Teller {
    Story.Teller(
      name: content["your_name"], role: content["your_role"],
      organisation: content["your_organisation"], place: content["your_place"])
  }

  /// Whom to thank in public: the name and the organisation of who agreed to be named beside what is read on the
  /// pages; nil for all others.
  package var thanked: String? {
    let isRead =
      switch content.kind {
      case .story: state == .published && allows(.publishStory, .web)
      case .practice: state == .published && allows(.publishWords, .web)
      case .correction: state.name.hasFile
      case .feedback, .proposal: state.name.hasFile && allows(.publishWords, .web)
      }
    guard isRead, allows(.showName) else { return nil }
    let parts = [teller.name, teller.organisation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
