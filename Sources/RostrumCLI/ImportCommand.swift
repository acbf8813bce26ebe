import ArgumentParser
import Catalogue
import Diagnostics
import Foundation
import Markup
import Publishing

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring tables of other people into the workspace.",
    discussion: """
        rostrum import template practices > practices.csv
        rostrum import practices practices.csv --dry-run
      """,
    subcommands: [ImportPracticesCommand.self, ImportTemplateCommand.self])
}

struct ImportTemplateCommand: ParsableCommand {
  enum Content: String, ExpressibleByArgument, CaseIterable { case practices }

  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Print the empty table to fill in.",
    discussion: """
      The first row names the columns: 'facts/2/text' is the text of the second fact, and
      'title/de' the German title. --values prints what each column may hold instead.

        rostrum import template practices --translation de > practices.csv
        rostrum import template practices --values > values.csv
      """)

  @Argument(help: "practices.")
  var content: Content

  @Option(help: "A language of further columns for translated texts; may be given again.")
  var translation: [String] = []

  @Flag(help: "Print what each column holds, with every value of the vocabularies.")
  var values = false

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    for tag in translation { try checkLanguageTag(tag) }
  }

  func run() throws {
    var report = Report()
    let workspace = try options.read(&report)
    let language = workspace.configuration.language
    print(
      values
        ? importValues(in: workspace.catalogue, language: language)
        : importTemplate(language: language, translations: translation), terminator: "")
  }
}
