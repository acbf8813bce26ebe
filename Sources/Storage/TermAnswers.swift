import Search
import Synchronization

/// The practices that a term finds, with their scores.
struct TermAnswer: Sendable {
  let practices: Bitset
  /// Of the numbers of `practices`, in their order.
  let scores: [Double]
}

/// What terms found in one state of the index: ranking a common word takes longer than all else of a search.
final class TermAnswers: Sendable {
  private struct Kept {
    var answers: [String: TermAnswer] = [:]
    var scores = 0
  }

  private let kept = Mutex(Kept())

  /// How many scores are kept; when there are more, all are dropped.
  private static let limit = 2_000_000

  /// - Parameter phrase: the term in FTS5's language.
  subscript(_ phrase: String) -> TermAnswer? { kept.withLock { $0.answers[phrase] } }

  func keep(_ answer: TermAnswer, for phrase: String) {
    kept.withLock { kept in
      if kept.scores + answer.scores.count > Self.limit { kept = Kept() }
      if kept.answers.updateValue(answer, forKey: phrase) == nil {
        kept.scores += answer.scores.count
      }
    }
  }
}
