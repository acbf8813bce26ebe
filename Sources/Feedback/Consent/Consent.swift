package import Markup

/// That one person agreed to one use of what they told or of how they are seen, in one channel.
///
/// Two uses are two consents, so that one can be refused or withdrawn without the other (Regulation
/// (EU) 2016/679, articles 4(11) and 7).
package struct Consent: Hashable, Sendable {
  /// What is agreed to.
  package enum Purpose: String, CaseIterable, Hashable, Sendable {
    case publishStory = "publish-story"
    case publishImage = "publish-image"
  }

  /// Whether the name may stand beside it.
  package enum Identity: String, CaseIterable, Hashable, Sendable { case named, anonymous }

  /// Who agreed: the person, or whoever may decide for them.
  package enum Giver: String, CaseIterable, Hashable, Sendable { case person, guardian }

  /// What the person was shown before they agreed.
  package struct Form: Hashable, Sendable {
    package let text: String
    package let version: String
    /// BCP 47: the language in which it was shown or read out.
    package let language: String
  }

  /// A pseudonym; never a name.
  package let person: String
  package let purpose: Purpose
  package let channel: Channel
  package let identity: Identity
  package let form: Form
  package let given: Day
  package let giver: Giver
  /// Whether the person is a child, for whom only a guardian can agree.
  package let isMinor: Bool
  /// The last day on which it holds; nil when no end was agreed.
  package let until: Day?
  /// Nil while it stands.
  package let withdrawn: Day?
}

/// A way to readers, as it is named to those who are asked.
package enum Channel: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Pages of a web site.
  case web
  /// Paper, and the PDF that is made for it.
  case print
  case ebook
  /// An issue of a journal in all its forms, with its deposits in archives and indexes.
  case journalIssue = "journal-issue"
  case socialMedia = "social-media"

  package static func < (a: Channel, b: Channel) -> Bool { a.rawValue < b.rawValue }
}
