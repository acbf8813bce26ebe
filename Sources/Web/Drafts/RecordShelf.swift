package import Campaigns
package import Feedback
import Foundation
package import Publishing

/// Drafts as records of a hosted site: each has a key for writing and one for reading, and is erased some
/// time after its last change.
package struct RecordShelf: PlanShelf {
  private let records: any RecordStore
  private let floods: FloodGate

  package init(_ records: any RecordStore, floods: FloodGate) {
    self.records = records
    self.floods = floods
  }

  package func draft(_ key: String) async throws -> Draft? {
    guard let key = RecordKey(key) else { return nil }
    return try await records.draft(key.hash, at: .now).map { Draft($0, key) }
  }

  /// - Throws: `Refused` for a text that is too long and in a flood, `RecordProblem.full` when there are too
  ///   many.
  package func create(_ id: Plan.ID, text: String) async throws -> Draft? {
    try checkLength(text)
    guard floods.admits(.draft, at: .now) else { throw Refused(.flood) }
    let key = RecordKey()
    let draft = try await records.addDraft(id, text: text, keys: KeyHashes(key), at: .now)
    return Draft(draft, key)
  }

  /// - Throws: `Refused` for a text that is too long.
  package func save(_ text: String, to key: String, replacing version: String) async throws
    -> Saving
  {
    try checkLength(text)
    guard let key = RecordKey(key), let seen = try await records.draft(key.hash, at: .now),
      seen.keys.owner == key.hash
    else { return .refused }
    guard contentHash(seen.text) == version || seen.text == text else {
      return .stale(Draft(seen, key))
    }
    let saving = try await records.saveDraft(text, to: key.hash, replacing: seen.number, at: .now)
    return switch saving {
    case .saved(let draft): .saved(Draft(draft, key))
    case .stale(let draft): .stale(Draft(draft, key))
    case .refused: .refused
    }
  }

  package func versions(of key: String) async throws -> [DraftVersion] {
    guard let key = RecordKey(key) else { return [] }
    return try await records.draftTexts(key.hash, at: .now).map {
      DraftVersion(date: $0.date, text: $0.text)
    }
  }

  package func erase(_ key: String) async throws -> Bool {
    guard let key = RecordKey(key) else { return false }
    return try await records.eraseDraft(key.hash)
  }

  private func checkLength(_ text: String) throws(Refused) {
    guard text.utf8.count <= RecordLimits.draftBytes else { throw Refused(.tooLarge) }
  }
}

extension Draft {
  /// A record as a key opens it.
  fileprivate init(_ record: DraftRecord, _ key: RecordKey) {
    let mayEdit = record.keys.owner == key.hash
    self.init(
      key: key.text, id: record.plan, text: record.text, mayEdit: mayEdit,
      readKey: mayEdit ? key.readers.text : key.text, expires: record.expires)
  }
}
