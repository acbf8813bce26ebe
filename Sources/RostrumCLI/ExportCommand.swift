import ArgumentParser
import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write publications and plans as files.",
    discussion: """
      A publication is a folder below Exports/ with a publication.yaml; a plan is
      exported as a campaign dossier, and a practice as a sheet of its own. Results lie in Exports/build/ID/. They replace
      all that an earlier export left there, and only when all is written.

        rostrum export inclusive-learning-1
        rostrum export advocacy-toolkit --to pdf --engine chromium
        rostrum export inclusive-learning-1 --to pdf --paper a5 --ink black --output print
        rostrum export inclusive-learning-1 --to pdf --bleed 3mm --marks --output print
        rostrum export turin-law-clinic-partnership --document terms-of-reference
        rostrum export open-enrolment --edition public --print overview
        rostrum export open-enrolment --since HEAD~3
        rostrum export penny-wirton-schools --to docx
        rostrum export advocacy-toolkit --chapter two-rules --to docx
        rostrum export advocacy-toolkit --language it
        rostrum export catalogue --to csv,sqlite
        rostrum export penny-wirton-schools --language ar

      The public edition of a plan has nothing private, says how much is left out, and is not written
      while a text would tell it. It lies beside the internal one, in ID-public.
      """)

  @Argument(help: "The ids of publications, plans or practices; default: all publications.")
  var ids: [String] = []

  @Option(help: "Formats, separated by commas; default: those the publication names.")
  var to: String?

  @Option(
    help: "What to make of a plan: \(Workspace.planDocuments.joined(separator: " or ")).")
  var document = Workspace.planDocuments[0]

  @Option(help: "For whom plans are printed: internal, or public, without what is private.")
  var edition = PlanEdition.internal

  @Option(
    help: """
      How much of a plan: full, overview, management for those who carry it out, or views: a \
      strategy chart for each who decides, a canvas and a planning sheet.
      """)
  var print = PlanPrint.full

  @Option(
    help: "A revision of git, or a file: what changed in the plan since is the last chapter.")
  var since: String?

  @Option(help: "One text of a publication, by the name of its file, for --to docx.")
  var chapter: String?

  @Option(
    help: "The language, as a tag such as it; what is not translated into it says so.")
  var language: String?

  @Option(help: "The PDF engine: \(PDFEngine.allCases.map(\.rawValue).joined(separator: " or ")).")
  var engine: String?

  @Option(name: .shortAndLong, help: "Write to this folder instead of Exports/build.")
  var output: String?

  @OptionGroup(title: "Print") var printing: PrintOptions

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if let engine, PDFEngine(rawValue: engine) == nil {
      let known = PDFEngine.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no PDF engine '\(engine)'. Choose from: \(known).")
    }
    if !Workspace.planDocuments.contains(document) {
      let known = Workspace.planDocuments.joined(separator: ", ")
      throw ValidationError("There is no document '\(document)'. Choose from: \(known).")
    }
    if chapter != nil, to != DOCXFormat().name {
      throw ValidationError("A chapter alone is written with '--to docx' only.")
    }
    for name in formatNames ?? []
    where !isOfCatalogue && !allFormats.contains(where: { $0.name == name }) {
      let known = allFormats.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(name)'. Choose from: \(known).")
    }
  }

  func run() async throws {
    var report = Report()
    let workspace = try options.read(&report)
    Edition(workspace: workspace, date: options.day).check(&report)
    guard !report.hasErrors else {
      printError(report.filtered { $0.severity == .error }.text.trimmingCharacters(in: .newlines))
      printError("rostrum: nothing was exported: \(report.summary)")
      throw ExitCode(1)
    }
    let root = options.root
    let build = try build(in: root)
    let target =
      output.map { URL(filePath: $0, directoryHint: .isDirectory) }
      ?? root.appending(path: Workspace.buildFolder)
    if isOfCatalogue { return try exportCatalogue(workspace, to: target) }
    let publications = try chosen(workspace)
    try checkLanguage(of: publications, workspace)
    let edition = Edition(
      workspace: workspace, date: options.day, readers: edition, print: print,
      since: try await earlier(of: publications, workspace), formats: formatNames,
      language: language)
    try refuse(publications, edition)
    try await interruptible {
      var failed = false
      for publication in publications {
        failed = try await export(publication, edition, build, to: target) || failed
      }
      if failed { throw ExitCode(1) }
    }
  }

  /// The version of the plan that `--since` names; nothing without it.
  ///
  /// - Throws: `ValidationError` where not just one plan is exported, or it has no such version.
  private func earlier(
    of publications: [Publication], _ workspace: Workspace
  ) async throws -> [Plan.ID: (name: String, plan: Plan)] {
    guard let since else { return [:] }
    guard publications.count == 1, let id = publications[0].plan?.value,
      publications[0].kind.value == Workspace.planDocuments[0], print == .full
    else { throw ValidationError("--since needs the full dossier of one plan.") }
    let versions = PlanVersions(campaigns: workspace.campaigns, root: options.root)
    let name = versions.isFile(since) ? URL(filePath: since).lastPathComponent : since
    return [id: (name, try await versions.plan(id, since: since))]
  }

  private func build(in root: URL) throws -> Build {
    var build = Build(
      date: options.day.iso,
      tools: Tools(environment: ProcessInfo.processInfo.environment, workspace: root),
      styles: try StyleSheets(), engine: engine.flatMap(PDFEngine.init(rawValue:)))
    build.setup = printing.setup
    build.embedsFonts = printing.embedFonts
    return build
  }

  /// - Throws: `ValidationError` for a language in which a publication is not to be had.
  private func checkLanguage(of publications: [Publication], _ workspace: Workspace) throws {
    guard let language else { return }
    for publication in publications {
      let known = workspace.languages(of: publication)
      guard !known.contains(language) else { continue }
      throw ValidationError(
        "'\(publication.id)' has no '\(language)' edition. It is in: "
          + "\(known.joined(separator: ", ")).")
    }
  }

  /// Stops before anything is written where a text tells what the edition keeps back.
  ///
  /// - Throws: `ExitCode(1)` after printing the places.
  private func refuse(_ publications: [Publication], _ edition: Edition) throws {
    var leaks = Report()
    for publication in publications { leaks.add(edition.leaks(in: publication)) }
    guard leaks.hasErrors else { return }
    printError(leaks.text.trimmingCharacters(in: .newlines))
    printError("rostrum: nothing was exported: the public would read what is kept back")
    throw ExitCode(1)
  }

  /// Exports one publication and prints what was made; true when a format is missing.
  private func export(
    _ publication: Publication, _ edition: Edition, _ build: Build, to target: URL
  ) async throws -> Bool {
    guard var document = edition.document(publication) else { return true }
    if let chapter {
      guard let part = document.part("chapter-\(chapter)", named: chapter) else {
        throw ValidationError("'\(publication.id)' has no chapter '\(chapter)'.")
      }
      document = part
    }
    let names = formatNames ?? publication.outputs.map(\.value)
    let made = try await edition.files(of: publication, as: document, in: names, build: build)
    let folder = target.appending(path: document.id)
    try made.tree.write(to: folder)
    for line in lines(on: made.export.files, in: folder) { Swift.print(line) }
    for notice in made.export.notices { printError("note: \(notice)") }
    for item in made.unpublished { printError("withheld: \(item.what): \(item.why)") }
    for format in made.missing { printError("rostrum: no \(format.what): \(format.why)") }
    return !made.missing.isEmpty
  }

  /// The formats that are asked for; nil for those that each publication names.
  var formatNames: [String]? { to?.split(separator: ",").map(String.init) }

  /// - Throws: `ValidationError` for an id that is neither a publication nor a plan.
  private func chosen(_ workspace: Workspace) throws -> [Publication] {
    guard !ids.isEmpty else { return workspace.publications }
    return try ids.map { id in
      if let publication = workspace.publication(id) { return publication }
      if let plan = workspace.campaigns.plan(id) {
        return workspace.dossier(of: plan, as: document)
      }
      if let practice = workspace.catalogue.practice(id) { return workspace.leaflet(of: practice) }
      let known =
        workspace.publications.map(\.id) + workspace.campaigns.plans.map(\.id)
        + workspace.catalogue.practices.map(\.id)
      let meant = nearMiss(to: id, among: known).map { "Did you mean '\($0)'?" }
      throw ValidationError(
        "There is no publication, plan or practice '\(id)'. "
          + (meant ?? "There are: \(known.prefix(12).joined(separator: ", ")) …"))
    }
  }

  /// A line on each format, with its first file of those that lie highest.
  private func lines(on files: [OutputFile], in folder: URL) -> [String] {
    let formats = Dictionary(grouping: files, by: \.format)
    let depth = { (file: OutputFile) in file.path.count { $0 == "/" } }
    let first = formats.values.compactMap { group in group.min { depth($0) < depth($1) } }
    return first.sorted { (depth($0), $0.path) < (depth($1), $1.path) }.map { file in
      let others = (formats[file.format]?.count ?? 1) - 1
      let pages = file.pageCount.map { "\($0) pages, " } ?? ""
      let more = others == 0 ? "" : ", and \(others) more"
      return "\(folder.appending(path: file.path).relative)  "
        + pages + size(file.data.count) + more
    }
  }

  func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 100_000 / 10).\(bytes / 100_000 % 10) MB"
  }
}

extension PlanPrint: ExpressibleByArgument {}
