package import Foundation
import Markup

/// That a submitter agreed to one use of what they sent, in one channel.
package struct SubmissionConsent: Hashable, Sendable {
  /// What is agreed to.
  package enum Purpose: String, CaseIterable, Hashable, Sendable {
    /// To be written to about the submission.
    case contact
    /// That a story is published.
    case publishStory = "publish-story"
    /// That the words of any other submission are published.
    case publishWords = "publish-words"
    /// That the name, role, organisation and place stand beside what is published.
    case showName = "show-name"
  }

  /// A use that is asked for by one tick.
  package struct Request: Hashable, Sendable, Identifiable {
    package let purpose: Purpose
    /// Nil where the purpose has only one.
    package let channel: Channel?

    package init(_ purpose: Purpose, _ channel: Channel? = nil) {
      self.purpose = purpose
      self.channel = channel
    }

    /// Such as `publish-story-web`.
    package var id: String {
      [purpose.rawValue, channel?.rawValue].compactMap(\.self).joined(separator: "-")
    }
  }

  package let request: Request
  /// Names the text and its version, such as `publish-story-web-1`.
  package let textID: String
  /// The words that were shown beside the tick.
  package let text: String
  /// SHA-256 of the words that were shown.
  package let hash: String
  /// BCP 47: the language of the words.
  package let language: String
  /// Who ticked: the person, or whoever may decide for a child.
  package let giver: Consent.Giver
  /// When, in whole seconds.
  package let given: Date
  /// When it was taken back; nil while it stands.
  package var withdrawn: Date?

  package init(
    _ request: Request, shown: Shown, giver: Consent.Giver, given: Date, withdrawn: Date? = nil
  ) {
    self.request = request
    textID = shown.id
    text = shown.text
    hash = shown.hash
    language = shown.language
    self.giver = giver
    self.given = given
    self.withdrawn = withdrawn
  }

  /// The words beside a tick.
  package struct Shown: Hashable, Sendable {
    package let id: String
    package let text: String
    package let hash: String
    package let language: String

    package init(id: String, text: String, language: String) {
      self.init(id: id, text: text, hash: sha256(text), language: language)
    }

    /// As they were kept.
    package init(id: String, text: String, hash: String, language: String) {
      self.id = id
      self.text = text
      self.hash = hash
      self.language = language
    }
  }
}

extension SubmissionKind {
  /// The uses that its form asks for, each by a tick of its own.
  package var consentRequests: [SubmissionConsent.Request] {
    let publishing: [SubmissionConsent.Request] =
      switch self {
      case .story:
        [Channel.web, .print, .ebook, .journalIssue, .socialMedia].map { .init(.publishStory, $0) }
      case .practice:
        [Channel.web, .print, .ebook, .journalIssue].map { .init(.publishWords, $0) }
      case .feedback, .proposal: [.init(.publishWords, .web)]
      case .correction: []
      }
    return publishing + [.init(.showName), .init(.contact)]
  }
}
