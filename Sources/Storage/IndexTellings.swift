import Catalogue
import Diagnostics
import Feedback
import Foundation
import GRDB
import Markup
import Search

extension IndexRefresh {
  /// The words of the stories that everybody may read on the pages, by the practices that were used.
  ///
  /// The index knows no day: a story that was agreed to until a day is on the page of its practice, and is not
  /// found by its words.
  var tellings: [Practice.ID: [SearchEntry.Telling]] {
    var unread = Report()
    let tree = SourceTree(reading: stories, in: workspace, report: &unread)
    let open = mapConcurrently(tree.files, &unread, readStory).filter { story in
      switch may(publish: story, through: [.web], on: Day(year: 9999, month: 12, day: 31)) {
      case .allowed, .anonymised: true
      case .withheld: false
      }
    }
    return Dictionary(grouping: open, by: \.practice.value).mapValues { stories in
      stories.map { SearchEntry.Telling(language: $0.language, text: $0.words) }
    }
  }

  /// The practices of which something else is told than the index knows, which then knows it.
  func renewTellings(
    _ tellings: [Practice.ID: [SearchEntry.Telling]], _ database: Database
  ) throws -> Set<Practice.ID> {
    let digests = tellings.mapValues { tellings in
      sha256(tellings.map { "\($0.language ?? "") \($0.text)" }.joined(separator: "\0"))
    }
    var known: [Practice.ID: String] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT practice, digest FROM tellings") {
      known[row[0]] = row[1]
    }
    try database.execute(sql: "DELETE FROM tellings")
    for (practice, digest) in digests.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO tellings VALUES (?, ?)", arguments: [practice, digest])
    }
    return Set(digests.keys).union(known.keys).filter { digests[$0] != known[$0] }
  }
}

extension Story {
  /// What is found of it: all that is printed of it without its teller.
  fileprivate var words: String {
    ([title, context, what, withWhom, changed] + [evidence, quote].compactMap(\.self))
      .joined(separator: "\n")
  }
}
