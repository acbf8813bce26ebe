import Diagnostics
import Markup

extension Rubric {
  /// A form for one person to assess a practice without a network: YAML to fill in, with each question, its
  /// checklist and the anchors of its scores as comments.
  package func form(for practice: Practice, in language: String) -> String {
    func words(_ text: LocalisedText) -> String { text.text(in: language)?.text ?? "" }
    var lines = [
      "# \(practice.title.value)",
      "# \(words(title)), \(version.value)",
      "#",
      "# Fill in what you judged, and leave out (delete) each criterion that you did not assess: it will not",
      "# count as zero. Where one does not apply, write 'score: not-applicable' and say why.",
      "# 'evidence' names parts of the practice: \(practice.partIDs.joined(separator: ", ")).",
      "# 'confidence' is low, medium or high. 'conflict' is none, or what ties you to the practice.",
      "# Then send it to the editors: they put it below 'assessments:' in the file of the practice.",
      "",
      "- assessor:",
      "  date:",
      "  rubric: \(id)",
      "  version: \"\(version.value)\"",
      "  conflict:",
      "  scores:",
    ]
    for criterion in criteria {
      let minimum = criterion.minimum.map { ", at least \($0)" } ?? ""
      lines += ["", "    # \(words(criterion.question)) (\(criterion.gate.rawValue)\(minimum))"]
      lines += criterion.checklist.map { "    #   [ ] \(words($0))" }
      lines += criterion.anchors.enumerated().map { "    #   \($0.offset) = \(words($0.element))" }
      lines += [
        "    - criterion: \(criterion.id)", "      score:", "      justification:",
        "      evidence: []", "      confidence:",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
