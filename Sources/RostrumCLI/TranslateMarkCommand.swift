import ArgumentParser
import Diagnostics
import Markup
import Publishing

struct TranslateMarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Say that translations follow their originals as they are now.",
    discussion: """
      For those who translate in an editor: writes into each file which passages of the original
      its own were made from. A translation has as many blocks as its original.

        rostrum translate mark Practices/penny-wirton-schools.it.md --reviewer "A. Name"
      """)

  @Argument(help: "Translations, by their paths from the workspace.")
  var files: [String]

  @OptionGroup var review: ReviewOptions
  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var report = Report()
    let texts = try options.read(&report).translatableTexts
    for file in files {
      guard let (text, language) = original(of: file, among: texts) else {
        throw ValidationError(
          "'\(file)' is no translation. Its name is that of its original with a language, as in "
            + "penny.it.md.")
      }
      let translation = try options.translation(of: text, in: language)
      do {
        let marked = try translation.marked(
          from: text.language, review: review.review ?? (nil, nil))
        try options.write(marked, to: translation)
        print(translation.path)
      } catch let problem as TranslationProblem {
        throw ValidationError("\(sentence(problem)).")
      } catch let problem as YAMLEditRefusal {
        throw ValidationError("\(sentence(problem)).")
      }
    }
  }

  private func original(
    of file: String, among texts: [TranslatableText]
  ) -> (TranslatableText, String)? {
    for text in texts where file.hasPrefix(text.path.dropLast(2)) && file.hasSuffix(".md") {
      let language = String(file.dropFirst(text.path.count - 2).dropLast(3))
      if !language.isEmpty, translationPath(of: text.path, in: language) == file {
        return (text, language)
      }
    }
    return nil
  }
}
