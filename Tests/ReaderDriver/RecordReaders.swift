import Diagnostics
import Feedback
import Markup

/// What reads consents, questionnaires, submissions by file, and translations.
func recordReaders(_ corpus: Corpus) -> [Reader] {
  let signs = [
    "- ", ": ", "[", "]", "{", "}", "'", "\"", "\n", "  ", "person", "guardian", "2026-13-40",
    "## ", "<!--", "-->", "---\n",
    "kind: story\n", "agree: [a]\n", "yes", "options:", "include: law-clinic-core",
    "threshold: -1\n", "msgid \"\"\n", "\\n",
  ]
  return [
    Reader(name: "consents", share: 4, mutation: Mutation([consents], signs: signs)) { bytes in
      let file = SourceFile(path: "a.yaml", text: String(decoding: bytes, as: UTF8.self))
      var report = Report()
      let read = readConsentFile(file, &report)
      guard read?.isEmpty != false || !report.hasErrors else {
        // A consent that was read beside an error may be one that somebody took back.
        return report.diagnostics.contains { $0.code.id == "F-YAML" }
          ? .broken("a consent of a file that is no YAML") : verdict(report, in: file.text)
      }
      return verdict(report, in: file.text)
    },
    Reader(name: "surveys", share: 4, mutation: Mutation(corpus.surveys, signs: signs)) { bytes in
      let file = SourceFile(
        path: "\(surveyFolder)/a.yaml", text: String(decoding: bytes, as: UTF8.self))
      var report = Report()
      _ = readQuestionnaires(SourceTree([file]), &report)
      return verdict(report, in: file.text)
    },
    Reader(name: "mailed files", share: 5, mutation: Mutation([mailed], signs: signs)) { bytes in
      let file = SourceFile(path: "a.md", text: String(decoding: bytes, as: UTF8.self))
      var report = Report()
      _ = readSubmission(file, &report)
      return verdict(report, in: file.text)
    },
    Reader(name: "translations", share: 3, mutation: Mutation([translation], signs: signs)) {
      bytes in
      do throws(POProblem) {
        _ = try POFile(reading: String(decoding: bytes, as: UTF8.self))
        return .taken
      } catch {
        return error.line > 0 && !error.message.isEmpty
          ? .refused : .broken("a problem without words")
      }
    },
  ]
}

private let consents = """
  consents:
    - person: p1
      purpose: publish-image
      channels: [web, print]
      identity: named
      text: I agree.
      version: "1"
      language: en
      given: 2026-11-22
      by: guardian
      minor: yes
      until: 2027-11-22
      withdrawn: 2027-01-01

  """

private let mailed = """
  ---
  kind: story
  practice: penny-wirton-schools
  language: en
  title: Two evenings a week
  your_name: Rana
  contact: nobody@mail.example
  agree: [publish-story-web-1]
  ---

  ## context
  <!-- where -->

  A town.

  ## what
  <!-- what -->

  We taught.

  Twice a week.

  """

private let translation = """
  msgid ""
  msgstr ""
  "Language: it\\n"
  "Content-Type: text/plain; charset=UTF-8\\n"

  #. a remark
  #: a.md:3
  #, fuzzy
  msgctxt "title"
  msgid "Evening \\"classes\\""
  msgstr ""
  "Lezioni "
  "serali"

  """
