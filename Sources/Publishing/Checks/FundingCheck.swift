import Diagnostics
import Documents
import Markup

/// What a programme that pays asks to be printed is there: its emblem, its authority, its words.
struct FundingCheck: WorkspaceCheck {
  static let emblem = Diagnostic.Code(
    "X-FUNDING", .error, "the emblem that the funding asks for is missing or too coarse",
    why:
      "Erasmus+ of both periods makes the emblem of the Union a duty of those who are paid, and its "
      + "agencies cut the grant where it is missing. It is no part of this program: use their file.",
    source: "Erasmus+ model grant agreement, article 17; guidance of national agencies, 2014–2020",
    wrong: "funding: {programme: erasmus-plus-2021-2027, authority: EACEA}",
    right: "funding: {programme: erasmus-plus-2021-2027, authority: EACEA, emblem: eu.png}")
  static let words = Diagnostic.Code(
    "X-FUNDING-TEXT", .warning, "the wording that the funding asks for is not whole",
    why:
      "A programme gives its words and their translations, and asks for them word for word. Those "
      + "that are not known here are not made up.",
    source: "Erasmus+ model grant agreement, article 17",
    wrong: "languages: [el], and no text in Greek", right: "funding: {…, text: {el: …}}")

  let codes = [emblem, words]

  /// The pixels that 1 cm takes at 300 dpi.
  private static let leastHeight = 118

  func check(_ edition: Edition, _ report: inout Report) {
    let workspace = edition.workspace
    var languages: [Funding.Award: [String]] = [:]
    for publication in workspace.publications {
      if let award = (publication.funding ?? workspace.configuration.funding).award {
        languages[award, default: []] += publication.printedLanguages(in: workspace)
      }
    }
    if let award = workspace.configuration.funding.award {
      languages[award, default: []] += [workspace.configuration.language]
    }
    for (award, languages) in languages {
      checkEmblem(award, workspace.pictures, &report)
      checkWords(award, unique(languages), &report)
    }
  }

  private func checkEmblem(
    _ award: Funding.Award, _ folder: PictureFolder, _ report: inout Report
  ) {
    guard let emblem = award.emblem else {
      report.add(
        Self.emblem, at: award.location, "the emblem of the European Union is due and missing",
        hint: "take the file from your agency, and add 'emblem': its name")
      return
    }
    report.addProblem(of: emblem, in: folder)
    if case .success(let image) = folder.image(of: emblem), image.height < Self.leastHeight {
      report.add(
        Self.emblem, at: emblem.file.location,
        "'\(emblem.file.value)' is \(image.height) pixels high; 1 cm of print takes "
          + "\(Self.leastHeight)",
        hint: "take a larger file from your agency")
    }
  }

  private func checkWords(
    _ award: Funding.Award, _ languages: [String], _ report: inout Report
  ) {
    if award.authority == nil, award.programme == .erasmusPlus2021, award.texts.isEmpty {
      report.add(
        Self.words, at: award.location, "the granting authority is not named",
        hint: "add 'authority': EACEA, or your national agency")
    }
    for language in languages
    where award.text(in: language)?.language.prefix(2) != language.prefix(2) {
      report.add(
        Self.words, at: award.location,
        "the wording in '\(language)' is not known; it is printed in English",
        hint: "take it from your agency, and add 'text': {\(language): …}")
    }
  }
}

extension Publication {
  /// The languages in which it is written.
  func printedLanguages(in workspace: Workspace) -> [String] {
    languages.isEmpty ? [workspace.configuration.language] : languages
  }
}
