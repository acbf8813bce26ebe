import Feedback
import Foundation
import Testing

@testable import Storage

/// A way to keep records; every test of `RecordStore` is run with each of them.
struct RecordStores: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// An empty store in a place of its own.
  let make: @Sendable (RecordPlace, RecordLimits) -> any RecordStore

  static let all = [
    RecordStores(testDescription: "SQLite") { place, limits in
      SQLiteRecords(at: place.file, limits: limits)
    }
  ]

  func empty(
    _ place: RecordPlace, _ change: (inout RecordLimits) -> Void = { _ in }
  ) -> any RecordStore {
    var limits = RecordLimits()
    change(&limits)
    return make(place, limits)
  }
}

/// A folder for records, which is removed with the suite that holds it.
final class RecordPlace: Sendable {
  let folder: URL
  var file: URL { folder.appending(path: "records.sqlite") }

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "rostrum-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

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

extension SubmissionReply: ExpressibleByStringInterpolation {
  /// An answer that only its submitter reads.
  package init(stringLiteral text: String) { self.init(text) }
}
