import ArgumentParser
import Documents
import Foundation
import Publishing

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say which programs are found, and how to install what is missing.",
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
    let pdfinfo = tools.find("pdfinfo").map(\.path) ?? "missing: apt-get install poppler-utils"
    print("pdfinfo: \(pdfinfo)")
    let pandoc = tools.pandoc.map(\.path) ?? "missing: \(DOCXFormat.installation)"
    print("pandoc: \(pandoc)")
  }
}
