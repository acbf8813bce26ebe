// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The arrows of the architecture, from the bottom up. A target may import only what it names here;
/// each third-party library has one owner. `Tests/RepositoryTests` checks both.
let package = Package(
  name: "Rostrum",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rostrum", targets: ["RostrumCLI"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

    // A problem in authored files as a value; text, JSON, SARIF.
    .target(name: "Diagnostics", swiftSettings: strict),

    // Files, front matter with places, the Markdown tree. Owns CMark, Yams and Crypto with its extras.
    .target(
      name: "Markup",
      dependencies: [
        "Diagnostics", "CMark",
        .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // Practices, organisations, vocabularies and the checks over them.
    .target(name: "Catalogue", dependencies: ["Diagnostics", "Markup"], swiftSettings: strict),

    // The document model, its writers, drawings and PDF engines. Owns Subprocess and SystemPackage.
    .target(
      name: "Documents",
      dependencies: [
        "Diagnostics", "Markup", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.copy("Styles")],
      swiftSettings: strict),

    // Folding, the query language, facets and highlights.
    .target(
      name: "Search", dependencies: ["Diagnostics", "Markup", "Catalogue"], swiftSettings: strict),

    // Plans, kinds of plan and their rules.
    .target(
      name: "Campaigns", dependencies: ["Diagnostics", "Markup", "Catalogue"],
      resources: [.copy("Words")],
      swiftSettings: strict),

    // What people tell and agree to: consent and its gate, stories, drafts, discussion, and the seam
    // of their store.
    .target(
      name: "Feedback", dependencies: ["Diagnostics", "Markup", "Catalogue"], swiftSettings: strict),

    // The search index and the records in SQLite. Owns GRDB.
    .target(
      name: "Storage",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Search", "Feedback",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // The workspace, and content assembled into documents.
    .target(
      name: "Publishing",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Campaigns", "Feedback",
      ],
      resources: [.copy("Assets"), .copy("PlainWords")],
      swiftSettings: strict),

    // Routes, queries, headers and caching of the web app. Owns Hummingbird and what it speaks in.
    .target(
      name: "Web",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Campaigns", "Feedback",
        "Storage", "Publishing", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),

    // One file a command. Owns ArgumentParser.
    .executableTarget(
      name: "RostrumCLI",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Campaigns", "Feedback",
        "Storage", "Publishing", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What the HTTP library costs by itself, for `make bench`.
    .executableTarget(
      name: "BareServer",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Benchmarks/BareServer", swiftSettings: strict),

    // Golden files and seeded randomness, for all tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

    // Changes records in a process that tests can kill or give a bad disk.
    .executableTarget(
      name: "RecordDriver", dependencies: ["Feedback", "Storage", "TestSupport"],
      path: "Tests/RecordDriver", swiftSettings: strict),

    // Gives generated input to everything that reads what others wrote.
    .executableTarget(
      name: "ReaderDriver",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Search", "Feedback", "Publishing", "Web",
        "TestSupport", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Tests/ReaderDriver", swiftSettings: strict),

    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Diagnostics", "Markup", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),

    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "Diagnostics", "Markup", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Markup", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),

    .testTarget(
      name: "CampaignsTests",
      dependencies: ["Campaigns", "Catalogue", "Diagnostics", "Markup", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),

    .testTarget(
      name: "FeedbackTests",
      dependencies: ["Catalogue", "Diagnostics", "Markup", "Feedback", "TestSupport"],
      swiftSettings: strict),

    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Campaigns", "Documents", "Feedback", "Publishing",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),

    // The shape of the repository and what it ships.
    .testTarget(
      name: "RepositoryTests", dependencies: ["Catalogue", "Diagnostics", "Markup"],
      swiftSettings: strict),

    .testTarget(
      name: "SearchTests",
      dependencies: ["Diagnostics", "Markup", "Catalogue", "Search", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Documents", "Search", "Feedback", "Storage",
        "Publishing", "Web", "TestSupport", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Markup", "Feedback", "Search", "Storage", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Kept"], swiftSettings: strict),
  ]
)
