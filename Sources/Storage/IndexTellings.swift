import Catalogue
import Diagnostics
import Feedback
import Foundation
import GRDB
import Markup
import Search

extension IndexRefresh {
  /// The words of stories, by the practices that were used.
  var tellings: [Practice.ID: [SearchEntry.Telling]] {
    var unread = Report()
    let tree = SourceTree(reading: stories, in: workspace, report: &unread)
    return Dictionary(
      grouping: mapConcurrently(tree.files, &unread, readStory), by: \.practice.value
    ).mapValues { stories in
      stories.compactMap { story in
        story.searchedText.map { SearchEntry.Telling(language: story.language, text: $0) }
      }
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
