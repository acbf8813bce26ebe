package import Catalogue
import Diagnostics
import Foundation
import Markup

/// What somebody wrote into the form or the file of a kind, as it was typed.
package struct SubmissionEntry: Hashable, Sendable {
  package let kind: SubmissionKind
  package var target: SubmissionTarget
  package var language: String
  /// By the ids of the fields; several ticked words are parted by commas.
  package var texts: [String: String] = [:]
  package var contact = ""
  package var isMinor = false
  /// The ids of the uses that were ticked.
  package var ticks: Set<String> = []
  /// Whether who decides for a child agrees.
  package var isGuardian = false

  package init(_ kind: SubmissionKind, about target: SubmissionTarget, language: String) {
    self.kind = kind
    self.target = target
    self.language = language
  }

  /// What was sent before, to be written anew.
  package init(_ submission: Submission) {
    let content = submission.content
    self.init(content.kind, about: content.target, language: content.language)
    texts = Dictionary(
      content.texts.map { ($0.field, $0.text) }, uniquingKeysWith: { first, _ in first })
    contact = content.contact ?? ""
    isMinor = content.isMinor
    let standing = submission.consents.filter { $0.withdrawn == nil }
    ticks = Set(standing.map(\.request.id))
    isGuardian = standing.contains { $0.giver == .guardian }
  }

  /// The uses that are agreed to; the contact only where there is one.
  package var agreed: [SubmissionConsent.Request] {
    kind.consentRequests.filter { request in
      ticks.contains(request.id) && (request.purpose != .contact || !plainContact.isEmpty)
    }
  }

  /// What is kept of it: plain text, words of vocabularies by their ids, the contact only where that is agreed to.
  ///
  /// - Throws: all that stands against it, in the order of the form.
  package func content(in catalogue: Catalogue) throws(SubmissionRefusal) -> SubmissionContent {
    var problems: [SubmissionProblem] = []
    if !kind.fits(target) { problems.append(SubmissionProblem("target", .unknownTarget)) }
    var kept: [SubmissionContent.Text] = []
    for field in kind.fields {
      let typed = texts[field.id] ?? ""
      let (text, found) = field.kept(typed, catalogue)
      problems += found.map { SubmissionProblem(field.id, $0) }
      if text.isEmpty, field.isRequired { problems.append(SubmissionProblem(field.id, .missing)) }
      if text.utf8.count > field.limit {
        let reason = SubmissionProblem.Reason.tooLong(text.utf8.count, limit: field.limit)
        problems.append(SubmissionProblem(field.id, reason))
      }
      if !text.isEmpty { kept.append(SubmissionContent.Text(field.id, text)) }
    }
    if kind == .practice { problems += PracticeLines(kept).problems }
    if plainContact.utf8.count > Self.contactBytes {
      let reason = SubmissionProblem.Reason.tooLong(
        plainContact.utf8.count, limit: Self.contactBytes)
      problems.append(SubmissionProblem("contact", reason))
    }
    if !Contribution.languages.contains(language) {
      problems.append(SubmissionProblem("language", .unknownLanguage))
    }
    let publishes = agreed.contains { $0.purpose != .contact }
    if isMinor, publishes, !isGuardian {
      problems.append(SubmissionProblem("guardian", .guardianMissing))
    }
    guard problems.isEmpty else { throw SubmissionRefusal(problems: problems) }
    let mayKeepContact = agreed.contains { $0.purpose == .contact }
    return SubmissionContent(
      kind, about: target, language: language, texts: kept,
      contact: mayKeepContact ? plainContact : nil, isMinor: isMinor)
  }

  /// How many addresses of the web stand in it.
  package var linkCount: Int {
    texts.values.reduce(0) { count, text in
      count + text.lowercased().ranges(of: "http://").count
        + text.lowercased().ranges(of: "https://").count
    }
  }

  private var plainContact: String {
    plainText(contact, keeping: []).trimmingCharacters(in: .whitespaces)
  }

  /// How many bytes a contact may have.
  package static let contactBytes = 300
}

extension SubmissionField {
  /// What is kept of a text that was typed, and why it cannot be kept.
  fileprivate func kept(
    _ typed: String, _ catalogue: Catalogue
  ) -> (String, [SubmissionProblem.Reason]) {
    let text = plainText(typed, keeping: ["\n", "\t"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return ("", []) }
    switch control {
    case .text: return (text, [])
    case .line:
      return (text.split { $0.isNewline || $0 == "\t" }.joined(separator: " "), [])
    case .lines: return (Self.items(text).joined(separator: "\n"), [])
    case .date:
      let isDate = PartialDate(text) != nil || text == Self.ongoing && id == "end"
      return (text, isDate ? [] : [.noDate(text)])
    case .choice(let words):
      let word = text.lowercased()
      if words.contains(word) { return (word, []) }
      return (text, [.unknownChoice(text, meant: nearMiss(to: text, among: words))])
    case .concepts(let scheme, let limit):
      return concepts(text, in: catalogue.vocabularies[scheme], atMost: limit)
    }
  }

  private func concepts(
    _ text: String, in vocabulary: Vocabulary?, atMost limit: Int?
  ) -> (String, [SubmissionProblem.Reason]) {
    let words = text.split { ",;\n".contains($0) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard let vocabulary else { return (words.joined(separator: ", "), []) }
    var ids: [Concept.ID] = []
    var problems: [SubmissionProblem.Reason] = []
    for word in words {
      if let id = vocabulary.concept(named: word) {
        if !ids.contains(id) { ids.append(id) }
      } else {
        problems.append(.unknownConcept(word, meant: vocabulary.nearest(to: word)))
      }
    }
    if let limit, ids.count > limit { problems.append(.tooMany(limit)) }
    return (problems.isEmpty ? ids.joined(separator: ", ") : text, problems)
  }

  /// The lines of a list, without the signs that people write before an item.
  private static func items(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      let isMarked = ["- ", "* ", "• "].contains(where: line.hasPrefix)
      let item = isMarked ? line.dropFirst(2).trimmingCharacters(in: .whitespaces) : line
      return item.isEmpty ? nil : item
    }
  }

  /// What stands for the end of what goes on.
  static let ongoing = "ongoing"
}
