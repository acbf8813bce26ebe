import Foundation

/// What somebody answered to one question; who answered nothing has none.
package enum Answer: Hashable, Sendable {
  /// The ids of what was chosen, in the order of the question.
  case chosen([String])
  case number(Int)
  case text(String)
  case notApplicable
}

extension Answer: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .notApplicable
    } else if let ids = try? value.decode([String].self) {
      self = .chosen(ids)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .chosen(let ids): try value.encode(ids)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .notApplicable: try value.encodeNil()
    }
  }
}

/// What one person answered to a questionnaire.
package struct AnswerSheet: Hashable, Sendable {
  package let questionnaire: Questionnaire.ID
  /// The version that was read.
  package let version: String
  /// BCP 47: the language in which it was read.
  package let language: String
  package let answers: [Question.ID: Answer]

  package init(
    questionnaire: Questionnaire.ID, version: String, language: String,
    answers: [Question.ID: Answer]
  ) {
    self.questionnaire = questionnaire
    self.version = version
    self.language = language
    self.answers = answers
  }

  /// Why an answer cannot be taken as it was typed.
  package enum Problem: Hashable, Sendable {
    /// Something was chosen that does not stand there.
    case unknownChoice
    /// That it does not apply, and an answer as well.
    case contradiction
    /// More was chosen than this.
    case tooMany(Int)
    /// No whole number that is so much or more.
    case noNumber(Int)
    /// With the bytes that it has.
    case tooLong(Int)
  }

  /// All that stands against what was typed, by question; none where nothing at all was answered.
  package struct Refusal: Error, Hashable {
    package let problems: [Question.ID: Problem]
  }

  /// Reads what was typed into the form of a questionnaire.
  ///
  /// - Parameter values: of a field, by the id of its question.
  /// - Throws: `Refusal` with all problems.
  package init(
    of questionnaire: Questionnaire, in language: String, values: (Question.ID) -> [String]
  ) throws(Refusal) {
    var answers: [Question.ID: Answer] = [:]
    var problems: [Question.ID: Problem] = [:]
    for question in questionnaire.questions {
      do {
        answers[question.id] = try question.answer(values(question.id))
      } catch {
        problems[question.id] = error
      }
    }
    guard problems.isEmpty, !answers.isEmpty else { throw Refusal(problems: problems) }
    self.init(
      questionnaire: questionnaire.id, version: questionnaire.version, language: language,
      answers: answers)
  }
}

extension AnswerSheet.Problem: Error {}

extension Question {
  /// Nil for no answer.
  fileprivate func answer(_ typed: [String]) throws(AnswerSheet.Problem) -> Answer? {
    let values = typed.filter { !$0.allSatisfy(\.isWhitespace) && $0 != Self.noAnswer }
    if mayNotApply, values.contains(Self.notApplicable) {
      guard Set(values).count == 1 else { throw .contradiction }
      return .notApplicable
    }
    guard let first = values.first else { return nil }
    switch kind {
    case .scale, .one:
      guard values.count == 1, options.contains(where: { $0.id == first }) else {
        throw .unknownChoice
      }
      return .chosen([first])
    case .many(_, let most):
      let chosen = options.map(\.id).filter(values.contains)
      guard chosen.count == Set(values).count else { throw .unknownChoice }
      if let most, chosen.count > most { throw .tooMany(most) }
      return .chosen(chosen)
    case .text:
      let text = plainText(first, keeping: ["\n", "\t"])
        .trimmingCharacters(in: .whitespacesAndNewlines)
      guard text.utf8.count <= Self.textBytes else { throw .tooLong(text.utf8.count) }
      return text.isEmpty ? nil : .text(text)
    case .number(let bands):
      let least = bands.first ?? 0
      let digits = first.filter { !$0.isWhitespace }
      guard let number = Int(digits), (least...Self.largestNumber).contains(number) else {
        throw .noNumber(least)
      }
      return .number(number)
    }
  }
}
