import Catalogue
import Documents
import Feedback

extension SubmissionControls {
  /// The id of the control that a problem is about.
  func anchor(of problem: SubmissionForm.Problem) -> String {
    switch problem {
    case .field(let problem):
      problem.field == "target" ? form.entry.kind.fields[0].id : problem.field
    case .flood: form.entry.kind.fields[0].id
    }
  }

  /// A problem in words, with the label of its field.
  func sentence(_ problem: SubmissionForm.Problem) -> String {
    let text = pages.text
    switch problem {
    case .flood: return text[.subFlood]
    case .field(let problem):
      let label = label(problem.field)
      switch problem.reason {
      case .missing: return text(.subMissing, ["label": label])
      case .tooLong(let bytes, let limit):
        return text(
          .subTooLong, ["label": label, "n": String(bytes), "limit": String(limit)])
      case .unknownChoice(let word, let meant):
        return unknown(
          word, label, meant.map { pages.submissionWords.choice($0, of: problem.field) })
      case .unknownConcept(let word, let meant):
        return unknown(word, label, meant.map { name($0, in: problem.field) })
      case .tooMany(let limit): return text(.subTooMany, ["label": label, "n": String(limit)])
      case .noDate(let word): return text(.subNoDate, ["label": label, "word": word])
      case .unknownSource(let number):
        return text(.subUnknownSource, ["label": label, "n": String(number)])
      case .unknownLanguage: return text(.subUnknownLanguage, ["label": label])
      case .unknownTarget: return text[.subUnknownTarget]
      case .unknownText: return text(.subConsentOutdated, ["label": label])
      case .guardianMissing: return text(.subGuardianMissing, ["label": label])
      }
    }
  }

  private func unknown(_ word: String, _ label: String, _ meant: String?) -> String {
    guard let meant else {
      return pages.text(.subUnknownWord, ["label": label, "word": word])
    }
    return pages.text(.subDidYouMean, ["label": label, "word": word, "meant": meant])
  }

  /// The label of a field without its question mark, since a colon follows.
  private func label(_ field: String) -> String {
    let label = pages.submissionWords.field(field, of: form.entry.kind).label
    return label.hasSuffix("?") ? String(label.dropLast()) : label
  }

  private func name(_ id: Concept.ID, in field: String) -> String {
    guard case .concepts(let scheme, _) = form.entry.kind.field(field)?.control else { return id }
    return pages.label(id, scheme)
  }
}
