package import Diagnostics
package import Markup

extension Practice {
  /// An organisation of the directory, or one that is only named.
  package enum OrganisationMention: Hashable, Sendable {
    case listed(Placed<Organisation.ID>)
    case named(String)
  }

  /// When it ran; a missing part was not found in any source.
  package struct Period: Hashable, Sendable {
    package enum End: Hashable, Sendable {
      case ongoing
      case date(Placed<PartialDate>)
    }

    package let start: Placed<PartialDate>?
    package let end: End?
    package let location: SourceLocation
  }

  /// A statement of fact and the sources it was found in.
  package struct Fact: Hashable, Sendable {
    package let id: Placed<String>
    package let text: String
    package let sources: [Placed<String>]
  }

  /// A figure and who claims it; it is never stated as ours.
  package struct Result: Hashable, Sendable {
    package let id: Placed<String>
    package let figure: String
    /// Nil when the file lacks it, which is a problem.
    package let claimedBy: String?
    package let date: PartialDate?
    package let sources: [Placed<String>]
  }

  package struct Source: Hashable, Sendable {
    package let id: Placed<String>
    package let title: String
    package let url: Placed<String>
    package let published: PartialDate?
    /// When the page was read.
    package let seen: PartialDate?
  }

  package struct Lessons: Hashable, Sendable {
    package let whyItWorked: [String]
    package let whyItFailed: [String]
    package let potentialRisks: [String]
    package let transfer: [String]
  }

  package struct Relation: Hashable, Sendable {
    package let practice: Placed<Practice.ID>
    package let relation: String
  }

  /// Words as published, with their speaker.
  package struct Quote: Hashable, Sendable {
    package let text: String
    package let speaker: String?
    package let role: String?
    package let source: Placed<String>?
  }

  package struct Link: Hashable, Sendable {
    package let title: String
    package let url: Placed<String>
  }

  /// A recording, slides or a picture, with what makes it open to those who cannot hear or see it.
  package struct Medium: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable { case audio, video, slides, image }

    package let kind: Kind
    package let title: String
    package let url: Placed<String>
    /// BCP 47; nil when not stated.
    package let language: String?
    /// Where its words can be read; nil when there is no transcript.
    package let transcript: Placed<String>?
    /// Where its captions are; nil when there are none.
    package let captions: Placed<String>?
  }

  /// The picture of a sheet.
  package struct Image: Hashable, Sendable {
    /// The path of the file, relative to the practice's.
    package let file: Placed<String>
    /// What it shows, for those who do not see it.
    package let alt: String
    package let credit: String?
    package let licence: String?
    /// The record of the consent of those who are shown; nil when the file names none.
    package let consent: Placed<String>?
  }

  package struct Verification: Hashable, Sendable {
    package let date: Placed<PartialDate>
    package let by: String
  }

  package struct Change: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case revised, corrected, withdrawn
    }

    package let date: PartialDate
    package let kind: Kind
    package let note: String?
  }
}
