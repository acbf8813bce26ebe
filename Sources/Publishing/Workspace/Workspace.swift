package import Campaigns
package import Catalogue
package import Diagnostics
package import Feedback
package import Foundation
package import Markup

/// Everything that is authored, read once: settings, catalogue, plans and publications.
package struct Workspace: Sendable {
  package internal(set) var configuration: Configuration
  package internal(set) var catalogue: Catalogue
  package internal(set) var campaigns: Campaigns
  /// In the order of their ids.
  package let publications: [Publication]
  /// Who agreed to be shown in a picture, by the stem of the record's file.
  package let consents: [String: [Consent]]
  /// What people can be asked, in the order of the ids.
  package let questionnaires: [Questionnaire]
  /// What people did with practices, in the order of the ids.
  package let stories: [Story]
  /// The same by the practice that was used.
  let storiesByPractice: [Practice.ID: [Story]]
  /// The version of each practice of which a story is told.
  package let practiceVersions: [Practice.ID: String]
  package let pictures: PictureFolder
  /// What the last check of links found; nil when none was made.
  package let links: LinkHealth?

  /// The folders that hold authored files.
  package static let folders = ["Practices", "Campaigns", "Exports"]
  /// The files that are read besides.
  package static let files = [Configuration.fileName, LinkHealth.path]
  /// Where exports go.
  package static let buildFolder = "Exports/build"
  /// Where the site goes that needs no server.
  package static let siteFolder = "Exports/site"
  /// What is made from the files, and never read.
  package static let madeFolders: Set<String> = [buildFolder, siteFolder]

  /// Reads the workspace below a folder; nil, with the reason in `report`, when it has no usable
  /// `rostrum.yaml`.
  package init?(at root: URL, _ report: inout Report) {
    let tree = SourceTree(
      reading: Self.folders, in: root, leavingOut: Self.madeFolders,
      alone: Self.files, report: &report)
    self.init(tree, pictures: PictureFolder(root: root), &report)
  }

  /// Reads a workspace from files in memory.
  ///
  /// - Parameter readings: what the files were read as before; nil keeps nothing.
  package init?(
    _ tree: SourceTree, pictures: PictureFolder = PictureFolder(root: nil),
    readings: Readings? = nil, _ report: inout Report
  ) {
    guard let configuration = Configuration(tree, &report) else { return nil }
    self.configuration = configuration
    catalogue = Catalogue(
      reading: tree, language: configuration.language, readings: readings, &report)
    campaigns = Campaigns(reading: tree, readings: readings, &report)
    publications = readPublications(
      tree, language: configuration.language, readings, &report)
    consents = tree.files(in: "Practices/consents").reduce(into: [:]) { records, file in
      records[file.stem] = readConsentFile(file, &report)
    }
    questionnaires = readQuestionnaires(tree, &report)
    stories = tree.files(in: "Practices/stories").compactMap {
      readings.value(of: $0, &report, readStory)
    }
    .sorted { ($0.id, $0.location) < ($1.id, $1.location) }
    storiesByPractice = Dictionary(grouping: stories, by: \.practice.value)
    practiceVersions = versions(
      of: (publications.flatMap(\.stories.values) + stories).map(\.practice.value), tree)
    self.pictures = pictures
    links = readLinks(tree, &report)
  }

  /// A questionnaire that somebody can answer; nil for a core too.
  package func questionnaire(_ id: Questionnaire.ID) -> Questionnaire? {
    questionnaires.first { $0.id == id && $0.group != nil }
  }

  /// The same workspace published at another address; nil changes nothing.
  package func published(at address: String?) -> Workspace {
    guard let address else { return self }
    var copy = self
    copy.configuration.baseURL = address.hasSuffix("/") ? address : address + "/"
    return copy
  }

  package func publication(_ id: String) -> Publication? {
    publications.first { $0.id == id }
  }
}

/// What the last check of links found; a record that is damaged is reported and passed over.
private func readLinks(_ tree: SourceTree, _ report: inout Report) -> LinkHealth? {
  guard let file = tree.files(in: "Practices").first(where: { $0.path == LinkHealth.path }) else {
    return nil
  }
  do { return try LinkHealth(file.text) } catch {
    report.add(
      .unreadable, at: file.start, "this is no record of links",
      hint: "remove it, and run 'rostrum links check'", severity: .warning)
    return nil
  }
}

/// The versions of some practices, by their files.
private func versions(of ids: [Practice.ID], _ tree: SourceTree) -> [Practice.ID: String] {
  let wanted = Set(ids)
  guard !wanted.isEmpty else { return [:] }
  return tree.files(in: "Practices").reduce(into: [:]) { versions, file in
    if file.path.hasSuffix(".md"), wanted.contains(file.stem) {
      versions[file.stem] = version(of: file.text)
    }
  }
}

private func readPublications(
  _ tree: SourceTree, language: String, _ readings: Readings?, _ report: inout Report
) -> [Publication] {
  let files = tree.files(in: "Exports")
  let folders = Dictionary(grouping: files) { folder(of: $0.path) }
  var publications: [Publication] = []
  for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
    guard let file = files.first(where: { $0.path == "\(folder)/publication.yaml" }) else {
      continue
    }
    var articles: [String: Article] = [:]
    var texts: [String: SourceFile] = [:]
    for file in files where file.path.hasSuffix(".md") {
      let name = String(file.path.dropFirst(folder.count + 1))
      articles[name] = readings.value(of: file, &report, readArticle)
      texts[name] = file
    }
    completeTranslations(in: &articles, texts, language: language)
    var stories: [String: Story] = [:]
    for file in folders["\(folder)/stories", default: []] where file.path.hasSuffix(".md") {
      stories[String(file.path.dropFirst(folder.count + 1))] = readings.value(
        of: file, &report, readStory)
    }
    let others = files.filter { $0.path.hasSuffix(".json") }.map { file in
      (String(file.path.dropFirst(folder.count + 1)), file)
    }
    if let publication = readPublication(
      file, articles: articles, stories: stories,
      files: Dictionary(others, uniquingKeysWith: { first, _ in first }), &report)
    {
      publications.append(publication)
    }
  }
  return publications.sorted { ($0.id, $0.location) < ($1.id, $1.location) }
}

private func folder(of path: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "/")
}
