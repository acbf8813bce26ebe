import Foundation
import Testing

/// The architecture, stated once: arrows point downwards, siblings do not know each other, and each
/// third-party library has one owner.
@Suite struct ArrowTests {
  /// What each target may import, from the bottom up.
  static let arrows: [String: Set<String>] = [
    "Diagnostics": [],
    "Markup": ["Diagnostics"],
    "Catalogue": ["Diagnostics", "Markup"],
    "Documents": ["Diagnostics", "Markup"],
    "Search": ["Diagnostics", "Markup", "Catalogue"],
    "Campaigns": ["Diagnostics", "Markup", "Catalogue"],
    "Feedback": ["Diagnostics", "Markup", "Catalogue"],
    "Storage": ["Diagnostics", "Markup", "Catalogue", "Search", "Feedback"],
    "Publishing": [
      "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Campaigns", "Feedback",
    ],
    "Web": [
      "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Campaigns", "Feedback",
      "Storage", "Publishing",
    ],
    "RostrumCLI": [
      "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Campaigns", "Feedback",
      "Storage", "Publishing", "Web",
    ],
  ]

  static let owners = [
    "CMark": "Markup", "Yams": "Markup", "Crypto": "Markup", "CryptoExtras": "Markup",
    "Subprocess": "Documents",
    "SystemPackage": "Documents",
    "GRDB": "Storage", "Hummingbird": "Web", "HummingbirdCore": "Web", "HTTPTypes": "Web",
    "Logging": "Web",
    "NIOCore": "Web", "ArgumentParser": "RostrumCLI",
  ]

  /// What comes with the compiler and needs no arrow.
  static let toolchain: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "FoundationNetworking", "Glibc", "Musl", "Synchronization",
    "System", "Testing",
  ]

  let manifest: Manifest

  init() throws { manifest = Manifest(try Repository.text("Package.swift")) }

  @Test func everyFolderOfCodeIsATarget() throws {
    let folders = try ["Sources", "Tests", "Benchmarks"].flatMap { folder in
      try Repository.files(in: folder, endings: ["swift", "modulemap"]).compactMap { path in
        path.split(separator: "/").dropFirst().first.map { "\(folder)/\($0)" }
      }
    }
    #expect(Set(folders).subtracting(manifest.targets.map(\.folder)) == [])
  }

  /// The compiler holds imports to what is declared; this holds what is declared to the architecture.
  @Test func declareNothingBesideTheArrows() {
    for target in manifest.targets
    where target.folder.hasPrefix("Sources/") && target.kind != "systemLibrary" {
      guard let arrows = Self.arrows[target.name] else {
        Issue.record("state the arrows of \(target.name) here")
        continue
      }
      let libraries = Self.owners.filter { $0.value == target.name }.keys
      let beside = target.dependencies.subtracting(arrows).subtracting(libraries)
      #expect(beside == [], "\(target.name) declares \(beside.sorted())")
    }
  }

  @Test func importNothingBesideWhatIsDeclared() throws {
    for target in manifest.targets {
      for path in try Repository.files(in: target.folder, endings: ["swift"]) {
        let beside = Self.imports(try Repository.text(path))
          .subtracting(target.dependencies).subtracting(Self.toolchain)
        #expect(beside == [], "\(path) imports \(beside.sorted())")
      }
    }
  }

  @Test func pointDownwards() {
    for (target, arrows) in Self.arrows {
      for other in arrows {
        #expect(Self.arrows[other]?.contains(target) == false, "\(target) and \(other)")
        #expect(Self.arrows[other]?.isSubset(of: arrows) == true, "\(other) below \(target)")
      }
    }
  }

  /// The modules that a file imports, whatever stands before `import`.
  static func imports(_ text: String) -> Set<String> {
    let modifiers: Set<Substring> = [
      "package", "public", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
      "@_exported", "@_spi",
    ]
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias", "let"]
    return Set(
      text.split(separator: "\n").compactMap { line in
        // What is further in is a program of another language.
        guard !line.hasPrefix("    ") else { return nil }
        let words = line.split(separator: " ").drop { modifiers.contains($0) }
        guard words.first == "import" else { return nil }
        let module = words.dropFirst().first { !kinds.contains($0) }
        return module?.split(separator: ".").first.map(String.init)
      })
  }

  @Test(
    arguments: [
      ("import A", ["A"]), ("package import A", ["A"]),
      ("@testable import A\nimport B", ["A", "B"]),
      ("  import struct A.B", ["A"]), ("// import A", []), ("let important = 1", []),
    ] as [(String, Set<String>)])
  func findsImports(text: String, modules: Set<String>) {
    #expect(Self.imports(text) == modules)
  }
}
