import ArgumentParser
import Diagnostics
import Foundation
import Markup
import Publishing

struct TranslateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a PO file back into translations.",
    discussion: """
      Writes ID.LANG.md beside each original whose messages the file holds. Fuzzy and empty
      messages change nothing; fields that a translator does not see stay as they are.

        rostrum translate import toolkit.po
        rostrum translate import toolkit.po --reviewer "A. Name"
      """)

  @Argument(help: "A PO file, as 'rostrum translate export' prints it.")
  var file: String

  @OptionGroup var review: ReviewOptions
  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let messages = try messages()
    try checkLanguageTag(messages.language)
    var report = Report()
    let texts = try options.read(&report).translatableTexts
    let named = Set(messages.entries.map { String($0.context.prefix { $0 != "#" }) })
    let known = Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    if let strange = named.sorted().first(where: { known[$0] == nil }) {
      throw ValidationError("\(file): There is no text '\(strange)' in this workspace.")
    }
    for path in named.sorted() {
      guard let text = known[path] else { continue }
      try take(messages, into: text)
    }
  }

  private func take(_ messages: POFile, into text: TranslatableText) throws {
    let translation = try options.translation(of: text, in: messages.language)
    let result: (text: String, translated: Int)
    do {
      result = try translation.taking(
        messages.entries, from: text.language, review: review.review)
    } catch let problem as TranslationProblem {
      throw ValidationError("\(sentence(problem)).")
    } catch let problem as YAMLEditRefusal {
      throw ValidationError("\(sentence(problem)).")
    }
    guard result.translated > 0, result.text != translation.file?.text else {
      printError("nothing changes in \(translation.path)")
      return
    }
    try options.write(result.text, to: translation)
    print(
      "\(translation.path)  \(result.translated) of \(translation.entries.count) passages")
  }

  /// - Throws: `ValidationError` for a file that is not there or is no PO.
  private func messages() throws -> POFile {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError("There is no file '\(file)'.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ValidationError("'\(file)' is not UTF-8 text. Save it with the encoding UTF-8.")
    }
    do {
      return try POFile(reading: text)
    } catch {
      throw ValidationError("\(file), \(sentence(error)).")
    }
  }
}
