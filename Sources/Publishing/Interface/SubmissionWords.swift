package import Feedback
import Foundation

/// What forms for submissions call their fields, choices and consents, in one language.
package struct SubmissionWords: Hashable, Sendable {
  package let language: String

  /// - Parameter language: one of `Interface.languages`.
  package init(_ language: String) { self.language = language }

  static let tables = ["en": englishSubmissions, "it": italianSubmissions]

  /// What a kind is called, and what it is for.
  package func kind(_ kind: SubmissionKind) -> (title: String, lead: String) {
    split("kind.\(kind.rawValue)")
  }

  /// The label of a field and its hint, which may be empty: the kind's own words, else those of all kinds.
  package func field(_ id: String, of kind: SubmissionKind) -> (label: String, hint: String) {
    look("\(kind.rawValue).\(id)") == nil ? split(id) : split("\(kind.rawValue).\(id)")
  }

  /// A word of a closed list.
  package func choice(_ word: String, of field: String) -> String {
    look("\(field)=\(word)") ?? word.replacing("_", with: " ").replacing("-", with: " ")
  }

  /// Where a submission stands, in a word or two, and what comes next.
  package func state(_ state: SubmissionState.Name) -> (name: String, text: String) {
    split("state.\(state.rawValue)")
  }

  /// The uses that a kind asks for, with the words beside each tick.
  ///
  /// The number at the end of an id counts the versions of the words: whoever changes them counts on.
  package func consents(
    _ kind: SubmissionKind
  ) -> [(request: SubmissionConsent.Request, shown: SubmissionConsent.Shown)] {
    kind.consentRequests.map { request in
      (
        request,
        SubmissionConsent.Shown(
          id: "\(request.id)-1", text: look("consent.\(request.id)") ?? request.id,
          language: language)
      )
    }
  }

  private func split(_ key: String) -> (String, String) {
    let parts = (look(key) ?? key).split(separator: "|", maxSplits: 1)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    return (parts[0], parts.count > 1 ? parts[1] : "")
  }

  private func look(_ key: String) -> String? {
    Self.tables[language]?[key] ?? Self.tables["en"]?[key]
  }
}

extension SubmissionWords {
  /// What a file of a kind says to who fills it in.
  ///
  /// - Parameters:
  ///   - lead: how it is filled in, a line each.
  ///   - vocabulary: the words of a field from a vocabulary; nil for too many to list.
  package func file(
    _ kind: SubmissionKind, lead: [String], vocabulary: (SubmissionField) -> String?
  ) -> SubmissionFileWords {
    var fields: [String: String] = [:]
    for field in kind.fields {
      let words = self.field(field.id, of: kind)
      var help = [words.label + (field.isRequired ? " *" : ""), words.hint]
      switch field.control {
      case .choice(let all):
        help.append(all.map { "\($0) = \(choice($0, of: field.id))" }.joined(separator: "; "))
      case .concepts: help.append(vocabulary(field) ?? "")
      case .line, .text, .lines, .date: break
      }
      fields[field.id] = help.filter { !$0.isEmpty }.joined(separator: ". ")
    }
    for id in ["language", "contact", "agree", "minor", "guardian"] {
      let words = self.field(id, of: kind)
      fields[id] = [words.label, words.hint].filter { !$0.isEmpty }.joined(separator: ". ")
    }
    return SubmissionFileWords(
      language: language, lead: lead, fields: fields,
      consents: consents(kind).map { ($0.shown.id, $0.shown.text) })
  }
}
