package import Campaigns
package import Catalogue
package import Diagnostics
import Documents
import Feedback
package import Markup

/// What the pages of a site show: the workspace as the public may read it, and what is known of its
/// files. It is read once and never changes.
package struct Site: Sendable {
  /// Its plans are in their public edition.
  package let edition: Edition
  package let counts: CatalogueCounts
  /// Every problem of the authored files.
  package private(set) var problems: Report
  /// What lies below `Exports/build`.
  package let exports: [ExportedPublication]
  /// Whether it is shown to those who write it, on their own machine.
  package let isLocal: Bool
  /// The files of practices as they were read, each with its content hash, by path.
  private let files: [String: (hash: String, text: String)]
  private let uses: [Practice.ID: [Use]]
  let knownLabels = KnownLabels()
  private let knownDocuments = KnownDocuments()
  /// Tells one state of the authored files from another.
  package let fingerprint: String
  /// Plans whose texts tell what their public edition keeps back; they have no page.
  private let withheldPlans: Set<Plan.ID>

  /// A plan or a publication that names a practice.
  struct Use: Hashable, Sendable {
    enum Place: Hashable, Sendable { case plan, publication }

    let place: Place
    let id: String
    let title: LocalisedText
  }

  /// - Parameters:
  ///   - tree: the authored files from which `workspace` was read.
  ///   - problems: what reading found.
  ///   - date: the printed date.
  package init(
    _ workspace: Workspace, tree: SourceTree, problems: Report, exports: [ExportedPublication],
    date: Day, isLocal: Bool
  ) {
    self.isLocal = isLocal
    let edition = Edition(workspace: workspace, date: date, readers: .public)
    self.edition = edition
    var report = problems
    Edition(workspace: workspace, date: date).check(&report)
    self.problems = report
    self.exports = exports
    counts = CatalogueCounts(workspace)
    let files: [String: (hash: String, text: String)] = Dictionary(
      tree.files(in: "Practices").map { ($0.path, (contentHash($0.text), $0.text)) },
      uniquingKeysWith: { first, _ in first })
    self.files = files
    fingerprint = sha256(
      tree.files.map { "\($0.path) \(files[$0.path]?.hash ?? contentHash($0.text))" }
        .joined(separator: "\n"))
    uses = edition.practiceUses
    withheldPlans = Set(
      workspace.campaigns.plans.filter { edition.leaks(in: workspace.dossier(of: $0)).hasErrors }
        .map(\.id))
  }

  package var workspace: Workspace { edition.workspace }
  package var configuration: Configuration { workspace.configuration }
  package var catalogue: Catalogue { workspace.catalogue }
  package var date: Day { edition.date }

  /// The practices that stand, in the order of their ids.
  package var practices: [Practice] { catalogue.practices.filter { !$0.isWithdrawn } }

  /// The plans that the public may read.
  package var plans: [Plan] {
    workspace.campaigns.plans.filter { !withheldPlans.contains($0.id) }
  }

  /// What is told of a practice on the pages.
  func stories(of practice: Practice.ID) -> [ToldStory] {
    workspace.stories(of: practice, through: [.web], on: date)
  }

  /// The hash of the file as it is now.
  package func hash(of practice: Practice) -> String {
    files[practice.location.file]?.hash ?? ""
  }

  /// The text of the file as it is now.
  package func text(of practice: Practice) -> String? { files[practice.location.file]?.text }

  /// The same site with the problems of files that cannot be read any more.
  package func reporting(_ problems: Report) -> Site {
    var copy = self
    copy.problems = problems
    return copy
  }

  func uses(of id: Practice.ID) -> [Use] { uses[id, default: []] }

  /// The files of a publication as they were last exported: of its public edition, whatever else lies in
  /// the folder of exports.
  package func exports(of publication: Publication) -> ExportedPublication? {
    let name = edition.name(of: publication)
    return exports.first { $0.id == name }
  }

  /// The document of a publication, assembled once for all pages that show a part of it; nil for a kind that does
  /// not exist.
  ///
  /// - Parameter formats: for which it is assembled; nil for those that the publication names.
  func document(_ publication: Publication, for formats: [String]? = nil) -> Document? {
    knownDocuments.document(publication, in: formats.map(edition.writing) ?? edition)
  }

  /// Why a publication cannot be made: errors anywhere in the files, and texts that tell what its public
  /// edition keeps back.
  package func obstacles(to publication: Publication) -> Report {
    var report = problems
    report.add(edition.leaks(in: publication))
    return report.filtered { $0.severity == .error }
  }
}

/// The hash by which a version of a file is cited: twelve digits of its SHA-256.
package func contentHash(_ text: String) -> String { String(sha256(text).prefix(12)) }

/// The files of one folder below `Exports/build`.
package struct ExportedPublication: Hashable, Sendable, Identifiable {
  /// A file with its size in bytes.
  package struct File: Hashable, Sendable {
    /// Relative to the folder, with `/` separators.
    package let path: String
    package let size: Int

    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  package let id: String
  /// In the order of their paths.
  package let files: [File]

  package init(id: String, files: [File]) {
    self.id = id
    self.files = files
  }
}

extension Edition {
  /// Which plans and publications name each practice; plans first.
  fileprivate var practiceUses: [Practice.ID: [Site.Use]] {
    var uses: [Practice.ID: [Site.Use]] = [:]
    for plan in workspace.campaigns.plans {
      let language = plan.languages.first ?? workspace.configuration.language
      let use = Site.Use(
        place: .plan, id: plan.id, title: LocalisedText([language: plan.title.value]))
      for id in unique(plan.practiceUses.map(\.practice.value)) {
        uses[id, default: []].append(use)
      }
    }
    for publication in workspace.publications {
      let use = Site.Use(place: .publication, id: publication.id, title: publication.title)
      let printed = publication.sections.flatMap { section in
        FieldSection.practices(section, workspace.catalogue)
      }
      for id in unique((practices(namedBy: publication) + printed).map(\.id)) {
        uses[id, default: []].append(use)
      }
    }
    return uses
  }
}
