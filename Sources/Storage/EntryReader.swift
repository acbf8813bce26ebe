import Catalogue
import Diagnostics
import Foundation
import Markup
import Search

/// Reads the files of one practice, its original and its translations, as an entry.
struct EntryReader: Sendable {
  let workspace: URL
  /// The workspace's language, for files that state none.
  let language: String
  let thesaurus: Thesaurus
  let organisations: [String: SearchEntry.Organiser]
  let tellings: [Practice.ID: [SearchEntry.Telling]]
  let readings: Readings?

  struct Outcome: Sendable {
    /// Nil when the original has errors or the practice was withdrawn.
    let entry: (SearchEntry, FoldedFields)?
    let files: [(SourceStamp, isUsable: Bool)]
  }

  func read(_ stamps: [SourceStamp]) -> Outcome {
    let read = stamps.map { stamp -> Practice? in
      var unread = Report()
      let tree = SourceTree(reading: [stamp], in: workspace, report: &unread)
      return tree.files.first.flatMap { file in
        readings.value(of: file, language: language, &unread) { file, report in
          readPractice(file, language: language, &report)
        }
      }
    }
    let practices = read.compactMap { $0 }.sorted { $0.location < $1.location }
    let entry = practices.first { !$0.isTranslation && !$0.isWithdrawn }.map { original in
      SearchEntry(
        original, translations: practices.filter(\.isTranslation),
        organisers: original.organisations.compactMap(organiser),
        tellings: tellings[original.id, default: []], thesaurus: thesaurus)
    }
    return Outcome(
      entry: entry.map { ($0, FoldedFields($0)) },
      files: zip(stamps, read).map { ($0, $1 != nil) })
  }

  private func organiser(_ mention: Practice.OrganisationMention) -> SearchEntry.Organiser? {
    switch mention {
    case .listed(let id): organisations[id.value]
    case .named(let name): SearchEntry.Organiser(name: name, type: nil)
    }
  }
}
