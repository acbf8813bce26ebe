import ArgumentParser
import Documents
import Foundation
import Publishing
import Storage

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say which programs are found, how to install what is missing, and how records are.",
    discussion: "  rostrum doctor")

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let tools = Tools(environment: ProcessInfo.processInfo.environment, workspace: options.root)
    print("rostrum \(Rostrum.configuration.version)")
    print("workspace: \(options.root.path)")
    for engine in PDFEngine.allCases {
      let found = engine.program(in: tools).map(\.path) ?? "missing: \(engine.installation)"
      print("\(engine.rawValue): \(found)")
    }
    for (program, installation) in [
      ("pdfinfo", "apt-get install poppler-utils"), ("fc-match", "apt-get install fontconfig"),
      ("pyftsubset", "pip install fonttools brotli"),
    ] {
      print("\(program): \(tools.find(program)?.path ?? "missing: \(installation)")")
    }
    print("curl: \(tools.curl?.path ?? "missing: \(WebClient.installation)")")
    let pandoc = tools.pandoc.map(\.path) ?? "missing: \(DOCXFormat.installation)"
    print("pandoc: \(pandoc)")
    for line in RecordArchive(workspace: options.root).health { print("records: \(line)") }
  }
}
