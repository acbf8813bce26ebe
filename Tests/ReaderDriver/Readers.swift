import Foundation
import TestSupport

/// Something that reads what others wrote.
struct Reader: Sendable {
  let name: String
  /// How many of a hundred inputs it is given.
  let share: Int
  let mutation: Mutation
  let read: @Sendable ([UInt8]) async -> Verdict
}

/// All readers with the texts from which their input is made.
struct Readers: Sendable {
  let all: [Reader]

  /// - Parameter workspace: whose files are spoilt.
  /// - Throws: when it cannot be read.
  init(_ workspace: URL) throws {
    let corpus = try Corpus(workspace)
    all = contentReaders(corpus) + recordReaders(corpus) + addressReaders
  }

  /// The input of a number, and who reads it.
  func input(_ number: UInt64) -> (Reader, [UInt8]) {
    var random = SplitMix64(seed: number)
    var place = Int.random(in: 0..<all.reduce(0) { $0 + $1.share }, using: &random)
    for reader in all {
      if place < reader.share { return (reader, reader.mutation.input(&random)) }
      place -= reader.share
    }
    return (all[0], all[0].mutation.input(&random))
  }
}

/// The texts of a workspace, by what reads them.
struct Corpus: Sendable {
  let practices: [String]
  let yaml: [String]
  let surveys: [String]

  init(_ workspace: URL) throws {
    func texts(_ folder: String, _ ending: String) throws -> [String] {
      let root = workspace.appending(path: folder)
      return try FileManager.default.subpathsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(ending) }.sorted()
        .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
    }
    practices = try texts("Practices", ".md") + texts("Campaigns", ".md")
    yaml = try texts("Practices", ".yaml") + texts("Campaigns", ".yaml")
    surveys = try texts("Campaigns/surveys", ".yaml")
  }
}

extension Mutation {
  init(_ texts: [String], signs: [String]) {
    self.init(texts: texts.map { Array($0.utf8) }, signs: signs.map { Array($0.utf8) })
  }
}
