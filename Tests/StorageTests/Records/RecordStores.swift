import Feedback
import Foundation
import Testing

@testable import Storage

/// A way to keep records; every test of `RecordStore` is run with each of them.
struct RecordStores: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// An empty store, with where it lies.
  let make: @Sendable (RecordLimits) throws -> any RecordStore

  static let all = [
    RecordStores(testDescription: "SQLite") { limits in
      try SQLiteRecords(at: RecordPlace().file, limits: limits)
    }
  ]

  func empty(_ change: (inout RecordLimits) -> Void = { _ in }) throws -> any RecordStore {
    var limits = RecordLimits()
    change(&limits)
    return try make(limits)
  }
}

/// A folder for records, below the one for temporary files.
struct RecordPlace {
  let folder: URL
  var file: URL { folder.appending(path: "records.sqlite") }

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "rostrum-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func store(_ change: (inout RecordLimits) -> Void = { _ in }) -> SQLiteRecords {
    var limits = RecordLimits()
    change(&limits)
    return SQLiteRecords(at: file, limits: limits)
  }

  /// All bytes of all files.
  var bytes: Data {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .map { try Data(contentsOf: folder.appending(path: $0)) }.reduce(Data(), +)
    }
  }
}

/// A moment of the tests.
let noon = Date(timeIntervalSince1970: 1_795_348_800)
let day: TimeInterval = 86_400

func said(_ text: String, by name: String = "", in language: String = "en") throws -> Contribution {
  try Contribution(name: name, text: text, language: language)
}

extension Discussion {
  /// What its messages say; nil for those that were taken away.
  var texts: [String?] {
    messages.map { if case .written(let words) = $0.content { words.text } else { nil } }
  }
}
