package import Diagnostics
package import Markup
import Synchronization

/// What files were read as, with their problems, kept for the next time: who reads the same files again and again,
/// as a server does, parses only those that have changed.
package final class Readings: Sendable {
  private struct Key: Hashable {
    let path: String
    /// What it was read as.
    let type: ObjectIdentifier
    let language: String
  }

  private struct Kept {
    let text: String
    let value: (any Sendable)?
    let report: Report
  }

  private let kept = Mutex<[Key: Kept]>([:])

  package init() {}

  /// Forgets the files that are not there any more.
  package func keep(only files: [SourceFile]) {
    let paths = Set(files.map(\.path))
    kept.withLock { kept in kept = kept.filter { paths.contains($0.key.path) } }
  }

  fileprivate func value<Value: Sendable>(
    of file: SourceFile, language: String, _ report: inout Report,
    _ read: (SourceFile, inout Report) -> Value?
  ) -> Value? {
    let key = Key(path: file.path, type: ObjectIdentifier(Value.self), language: language)
    if let known = kept.withLock({ $0[key] }), known.text == file.text {
      report.add(known.report)
      return known.value as? Value
    }
    var own = Report()
    let value = read(file, &own)
    report.add(own)
    kept.withLock { $0[key] = Kept(text: file.text, value: value, report: own) }
    return value
  }
}

extension Readings? {
  /// What a file is read as; without readings it is always read.
  ///
  /// - Parameter language: that of the workspace, where the reading depends on it.
  package func value<Value: Sendable>(
    of file: SourceFile, language: String = "", _ report: inout Report,
    _ read: (SourceFile, inout Report) -> Value?
  ) -> Value? {
    guard let self else { return read(file, &report) }
    return self.value(of: file, language: language, &report, read)
  }

  /// What files are read as, side by side, in their order.
  package func values<Value: Sendable>(
    of files: [SourceFile], language: String = "", _ report: inout Report,
    _ read: @Sendable (SourceFile, inout Report) -> Value?
  ) -> [Value] {
    mapConcurrently(files, &report) { file, report in
      value(of: file, language: language, &report, read)
    }
  }
}
