import Foundation

/// A folder for the time of some work, which goes away afterwards however the work ends.
func inTemporaryFolder<Result: Sendable>(
  _ work: (URL) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "rostrum-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  do {
    let result = try await work(folder)
    await remove(folder)
    return result
  } catch {
    await remove(folder)
    throw error
  }
}

/// Removes a folder in which a program that was stopped may write a little longer.
private func remove(_ folder: URL) async {
  for _ in 1...40 {
    try? FileManager.default.removeItem(at: folder)
    guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return }
    // The task of its own waits although this one is cancelled.
    await Task.detached { try? await Task.sleep(for: .milliseconds(50)) }.value
  }
}
