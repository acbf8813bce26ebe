import Foundation
import Testing

@testable import Documents

@Suite struct FormatTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "rostrum-tests-\(UUID().uuidString)", directoryHint: .isDirectory)

  private let document = Document(
    id: "tiny", title: "Tiny", language: "en",
    metadata: .init(
      authors: ["Ada Probe"], description: "d", keywords: [], date: "2026-11-22",
      licence: "CC-BY-4.0"),
    cover: .init(kicker: "", drawing: nil, imprint: ""),
    sections: [
      Section(id: "contents", role: .contents, title: []),
      Section(id: "one", role: .chapter, title: ["One"], blocks: [.paragraph(["Text"])]),
      Section(id: "two", role: .chapter, title: ["Two"], blocks: [.paragraph(["Text"])]),
    ])

  private func install(_ script: String, as path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: url)
    chmod(url.path, 0o755)
  }

  private func tools(_ environment: [String: String] = [:]) -> Tools {
    Tools(environment: environment, workspace: folder)
  }

  private func build(_ tools: Tools, engine: PDFEngine? = nil) throws -> Build {
    Build(date: "2026-11-22", tools: tools, styles: try StyleSheets(), engine: engine)
  }

  @Test func looksForProgramsInTheNamedFolderThenTheWorkspaceThenThePath() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = [
      "ROSTRUM_TOOLS": folder.appending(path: "named").path,
      "PATH": folder.appending(path: "path").path,
    ]
    for place in ["path", ".tools/venv/bin", ".tools", "named/bin"] {
      try install("", as: "\(place)/weasyprint")
      #expect(
        tools(environment).find("weasyprint")?.path
          == folder.appending(path: "\(place)/weasyprint").path)
    }
  }

  @Test func withholdsThePDFWithoutAnEngineAndMakesTheRest() async throws {
    let export = try await Export(
      of: document, as: [EPUBFormat(), HTMLFormat(), PDFFormat()], build: build(tools()))
    #expect(export.files.map(\.path) == ["tiny.epub", "tiny.html"])
    #expect(
      export.withheld == [
        Export.Withheld(
          what: "pdf",
          why: "no PDF was made, because neither WeasyPrint nor Chromium is installed; "
            + "run 'pip install weasyprint' or 'apt-get install chromium'")
      ])
  }

  @Test func namesTheCommandForAnEngineThatWasAskedFor() async throws {
    let export = try await Export(
      of: document, as: [PDFFormat()], build: build(tools(), engine: .chromium))
    #expect(
      export.withheld.map(\.why) == [
        "chromium is not installed; run 'apt-get install chromium', or choose another engine"
      ])
  }

  @Test func reportsWhatAnEngineSaysWhenItFails() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try install(
      "echo 'WARNING: Ignored `a: b`' >&2; echo 'ERROR: no font' >&2; exit 3",
      as: ".tools/weasyprint")
    let export = try await Export(of: document, as: [PDFFormat()], build: build(tools()))
    #expect(
      export.withheld.map(\.why) == ["WeasyPrint made no PDF: WeasyPrint: ERROR: no font"])
  }

  @Test(
    arguments: [
      ("#!/bin/sh\n", nil), ("#!/bin/sh python\n", nil), ("#!/nowhere/python3\n", nil),
      ("#!PYTHON -I\nimport re\n", "PYTHON"), ("\u{7F}ELF", nil),
    ] as [(String, String?)])
  func asksTheInterpreterOfAScriptInPython(start: String, found: String?) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try install("", as: "python3")
    let python = folder.appending(path: "python3").path
    let script = folder.appending(path: "weasyprint")
    try Data(start.replacing("PYTHON", with: python).utf8).write(to: script)
    #expect(
      Finishing.interpreter(of: script)?.path == found?.replacing("PYTHON", with: python))
  }

  @Test func endsAProgramThatTakesTooLong() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try install("exec sleep 600", as: "slow")
    let program = Program(
      url: folder.appending(path: "slow"),
      environment: ["PATH": "/usr/bin:/bin"], folder: folder, timeLimit: .seconds(1))
    await #expect(throws: ExportError("slow took longer than 1 seconds")) {
      try await program.run([])
    }
  }

  @Test func readsPagesFromPoppler() {
    let text = """
      Page  Destination                 Name
         2 [ XYZ   54  774 null      ] "colophon"
        11 [ XYZ    0  842 null      ] "a \\"quoted\\" id"
      nonsense
      """
    #expect(
      PDFRun.pages(inDestinations: text) == ["colophon": 2, "a \\\"quoted\\\" id": 11])
    #expect(PDFRun.pageCount(inFacts: "Title: x\nPages:           22\n") == 22)
  }

  @Test(
    .enabled(if: PDFEngine.weasyprint.program(in: installed) != nil, "WeasyPrint is not installed"))
  func weasyPrintKnowsThePagesAndRepeatsItsBytes() async throws {
    let build = try build(installed, engine: .weasyprint)
    let first = try await PDFFormat().write(document, build: build)
    let second = try await PDFFormat().write(document, build: build)
    #expect(first.files == second.files)
    #expect(first.notices == [])
    #expect(first.files.map(\.standards) == ["PDF/A-3a, PDF/UA-1"])
    #expect(first.files.map(\.pageCount) == [4])
    #expect(first.pages["one"] == 3)
    #expect(first.pages["two"] == 4)
  }

  @Test(
    .enabled(if: PDFEngine.chromium.program(in: installed) != nil, "Chromium is not installed"))
  func chromiumPrintsThePagesOfASecondPass() async throws {
    let written = try await PDFFormat().write(document, build: build(installed, engine: .chromium))
    #expect(written.pages["two"] == 4)
    #expect(written.files.map(\.pageCount) == [4])
    #expect(written.files.map(\.standards) == [nil])
    #expect(written.notices.count == 1)
    #expect(written.notices[0].contains("preview"))
  }

  @Test func theManifestNamesEveryFile() throws {
    var export = Export()
    export.files = [
      OutputFile(path: "b.pdf", format: "pdf", data: Data("abc".utf8), pageCount: 3),
      OutputFile(path: "a.html", format: "html", data: Data()),
    ]
    export.withheld = [.init(what: "epub", why: "it is not made here")]
    let json = String(
      decoding: try Manifest(of: export, document: document, statements: ["issn": "none"]).json(),
      as: UTF8.self)
    #expect(
      json == """
        {
          "date" : "2026-11-22",
          "files" : [
            {
              "bytes" : 0,
              "format" : "html",
              "path" : "a.html",
              "sha256" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            },
            {
              "bytes" : 3,
              "format" : "pdf",
              "pages" : 3,
              "path" : "b.pdf",
              "sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            }
          ],
          "generator" : "Rostrum",
          "language" : "en",
          "licence" : "CC-BY-4.0",
          "notices" : [

          ],
          "publication" : "tiny",
          "statements" : {
            "issn" : "none"
          },
          "title" : "Tiny",
          "withheld" : [
            {
              "what" : "epub",
              "why" : "it is not made here"
            }
          ]
        }

        """)
  }
}

/// What this machine has: beside the package, and in the path.
private let installed = Tools(
  environment: ProcessInfo.processInfo.environment,
  workspace: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent())
