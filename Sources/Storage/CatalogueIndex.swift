package import Catalogue
import Diagnostics
package import Foundation
import GRDB
import Markup
package import Search
import Synchronization

/// The search index of a workspace: a cache in `.rostrum/index.sqlite` that may be deleted at any time.
///
/// An index that is missing, damaged or of another version is made again; where it cannot be written
/// it is kept in memory, and `notice` says so. Several processes may use one index at once.
package final class CatalogueIndex: Sendable {
  private let workspace: URL
  private let language: String
  private let readings: Readings?
  private let state: Mutex<State>

  private struct State {
    var database: IndexDatabase
    var fileNumber: UInt64?
    var notice: IndexNotice?
    var isRefreshed = false
    var snapshot: IndexSnapshot?
    var thesaurus: (stamps: [SourceStamp], value: Thesaurus)?

    init(at url: URL) throws {
      (database, notice) = try openIndex(at: url)
      fileNumber = database.fileNumber
    }
  }

  /// - Parameters:
  ///   - language: the workspace's language, for files that state none.
  ///   - readings: what others read the files as, or may; nil keeps nothing, as memory is bounded then.
  /// - Throws: when there is not even memory for an index.
  package init(workspace: URL, language: String, readings: Readings? = nil) throws {
    self.workspace = workspace
    self.language = language
    self.readings = readings
    state = Mutex(try State(at: Self.url(workspace)))
  }

  /// Why the index is not the one that was there; nil when all is well.
  package var notice: IndexNotice? { state.withLock { $0.notice } }

  /// Compares the files with the index and reads those that changed.
  @discardableResult
  package func refresh() throws -> IndexChanges {
    try withDatabase { state in try self.refresh(&state) }
  }

  /// Answers a search; the first one refreshes the index if nobody has.
  package func search(_ request: SearchRequest) throws -> SearchResult {
    try read { search in try search.run(request) }
  }

  /// The entry of a practice; nil for an unknown id.
  package func entry(_ id: Practice.ID) throws -> SearchEntry? {
    try read { search in
      let number = try Int.fetchOne(
        search.database, sql: "SELECT number FROM practices WHERE id = ?", arguments: [id])
      return try number.flatMap {
        try StoredEntries(search.database, tags: search.snapshot.tags).entry($0)
      }
    }
  }

  /// The ids of what a search finds, in the order of its hits.
  package func ids(_ request: SearchRequest) throws -> [Practice.ID] {
    try read { search in try search.ids(request) }
  }

  /// How many of the practices that a request finds have each pair of values of two facets.
  package func coverage(
    _ rows: Facet, _ columns: Facet, of request: SearchRequest = SearchRequest()
  ) throws -> Coverage {
    try read { search in
      let facets = search.snapshot.facets
      let found = try search.practices(request.query)
      return facets.coverage(
        rows, columns, within: facets.narrow(found, by: request.selection).practices)
    }
  }

  /// What is meant by a word typed for a facet.
  package func resolve(_ text: String, in facet: Facet) throws -> Resolution {
    try read { search in
      let used = search.snapshot.facets.counts(facet, within: search.snapshot.facets.all)
      return search.thesaurus.resolve(text, in: facet, used: Set(used.map(\.value)))
    }
  }

  /// The vocabularies by which the index was made.
  package func thesaurus() throws -> Thesaurus { try read { $0.thesaurus } }

  private static func url(_ workspace: URL) -> URL {
    workspace.appending(path: ".rostrum/index.sqlite")
  }

  private func read<Result>(_ body: (inout IndexSearch) throws -> Result) throws -> Result {
    try withDatabase { state in
      if !state.isRefreshed { try self.refresh(&state) }
      let thesaurus = state.thesaurus?.value ?? Thesaurus([:])
      let loaded = state.snapshot
      let (result, snapshot) = try state.database.read { database in
        let generation = try storedState("generation", database)
        let snapshot =
          if let loaded, loaded.generation == generation { loaded } else {
            try IndexSnapshot(database, thesaurus)
          }
        var search = IndexSearch(database: database, thesaurus: thesaurus, snapshot: snapshot)
        return (try body(&search), search.snapshot)
      }
      state.snapshot = snapshot
      return result
    }
  }

  @discardableResult
  private func refresh(_ state: inout State) throws -> IndexChanges {
    let refresh = IndexRefresh(workspace: workspace, language: language, readings: readings)
    let thesaurus = loadThesaurus(refresh.vocabularies, &state)
    var changes = IndexChanges()
    if try !state.database.queue.read(refresh.isCurrent) {
      changes = try state.database.queue.write { try refresh.run($0, thesaurus) }
      state.snapshot = nil
    }
    changes.unusable = try state.database.queue.read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM files WHERE NOT isUsable") ?? 0
    }
    state.isRefreshed = true
    return changes
  }

  private func loadThesaurus(_ stamps: [SourceStamp], _ state: inout State) -> Thesaurus {
    if let loaded = state.thesaurus, loaded.stamps == stamps { return loaded.value }
    var unread = Report()
    let tree = SourceTree(reading: stamps, in: workspace, report: &unread)
    let thesaurus = Thesaurus(
      Dictionary(
        mapConcurrently(tree.files, &unread, readVocabulary).map { ($0.scheme, $0) },
        uniquingKeysWith: { first, _ in first }))
    state.thesaurus = (stamps, thesaurus)
    state.snapshot = nil
    return thesaurus
  }

  /// Works on the index; opens it anew, once, when it is gone, damaged or cannot be written.
  private func withDatabase<Result>(
    _ work: (inout State) throws -> Result
  ) throws -> Result {
    try state.withLock { state in
      if state.database.isGone(since: state.fileNumber) {
        state = try State(at: Self.url(workspace))
      }
      do {
        return try work(&state)
      } catch let error as DatabaseError where error.resultCode != .SQLITE_BUSY {
        state.database = try reopenIndex(at: Self.url(workspace), after: error, &state.notice)
        state.fileNumber = state.database.fileNumber
        state.isRefreshed = false
        state.snapshot = nil
        return try work(&state)
      }
    }
  }
}
