package import Diagnostics
package import Markup

/// What one group of people is asked, or a core that the questionnaires of several groups share.
package struct Questionnaire: Identifiable, Hashable, Sendable {
  /// The stem of its file, such as `law-clinic-students`.
  package typealias ID = String

  package let id: ID
  package let title: LocalisedText
  /// What it is for, and what becomes of the answers.
  package let introduction: LocalisedText
  /// Who is asked; nil for a core, which nobody answers by itself.
  package let group: LocalisedText?
  /// BCP 47: the languages in which all of it can be read, the first one first.
  package let languages: [String]
  /// Counts below it are not shown.
  package let threshold: Int
  /// With those of an included core, where they are included.
  package internal(set) var questions: [Question]
  /// Names its text and that of the cores in it by their content.
  package internal(set) var version: String
  package let location: SourceLocation

  /// The least threshold: below it, who knows one answer knows the other one.
  package static let leastThreshold = 3
  /// The threshold where a questionnaire states none.
  package static let usualThreshold = 5

  package func question(_ id: Question.ID) -> Question? { questions.first { $0.id == id } }
}

/// One question of a questionnaire.
package struct Question: Identifiable, Hashable, Sendable {
  /// One that can be chosen.
  package struct Option: Identifiable, Hashable, Sendable {
    /// Of a point of a scale its number, from 1.
    package let id: String
    package let label: LocalisedText
  }

  /// How it is answered.
  package enum Kind: Hashable, Sendable {
    /// By a point of a scale, from the lowest to the highest.
    case scale([Option])
    case one([Option])
    /// By as many as apply, or by so many at most.
    case many([Option], most: Int?)
    /// In one's own words.
    case text
    /// By a whole number, told in results by its band; each band begins with its number, the first with the
    /// least that can be answered.
    case number(bands: [Int])

    /// Its word in files.
    package var name: String {
      switch self {
      case .scale: "scale"
      case .one: "one"
      case .many: "many"
      case .text: "text"
      case .number: "number"
      }
    }

    /// The words of all kinds.
    static let names = ["scale", "one", "many", "text", "number"]
  }

  package let id: String
  package let kind: Kind
  package let text: LocalisedText
  /// What helps to answer; empty for nothing.
  package let help: LocalisedText
  /// Stands above it where a part of the questionnaire begins; empty elsewhere.
  package let heading: LocalisedText
  /// Whether one can answer that it does not apply.
  package let mayNotApply: Bool
  /// The core from which it is included; nil for a question of one group alone.
  package internal(set) var core: Questionnaire.ID?
  package let location: SourceLocation

  /// What can be chosen; empty for words and numbers.
  package var options: [Option] {
    switch kind {
    case .scale(let options), .one(let options), .many(let options, _): options
    case .text, .number: []
    }
  }

  /// What an answer may say in place of a choice, in forms and results.
  package static let (notApplicable, noAnswer) = ("not-applicable", "no-answer")
  /// How many bytes an answer in one's own words may have.
  package static let textBytes = 4 << 10
  /// The largest number that can be answered.
  package static let largestNumber = 1_000_000_000
}
