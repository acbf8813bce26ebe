/// The targets of `Package.swift` with what each declares, read from its text.
struct Manifest {
  struct Target {
    /// `target`, `testTarget`, `executableTarget` or `systemLibrary`.
    let kind: String
    let name: String
    /// The names of targets and of products.
    let dependencies: Set<String>

    /// Where its files are.
    let folder: String
  }

  let targets: [Target]

  init(_ text: String) {
    var targets: [Target] = []
    for kind in ["target", "testTarget", "executableTarget", "systemLibrary"] {
      for piece in text.pieces(after: ".\(kind)(") {
        let call = piece.balanced()
        guard let name = call.pieces(after: "name: ").first?.quoted.first else { continue }
        let list = call.pieces(after: "dependencies: ").first?.balanced() ?? ""
        // In `.product(name: "Crypto", package: "swift-crypto")` the name counts, not its package.
        let packages = Set(list.pieces(after: "package: ").compactMap(\.quoted.first))
        let names = Set(list.pieces(after: "name: ").compactMap(\.quoted.first))
        let usual = kind == "testTarget" ? "Tests/\(name)" : "Sources/\(name)"
        targets.append(
          Target(
            kind: kind, name: name,
            dependencies: Set(list.quoted).subtracting(packages.subtracting(names)),
            folder: call.pieces(after: " path: ").first?.quoted.first ?? usual))
      }
    }
    self.targets = targets
  }
}

extension String {
  /// What follows each place where a text stands.
  fileprivate func pieces(after text: String) -> [String] {
    ranges(of: text).map { String(self[$0.upperBound...]) }
  }

  /// The text up to the bracket that closes the first one opened, or that was opened before it.
  fileprivate func balanced() -> String {
    var depth = hasPrefix("[") || hasPrefix("(") ? 0 : 1
    var result = ""
    for character in self {
      if "[(".contains(character) { depth += 1 }
      if "])".contains(character) { depth -= 1 }
      if depth == 0 { break }
      result.append(character)
    }
    return result
  }

  /// The texts between double quotes.
  fileprivate var quoted: [String] {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
