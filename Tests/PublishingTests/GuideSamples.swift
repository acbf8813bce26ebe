import Foundation

/// A smallest guide without a problem, beside the toolkit of the sample, with some texts changed.
func guide(_ changes: [String: (old: String, new: String)] = [:]) -> [String: String] {
  changes.reduce(into: guideFiles) { files, change in
    let path = "Exports/guide/\(change.key)"
    files[path] = files[path]?.replacing(change.value.old, with: change.value.new)
  }
}

private let guideFiles: [String: String] = [
  "Exports/guide/publication.yaml": """
  kind: guide
  id: guide
  title: {en: A small guide}
  statuses:
    - {id: asylum-seeker, label: {en: You have asked for asylum}}
    - {id: worker, label: {en: You came to work}}
  branches:
    - {id: medical-care, label: {en: Seeing a doctor}}
    - {id: family, label: {en: Children}}
  sections:
    - {id: finder, kind: finder}
    - {id: blocks, kind: blocks, items: [doctor.md]}
    - {id: help, kind: help, organisations: {types: [ngo]}}
    - {id: words, kind: glossary, items: [words.md]}
  outputs: [html]
  """,
  "Exports/guide/doctor.md": """
  ---
  title: Seeing a doctor
  jurisdiction: IT
  statuses: [asylum-seeker]
  branches: [medical-care]
  valid_as_of: 2026-11-01
  review_by: 2027-05-01
  legal_reviewer: {name: Ada Rossi, organisation: A clinic, date: 2026-11-02}
  references:
    - {id: health-act, type: webpage, title: Health act, URL: "https://sample.org/act"}
  procedures:
    - title: Get a health card
      place: The health office
      papers: [Your permit]
      cost: Nothing
      time: One week
      appeal: Write to the head of the office within a month
      steps: [Go to the office., Hand in your permit.]
      sources: [health-act, "law-desk#f1"]
  ---
  You may see a doctor [@health-act].
  """,
  "Exports/guide/words.md": """
  ---
  title: Words
  ---
  ## Permit

  A paper that lets you stay.

  ## Notwithstanding

  A word of laws.
  """,
]

/// A smallest report, whose findings are one text.
func report(findings: String) -> [String: String] {
  let texts = ["questions", "method", "recommendations"].map { name in
    ("Exports/report/\(name).md", "---\ntitle: \(name.capitalized)\n---\nA text.\n")
  }
  return Dictionary(uniqueKeysWithValues: texts).merging([
    "Exports/report/publication.yaml": """
    kind: report
    id: report
    title: {en: A small report}
    sections:
      - {id: questions, kind: questions, items: [questions.md]}
      - {id: method, kind: method, items: [method.md]}
      - {id: findings, kind: findings, items: [findings.md]}
      - {id: recommendations, kind: recommendations, items: [recommendations.md]}
    outputs: [html]
    """,
    "Exports/report/findings.md": "---\ntitle: Findings\n---\n\(findings)\n",
  ]) { $1 }
}
