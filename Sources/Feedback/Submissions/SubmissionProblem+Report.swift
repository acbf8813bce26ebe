package import Diagnostics
import Markup

extension SubmissionFile {
  /// Reports what stands against a file, each at its place.
  package func report(_ refusal: SubmissionRefusal, _ report: inout Report) {
    for problem in refusal.problems {
      let (code, message, hint) = problem.words
      report.add(code, at: place(of: problem.field), message, hint: hint)
    }
  }
}

extension SubmissionProblem {
  /// The problem as those read it who write files.
  fileprivate var words: (Diagnostic.Code, message: String, hint: String?) {
    switch reason {
    case .missing: (.missingField, "'\(field)' is empty", "write something there")
    case .tooLong(let bytes, let limit):
      (.wrongType, "'\(field)' has \(bytes) bytes, and \(limit) fit", "shorten it")
    case .unknownChoice(let word, let meant):
      (.wrongType, "'\(word)' is no word for '\(field)'", question(meant))
    case .unknownConcept(let word, let meant):
      (.wrongType, "'\(word)' is not in the vocabulary of '\(field)'", question(meant))
    case .tooMany(let limit):
      (.wrongType, "'\(field)' has more than \(limit)", "keep \(limit)")
    case .noDate(let text):
      (.badDate, "'\(text)' is no date", "write 2026, 2026-05 or 2026-05-01")
    case .unknownSource(let number):
      (.wrongType, "[\(number)] is no source", "number the lines of 'sources' from 1")
    case .unknownLanguage:
      (.wrongType, "'\(field)' is no language that is known here", "write a code such as en")
    case .unknownTarget:
      (.missingField, "it does not say what it is about", "add a line such as 'practice: ID'")
    case .unknownText:
      (
        .wrongType, "'\(field)' names a text that is none, or whose words have changed",
        "have the words of a new template agreed to"
      )
    case .guardianMissing:
      (
        .missingField, "a child speaks, and no guardian agrees",
        "write 'guardian: true' when the guardian agrees, or take the lines of 'agree' away"
      )
    }
  }

  private func question(_ meant: String?) -> String? { meant.map { "did you mean '\($0)'?" } }
}
