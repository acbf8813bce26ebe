package import Documents
package import Foundation
import Markup
package import Publishing

/// Makes files of publications, one job at a time in the whole process; a few may wait.
package actor BuildQueue {
  package nonisolated let shelf: BuildShelf
  private nonisolated let exports: URL
  private nonisolated let tools: Tools
  private nonisolated let styles: StyleSheets
  private let timeLimit: Duration
  private var waiting: [Job] = []
  private var running: (job: Job, task: Task<Void, Never>)?
  /// How jobs ended that left nothing on the shelf, the latest last.
  private var ended: [(key: BuildKey, progress: BuildProgress)] = []
  private var isStopped = false

  /// How many jobs may wait for the one that runs.
  package static let waitingLimit = 5
  /// How many ends are remembered.
  private static let memory = 100

  /// That there is no room for one more job.
  package struct Full: Error {}

  private struct Job: Sendable {
    let key: BuildKey
    let order: BuildOrder
    let document: Document
    let build: Build

    /// The id of the publication whose export is replaced; nil for what goes on the shelf.
    var publication: String? { order.target == .exports ? order.publication.id : nil }
  }

  /// - Parameters:
  ///   - exports: the folder for orders that replace an export.
  ///   - timeLimit: for each job; beyond, it is ended and leaves nothing.
  package init(
    shelf: BuildShelf, exports: URL, tools: Tools, styles: StyleSheets,
    timeLimit: Duration = .seconds(180)
  ) {
    self.shelf = shelf
    self.exports = exports
    self.tools = tools
    self.styles = styles
    self.timeLimit = timeLimit
  }

  /// Takes an order; one that is under way already, or whose files are on the shelf, is not taken twice.
  ///
  /// - Returns: the key by which `progress(of:)` tells what comes of it; nil for a publication of a kind
  ///   that does not exist.
  /// - Throws: `Full` when too many wait.
  package nonisolated func submit(_ order: BuildOrder) async throws -> BuildKey? {
    guard let document = order.edition.document(order.publication) else { return nil }
    var build = Build(date: order.edition.date.iso, tools: tools, styles: styles)
    build.setup.paper = order.paper
    let key = BuildKey(order, document, build)
    try await take(Job(key: key, order: order, document: document, build: build))
    return key
  }

  private func take(_ job: Job) throws {
    let isUnderWay = running?.job.key == job.key || waiting.contains { $0.key == job.key }
    guard !isUnderWay, !isKept(job) else { return }
    guard !isStopped, waiting.count < Self.waitingLimit else { throw Full() }
    ended.removeAll { $0.key == job.key }
    waiting.append(job)
    startNext()
  }

  /// Whether all of its formats are on the shelf.
  private func isKept(_ job: Job) -> Bool {
    guard job.order.target == .shelf, let manifest = shelf.manifest(job.key) else { return false }
    return Set(job.order.formats).isSubset(of: manifest.files.map(\.format))
  }

  /// How a job stands; nil for one that nobody knows (any more).
  package func progress(of key: BuildKey) -> BuildProgress? {
    if let job = running?.job, job.key == key {
      return BuildProgress(key.description, job.document.title, .running)
    }
    if let index = waiting.firstIndex(where: { $0.key == key }) {
      return BuildProgress(
        key.description, waiting[index].document.title, .waiting(before: index + 1))
    }
    if let end = ended.first(where: { $0.key == key }) { return end.progress }
    return shelf.manifest(key).map {
      BuildProgress(key.description, $0.title, .done($0, publication: nil))
    }
  }

  /// Ends the job that runs, and drops those that wait; nothing is left half-written.
  package func stop() async {
    isStopped = true
    for job in waiting { note(job, .failed(.stopped)) }
    waiting = []
    running?.task.cancel()
    await running?.task.value
  }

  private func startNext() {
    guard running == nil, !waiting.isEmpty else { return }
    let job = waiting.removeFirst()
    running = (job, Task { await self.run(job) })
  }

  private func run(_ job: Job) async {
    let limit = timeLimit
    let end: BuildProgress.State
    do {
      end = try await withThrowingTaskGroup(of: BuildProgress.State.self) { group in
        group.addTask { .done(try await self.make(job), publication: job.publication) }
        group.addTask {
          try await Task.sleep(for: limit)
          return .failed(.tookTooLong)
        }
        // Leaving the group cancels the other task, and waits for it.
        defer { group.cancelAll() }
        return try await group.next() ?? .failed(.fault)
      }
    } catch {
      end = .failed(error is CancellationError ? .stopped : .fault)
    }
    note(job, end)
    running = nil
    startNext()
  }

  /// Makes the files and puts them where they belong, wholly or not at all.
  private nonisolated func make(_ job: Job) async throws -> Manifest {
    let made = try await job.order.edition.files(
      of: job.order.publication, as: job.document, in: job.order.formats, build: job.build)
    try Task.checkCancellation()
    switch job.order.target {
    case .exports: try made.tree.write(to: exports.appending(path: job.document.id))
    case .shelf:
      try FileManager.default.createDirectory(
        at: shelf.folder, withIntermediateDirectories: true)
      try made.tree.write(to: shelf.place(of: job.key))
      shelf.trim()
    }
    return made.manifest
  }

  /// What is on the shelf tells of itself.
  private func note(_ job: Job, _ end: BuildProgress.State) {
    if case .done = end, job.order.target == .shelf { return }
    let progress = BuildProgress(job.key.description, job.document.title, end)
    ended.append((job.key, progress))
    ended = ended.suffix(Self.memory)
  }
}
