import Foundation
import Subprocess
import SystemPackage

/// A program that is run with limits of time and output.
struct Program {
  let url: URL
  /// The whole environment of the run.
  var environment: [String: String]
  var folder: URL
  var timeLimit: Duration = .seconds(300)

  /// How many bytes of output and of errors are read; beyond, the run fails.
  private static let outputLimit = 4 << 20

  struct Output: Sendable {
    let succeeded: Bool
    let output: String
    let errors: String
  }

  /// Throws an `ExportError` when the program cannot start, takes too long or writes too much.
  ///
  /// - Parameter input: what it reads.
  func run(_ arguments: [String], input: String = "") async throws -> Output {
    let name = url.lastPathComponent
    do {
      return try await withThrowingTaskGroup(of: Output?.self) { group in
        group.addTask { try await launch(arguments, input) }
        group.addTask {
          try await Task.sleep(for: timeLimit)
          return nil
        }
        // Leaving the group cancels the other task, which ends the program.
        defer { group.cancelAll() }
        guard let first = try await group.next(), let output = first else {
          throw ExportError("\(name) took longer than \(timeLimit.components.seconds) seconds")
        }
        // A program that ends because the task was cancelled has made nothing of use.
        try Task.checkCancellation()
        return output
      }
    } catch let error as SubprocessError {
      throw ExportError("\(name) could not be run: \(error)")
    }
  }

  private func launch(_ arguments: [String], _ input: String) async throws -> Output {
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
    let variables = environment.compactMap { name, value in
      Environment.Key(rawValue: name).map { ($0, value) }
    }
    let result = try await Subprocess.run(
      .path(FilePath(url.path(percentEncoded: false))), arguments: Arguments(arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
      workingDirectory: FilePath(folder.path(percentEncoded: false)), platformOptions: options,
      input: .string(input),
      output: .string(limit: Self.outputLimit), error: .string(limit: Self.outputLimit))
    return Output(
      succeeded: result.terminationStatus.isSuccess, output: result.standardOutput,
      errors: result.standardError)
  }
}
