import Diagnostics
import Markup

/// Titles and summaries have the length that lists, cards and indexes are made for.
struct LengthCheck: Check {
  static let title = Diagnostic.Code(
    "P-TITLE", .warning, "a title is longer than 15 words",
    why: "Longer titles do not fit a list, a card or a running head.",
    source: "European Website on Integration, template for good practices (2008)",
    wrong: "title: (16 words)", right: "title: Penny Wirton schools of Italian")
  static let summary = Diagnostic.Code(
    "P-SUMMARY", .warning, "a summary has fewer than 40 or more than 100 words",
    why: "Readers choose by the summary: shorter it says too little, longer it is not read.",
    source: "European Website on Integration, template for good practices (2008): 75 to 100 words",
    wrong: "summary: Free lessons.", right: "summary: (40 to 100 words)")

  let codes = [title, summary]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts where !practice.isWithdrawn {
      let titleWords = words(practice.title.value)
      if titleWords > 15 {
        report.add(
          Self.title, at: practice.title.location,
          "this title has \(titleWords) words; the most is 15", hint: "move the rest to 'summary'")
      }
      let summaryWords = words(practice.summary.value)
      if !(40...100).contains(summaryWords) {
        report.add(
          Self.summary, at: practice.summary.location,
          "this summary has \(summaryWords) words; it should have 40 to 100",
          hint: "say what it is, where, by whom and for whom")
      }
    }
  }

  private func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
