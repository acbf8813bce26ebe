package import Foundation

/// What people send through the web, kept for good: it is answered only once it is on disk, and gone from
/// the disk once it is erased.
///
/// Moments are arguments. A record past its time is as if it were not there, also before it is swept out.
package protocol RecordStore: DraftRecords, DiscussionRecords, SubmissionRecords, AccountRecords,
  DecisionRecords, SurveyRecords
{
  /// 32 bytes that nobody can guess, the same as long as the records live: the key of what the site seals
  /// and signs.
  var secret: Data { get }

  /// Why nothing can be kept, or nothing new; nil when all is well.
  var problem: RecordProblem? { get }

  /// What was found not to be as it was written when the records were opened.
  var damages: [RecordDamage] { get }

  /// Looks at all that is kept, while reading and writing go on. Where the structure is damaged, nothing
  /// more is written from then on.
  func examine() async throws -> [RecordDamage]

  /// Erases what has passed its time, and tells of how many drafts, discussions, submissions and surveys.
  func sweep(at now: Date) async throws -> Int
}

/// Why records cannot be read or kept.
package enum RecordProblem: Error, Hashable, Sendable {
  /// There is no more room, by our own limits or on the disk: nothing was saved.
  case full
  /// They were written by a later version of the program; nothing was touched.
  case newer
  /// The file is damaged or not one of records; nothing was touched.
  case damaged
  /// The file cannot be opened or written.
  case unwritable
  /// The disk is read-only: what is there can be read.
  case readOnly
  /// Another process has them.
  case inUse
  /// There are none yet.
  case none

  /// One line for people who keep the site.
  package var text: String {
    switch self {
    case .full: "there is no room for records: free some on the disk"
    case .newer: "the records were written by a later version of rostrum: install that version"
    case .damaged: "the records are damaged or not records of rostrum: restore them from a backup"
    case .unwritable: "the records cannot be written: check the folder .rostrum and its disk"
    case .readOnly: "the records are on a read-only disk: they are shown, and nothing new is taken"
    case .none: "there are no records yet"
    case .inUse: "the records are in use: stop the site and other commands first"
    }
  }
}

/// How much is kept, and for how long.
package struct RecordLimits: Hashable, Sendable {
  /// How many drafts are kept at once.
  package var drafts = 20_000
  /// How many discussions are kept at once.
  package var discussions = 20_000
  /// How many submissions are kept at once.
  package var submissions = 50_000
  /// How many messages a discussion may have.
  package var messages = 500
  /// How many surveys are kept at once.
  package var surveys = 2_000
  /// How many people may answer one survey.
  package var answers = 50_000
  /// How many bytes all records may have; erasing goes on beyond them.
  package var bytes = 8 << 30
  /// How many bytes of the disk are held back for erasing and deciding when it is full: as many as erasing
  /// the largest draft writes.
  package var reserve = 16 << 20

  package init() {}

  /// How many seconds a draft is kept after its last change.
  package static let draftLifetime = 90 * 86_400
  /// How many bytes the text of a draft may have.
  package static let draftBytes = 256 << 10
  /// How many texts of a draft are kept, with the one that stands.
  package static let draftVersions = 50
  /// How many seconds a discussion is kept after its last message.
  package static let discussionLifetime = 365 * 86_400
  /// How many seconds a survey is kept with its answers after its end.
  package static let surveyLifetime = 2 * 365 * 86_400
  /// How many bytes a message may have.
  package static let messageBytes = 4 << 10
  /// How many characters the name under a message may have.
  package static let nameLength = 80
}
