extension Diagnostic {
  /// `path:line:col: error: message [CODE]`, with the hint on a second line.
  package var text: String {
    let place = "\(headline(location.file)):\(location.line):\(location.column)"
    let line = "\(place): \(severity.rawValue): \(message) [\(code.id)]"
    return hint.map { "\(line)\n  hint: \($0)" } ?? line
  }
}

extension Report {
  /// All problems, one after the other, in the order of the files.
  package var text: String { sorted.map { $0.text + "\n" }.joined() }

  /// “2 errors, 1 warning”; “no problems” when there is none of either.
  package var summary: String {
    let parts = [Diagnostic.Severity.error, .warning, .hint].compactMap { severity -> String? in
      let number = count(severity)
      return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }
}
