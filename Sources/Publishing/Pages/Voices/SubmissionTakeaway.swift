import Catalogue
import Diagnostics
package import Feedback
package import Foundation

extension Pages {
  /// All that is kept of a submission, for its submitter and for programs.
  package func takeaway(_ submission: Submission) -> JSONValue {
    let content = submission.content
    return [
      "number": .text(submission.number.text), "kind": .text(content.kind.rawValue),
      "about": .object(
        Dictionary(
          uniqueKeysWithValues: content.target.fields.map { ($0.name, JSONValue.text($0.value)) })),
      "language": .text(content.language),
      "texts": .list(
        content.texts.map { ["field": .text($0.field), "text": .text($0.text)] }),
      "contact": .maybe(content.contact), "child": .flag(content.isMinor),
      "consents": .list(
        submission.consents.map { consent in
          [
            "use": .text(consent.request.id), "text_id": .text(consent.textID),
            "text": .text(consent.text), "sha256": .text(consent.hash),
            "language": .text(consent.language), "by": .text(consent.giver.rawValue),
            "given": .text(consent.given.formatted(.iso8601)),
            "withdrawn": .maybe(consent.withdrawn?.formatted(.iso8601)),
          ]
        }),
      "received": .text(submission.received.formatted(.iso8601)),
      "changed": .text(submission.changed.formatted(.iso8601)),
      "state": .text(submission.state.name.rawValue), "revision": .integer(submission.revision),
      "reason": .maybe(submission.state.reason),
      "merged_into": .maybe(submission.state.other?.text),
      "suspicions": .texts(submission.suspicions.map(\.text)),
      "reply": .maybe(submission.reply?.text),
      "reply_is_public": .flag(submission.reply?.isPublic == true),
      "erased_on": .maybe(submission.expires?.formatted(.iso8601)),
    ]
  }

  /// The same to read, and to send again.
  package func takeawayFile(_ submission: Submission) -> String {
    let standing = submission.consents.filter { $0.withdrawn == nil }
    let lead = [
      "\(text[.subReceiptNumber]): \(submission.number.text)",
      "\(text[.subStatus]): \(submissionWords.state(submission.state.name).name)",
      text(.subSentOn, ["date": submission.received.formatted(.iso8601)]),
    ]
    let words = SubmissionFileWords(
      language: standing.first?.language ?? language, lead: lead, fields: [:],
      consents: standing.map { ($0.textID, $0.text) })
    return SubmissionEntry(submission).file(words, agreed: standing.map(\.textID))
  }

  /// A form as a file that is filled in without a browser, with what is filled in so far.
  package func file(_ entry: SubmissionEntry) -> String {
    let words = submissionWords
    let lead = text(
      .subFileLead,
      [
        "address": absolute(links.submissionFile), "contact": site.configuration.contact.value,
      ])
    let agreed = words.consents(entry.kind).filter { entry.ticks.contains($0.request.id) }
    let file = words.file(
      entry.kind, lead: lines(lead),
      vocabulary: { field in
        guard case .concepts(let scheme, _) = field.control,
          let concepts = catalogue.vocabularies[scheme]?.concepts, concepts.count <= 50
        else { return nil }
        let all = concepts.filter { $0.status == .active }
          .map { "\($0.id) = \(label($0.id, scheme))" }
        return text(.subVocabulary, ["words": all.joined(separator: "; ")])
      })
    return entry.file(file, agreed: agreed.map(\.shown.id))
  }

  /// A text in lines of at most 98 letters where blanks allow it.
  private func lines(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: [""]) { lines, word in
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < 98 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}

extension SubmissionWords {
  /// The uses that are meant by the ids of texts that were ticked; nil where the words of one have changed, or are
  /// none of this kind's.
  package func requests(_ ids: some Collection<String>, of kind: SubmissionKind) -> Set<String>? {
    let known = Dictionary(
      consents(kind).map { ($0.shown.id, $0.request.id) }, uniquingKeysWith: { first, _ in first })
    let requests = ids.compactMap { known[$0] }
    return requests.count == ids.count ? Set(requests) : nil
  }

  /// The consents of a form, with the words that were shown beside its ticks.
  package func given(_ entry: SubmissionEntry, at now: Date) -> [SubmissionConsent] {
    let agreed = Set(entry.agreed)
    return consents(entry.kind).filter { agreed.contains($0.request) }.map { request, shown in
      SubmissionConsent(
        request, shown: shown, giver: entry.isGuardian ? .guardian : .person, given: now)
    }
  }
}
