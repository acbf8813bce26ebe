import ArgumentParser
import Catalogue
import Diagnostics
import Markup
import Publishing

struct TranslateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print texts as a PO file for translators.",
    discussion: """
      A message for each passage: a field, a paragraph, a list, a table. What changed since it
      was translated is marked fuzzy, with the translation as it was.

        rostrum translate export advocacy-toolkit --to it > toolkit.po
        rostrum translate export advocacy-toolkit/two-rules penny-wirton-schools --to it
      """)

  @Argument(help: "Practices, publications, or texts of publications as PUBLICATION/TEXT.")
  var ids: [String]

  @Option(help: "The language to translate into, as a tag such as it.")
  var to: String

  @OptionGroup var options: WorkspaceOptions

  func validate() throws { try checkLanguageTag(to) }

  func run() throws {
    var report = Report()
    let workspace = try options.read(&report)
    let texts = try workspace.translatableTexts(named: ids).filter { $0.language != to }
    var entries: [POEntry] = []
    for text in texts { entries += try options.translation(of: text, in: to).entries }
    let file = POFile(language: to, entries: entries)
    print(
      file.text(project: workspace.configuration.title, date: options.day.iso), terminator: "")
    let open = entries.count { $0.text.isEmpty || $0.isFuzzy }
    printError("\(texts.count) texts, \(entries.count) passages, \(open) to translate")
  }
}

extension Workspace {
  /// - Throws: `ValidationError` for an id that names nothing.
  fileprivate func translatableTexts(named ids: [String]) throws -> [TranslatableText] {
    let all = translatableTexts
    return try ids.flatMap { id in
      let found = all.filter { $0.id == id || $0.id.hasPrefix(id + "/") }
      guard found.isEmpty, publication(id) == nil else { return found }
      let known = all.map(\.id) + publications.map(\.id)
      throw ValidationError(
        "There is nothing to translate called '\(id)'."
          + (nearMiss(to: id, among: known).map { " Did you mean '\($0)'?" } ?? ""))
    }
  }
}
