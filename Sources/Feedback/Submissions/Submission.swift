package import Foundation
import Markup

/// What somebody sent, as it is kept: read by editors, published only after they accepted it and as far as its
/// consents go.
package struct Submission: Hashable, Sendable, Identifiable {
  package let number: SubmissionNumber
  /// Of the link by which its submitter sees it.
  package let key: KeyHash
  package var content: SubmissionContent
  package var consents: [SubmissionConsent]
  /// Why it looks as if a program had sent it.
  package let suspicions: [Suspicion]
  /// In whole seconds, as all moments here.
  package let received: Date
  /// Of its last change.
  package var changed: Date
  package var state: SubmissionState
  /// Counts its changes from 1, so that a change can say which one it saw.
  package var revision: Int
  /// What the editors answer or ask; nil before they do.
  package var reply: SubmissionReply?

  package var id: SubmissionNumber { number }

  /// One that comes in.
  package init(
    number: SubmissionNumber, key: KeyHash, content: SubmissionContent,
    consents: [SubmissionConsent], suspicions: [Suspicion], received: Date
  ) {
    self.number = number
    self.key = key
    self.content = content
    self.consents = consents
    self.suspicions = suspicions
    self.received = received
    changed = received
    state = .received
    revision = 1
  }

  /// Whether a use of it is agreed to and was not taken back.
  package func allows(
    _ purpose: SubmissionConsent.Purpose, _ channel: Channel? = nil
  ) -> Bool {
    consents.contains {
      $0.request == SubmissionConsent.Request(purpose, channel) && $0.withdrawn == nil
    }
  }

  /// When it is erased unless something changes before; nil as long as it is needed.
  package var expires: Date? { state.name.lifetime.map { changed + TimeInterval($0) } }
}

/// What a submission says.
package struct SubmissionContent: Hashable, Sendable {
  package let kind: SubmissionKind
  package let target: SubmissionTarget
  /// Of `Contribution.languages`.
  package let language: String
  /// The fields that are filled in, in the order of the form.
  package let texts: [Text]
  /// How its submitter can be reached; nil when that is not told or not agreed to.
  package let contact: String?
  /// Whether a child speaks, for whom a guardian decides.
  package let isMinor: Bool

  package struct Text: Hashable, Sendable {
    /// The id of the field.
    package let field: String
    package let text: String

    package init(_ field: String, _ text: String) {
      self.field = field
      self.text = text
    }
  }

  /// One that was kept before.
  package init(
    _ kind: SubmissionKind, about target: SubmissionTarget, language: String, texts: [Text],
    contact: String?, isMinor: Bool
  ) {
    self.kind = kind
    self.target = target
    self.language = language
    self.texts = texts
    self.contact = contact
    self.isMinor = isMinor
  }

  /// The text of a field; nil when it is not filled in.
  package subscript(_ field: String) -> String? { texts.first { $0.field == field }?.text }

  /// The same for the same words about the same thing, whoever sends them: SHA-256 without case and spaces.
  package var fingerprint: String {
    let words = texts.filter { kind.field($0.field)?.isPersonal != true }.map { text in
      "\(text.field) \(text.text.lowercased().filter { !$0.isWhitespace })"
    }
    let place = target.fields.filter { $0.name != "version" }.map { "\($0.name)=\($0.value)" }
    return sha256(([kind.rawValue] + place + words).joined(separator: "\n"))
  }
}
