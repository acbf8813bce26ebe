import ArgumentParser
import Catalogue
import Diagnostics
import Foundation
import Markup
import Publishing

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Take texts to translators and back.",
    discussion: """
      A translation stands beside its original as ID.LANG.md. It keeps a hash of each
      passage that it was made from, so that what changes later is counted and said.

        rostrum translate status --to it
        rostrum translate export penny-wirton-schools --to ar > penny.po
        rostrum translate import penny.po --reviewer "A. Name"
        rostrum translate mark Exports/toolkit/two-rules.it.md --machine
      """,
    subcommands: [
      TranslateStatusCommand.self, TranslateExportCommand.self, TranslateImportCommand.self,
      TranslateMarkCommand.self,
    ])
}

/// Who made a translation and who looked at it, as somebody says who knows.
struct ReviewOptions: ParsableArguments {
  @Flag(help: "A machine made it, and no person has looked at it.")
  var machine = false

  @Option(help: "The name of the person who read it beside its original.")
  var reviewer: String?

  func validate() throws {
    if machine, reviewer != nil {
      throw ValidationError("Choose --machine or --reviewer: a review ends what a machine began.")
    }
  }

  /// Nil when nothing is said.
  var review: (TranslationRecord.State?, String?)? {
    if let reviewer { return (.reviewed, reviewer) }
    return machine ? (.machine, nil) : nil
  }
}

extension WorkspaceOptions {
  /// One authored file of the workspace; nil when there is none.
  ///
  /// - Throws: `ValidationError` when it is no UTF-8 text.
  func source(at path: String) throws -> SourceFile? {
    guard let data = FileManager.default.contents(atPath: root.appending(path: path).path) else {
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ValidationError("'\(path)' is not UTF-8 text. Save it with the encoding UTF-8.")
    }
    return SourceFile(path: path, text: text)
  }

  /// A text with its version in a language.
  ///
  /// - Throws: `ValidationError` when a file cannot be read.
  func translation(of text: TranslatableText, in language: String) throws -> Translation {
    guard let original = try source(at: text.path) else {
      throw ValidationError("There is no file '\(text.path)'.")
    }
    return Translation(
      of: original, in: language,
      file: try source(at: translationPath(of: text.path, in: language)), fields: text.fields)
  }

  /// Writes a translation whole, or not at all.
  func write(_ text: String, to translation: Translation) throws {
    let url = root.appending(path: translation.path)
    if let file = translation.file {
      try replaceFile(at: url, holding: file.text, with: text)
    } else {
      try Data(text.utf8).write(to: url, options: .atomic)
    }
  }
}

/// - Throws: `ValidationError` for what is no tag of a language.
func checkLanguageTag(_ tag: String) throws {
  guard isLanguageTag(tag) else {
    throw ValidationError("'\(tag)' is no language. Write a tag such as it, pt-BR or sr-Latn.")
  }
}
