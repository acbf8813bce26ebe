import ArgumentParser
import Catalogue
import Diagnostics
import Markup
import Publishing

struct TranslateStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "List translations: fresh, stale or missing.",
    discussion: """
        rostrum translate status
        rostrum translate status --to it
      """)

  @Option(help: "One language, with the texts that have no translation into it.")
  var to: String?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws { if let to { try checkLanguageTag(to) } }

  func run() throws {
    var report = Report()
    let texts = try options.read(&report).translatableTexts
    let rows = texts.flatMap { text -> [[String]] in
      guard let to else {
        return text.standings.sorted { $0.key < $1.key }.map { row(text, $0.key, $0.value) }
      }
      return text.language == to ? [] : [row(text, to, text.standings[to])]
    }
    print(TextTable(header: ["text", "language", "", "made by", "passages"], rows: rows).text)
  }

  private func row(
    _ text: TranslatableText, _ language: String, _ standing: TranslationStanding?
  ) -> [String] {
    guard let standing else { return [text.id, language, "missing", "", ""] }
    let made: String =
      switch standing.state {
      case .machine: "machine"
      case .reviewed: "reviewed by \(standing.reviewer ?? "")"
      case nil: "not reviewed"
      }
    guard let stale = standing.stale else {
      return [text.id, language, "not marked", made, String(standing.total)]
    }
    return [
      text.id, language, stale == 0 ? "fresh" : "stale", made,
      stale == 0 ? String(standing.total) : "\(stale) of \(standing.total) changed",
    ]
  }
}
