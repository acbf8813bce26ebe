import Documents
import Foundation
import Publishing
import Testing
import Web

@Suite struct BuildQueueTests {
  /// A queue over a test site, whose typesetter never ends when `isStuck`.
  private func queue(
    _ site: TestSite, isStuck: Bool = false, timeLimit: Duration = .seconds(100),
    shelfLimit: Int = 1 << 30
  ) throws -> BuildQueue {
    let tools = site.root.appending(path: "tools")
    if isStuck {
      try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
      let program = tools.appending(path: "weasyprint")
      try Data("#!/bin/sh\nexec sleep 300\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    }
    return BuildQueue(
      shelf: BuildShelf(folder: site.root.appending(path: "builds"), limit: shelfLimit),
      exports: site.root.appending(path: "Exports/build"),
      tools: Tools(environment: ["ROSTRUM_TOOLS": tools.path], workspace: site.root),
      styles: try StyleSheets(), timeLimit: timeLimit)
  }

  private func toolkit(
    _ site: TestSite, _ title: String, _ formats: [String]? = nil
  ) -> BuildOrder {
    let edition = site.live.site.edition
    return BuildOrder(
      edition.toolkit(
        of: ["penny-wirton-schools", "duo-for-a-job"], title: title, language: "en"), edition,
      formats: formats)
  }

  /// How a job ended.
  private func end(_ key: BuildKey, _ queue: BuildQueue) async throws -> BuildProgress.State {
    while let state = await queue.progress(of: key)?.state {
      switch state {
      case .waiting, .running: try await Task.sleep(for: .milliseconds(20))
      case .done, .failed: return state
      }
    }
    throw CancellationError()
  }

  /// All that lies on the shelf, hidden files too, without the files of finished builds.
  private func names(_ queue: BuildQueue) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: queue.shelf.folder.path)) ?? []).sorted()
  }

  @Test func theFilesOfAnOrderAreKeptAndFoundAgainWithoutMakingThemTwice() async throws {
    let site = try TestSite()
    let order = toolkit(site, "Two practices", ["html", "epub"])
    let queue = try queue(site)
    let key = try #require(try await queue.submit(order))
    guard case .done(let manifest, publication: nil) = try await end(key, queue) else {
      Issue.record("not made")
      return
    }
    #expect(manifest.files.map(\.format) == ["epub", "html"])
    let html = try #require(manifest.files.last)
    let data = try #require(queue.shelf.file(html.path, of: key))
    #expect(String(decoding: data, as: UTF8.self).contains("Two practices"))
    #expect(queue.shelf.file("../\(key)/\(html.path)", of: key) == nil)

    // Another queue over the same shelf, as after a restart, has them at once.
    let later = try self.queue(site, isStuck: true)
    #expect(try await later.submit(order) == key)
    #expect(await later.progress(of: key)?.state == .done(manifest, publication: nil))
    #expect(try await later.submit(toolkit(site, "Another title")) != key)
    await later.stop()
  }

  @Test func oneJobRunsFiveWaitAndTheNextIsRefused() async throws {
    let site = try TestSite()
    let queue = try queue(site, isStuck: true)
    var keys: [BuildKey] = []
    for number in 0...5 {
      keys.append(try #require(try await queue.submit(toolkit(site, "Number \(number)"))))
    }
    #expect(await queue.progress(of: keys[0])?.state == .running)
    #expect(await queue.progress(of: keys[5])?.state == .waiting(before: 5))
    // The same again takes no place.
    #expect(try await queue.submit(toolkit(site, "Number 3")) == keys[3])
    await #expect(throws: BuildQueue.Full.self) {
      _ = try await queue.submit(toolkit(site, "Number 6"))
    }
    await queue.stop()
    for key in keys {
      #expect(await queue.progress(of: key)?.state == .failed(.stopped))
    }
    #expect(names(queue).isEmpty)
  }

  @Test func aJobThatTakesTooLongIsEndedAndTheNextOneRuns() async throws {
    let site = try TestSite()
    let queue = try queue(site, isStuck: true, timeLimit: .milliseconds(300))
    let first = try #require(try await queue.submit(toolkit(site, "First")))
    let second = try #require(try await queue.submit(toolkit(site, "Second")))
    #expect(try await end(first, queue) == .failed(.tookTooLong))
    #expect(try await end(second, queue) == .failed(.tookTooLong))
    #expect(names(queue).isEmpty)
  }

  @Test func theOldestBuildsGoWhenTheShelfIsFull() async throws {
    let site = try TestSite()
    let queue = try queue(site, shelfLimit: 1)
    var keys: [BuildKey] = []
    for title in ["One", "Two"] {
      let key = try #require(try await queue.submit(toolkit(site, title, ["html"])))
      _ = try await end(key, queue)
      keys.append(key)
    }
    #expect(queue.shelf.manifest(keys[0]) == nil)
    #expect(queue.shelf.manifest(keys[1]) != nil)
  }

  @Test func onlyThirtyTwoDigitsAreAKey() {
    #expect(BuildKey(String(repeating: "a1", count: 16)) != nil)
    for text in ["", "..", String(repeating: "A", count: 32), String(repeating: "a", count: 33)] {
      #expect(BuildKey(text) == nil)
    }
  }
}
