import Campaigns
import Catalogue
import Diagnostics
import Documents
import Feedback
import Foundation
package import Markup

/// What of a workspace may be handed to anybody: the authored files without what was told to its editors alone.
///
/// Records of feedback are no part of it. A story is told in a file; it goes along when everybody may read it with
/// the name of who tells it.
package struct Takeaway: Sendable {
  /// A file that stays, and why.
  package struct Kept: Hashable, Sendable {
    package enum Reason: Hashable, Sendable { case plan, story }

    package let path: String
    package let reason: Reason
  }

  /// The authored files that go along.
  package let tree: SourceTree
  /// In the order of their paths.
  package let kept: [Kept]
  private let pictures: [String: Data]

  /// - Parameters:
  ///   - tree: the files from which `workspace` was read.
  ///   - withPlans: whether plans go along as they were written, with what their public edition keeps back.
  package init(_ tree: SourceTree, _ workspace: Workspace, date: Day, withPlans: Bool) {
    let kept =
      (withPlans ? [] : workspace.plansKeptBack(of: tree))
      + workspace.storiesKeptBack(on: date).map { Kept(path: $0, reason: .story) }
    let paths = Set(kept.map(\.path))
    self.kept = kept.sorted { $0.path < $1.path }
    self.tree = SourceTree(
      tree.files.filter { !paths.contains($0.path) }.map { file in
        file.path == Configuration.fileName ? file.without(field: "mail") : file
      })
    pictures = workspace.shownPictures(on: date)
  }

  /// The authored files with the pictures that everybody may see, without their metadata.
  var files: [String: Data] {
    pictures.merging(tree.files.map { ($0.path, Data($0.text.utf8)) }) { _, text in text }
  }

  /// The exported files that pages lead to: public editions alone.
  ///
  /// - Parameter workspace: the one of `tree`.
  package static func exports(
    _ all: [ExportedPublication], of workspace: Workspace, date: Day
  ) -> [ExportedPublication] {
    let edition = Edition(workspace: workspace, date: date, readers: .public)
    let names = Set(workspace.publications.map(edition.name))
    return all.filter { names.contains($0.id) }
  }
}

extension Workspace {
  /// The files of plans that say more than their public edition, and of the publications that print them.
  fileprivate func plansKeptBack(of tree: SourceTree) -> [Takeaway.Kept] {
    let plans = campaigns.plans.filter { $0.edition(.public).plan != $0 }
    let ids = Set(plans.map(\.id))
    let folders = publications.filter { $0.plan.map { ids.contains($0.value) } ?? false }
      .map { $0.location.file.split(separator: "/").dropLast().joined(separator: "/") + "/" }
    let printed = tree.files.map(\.path).filter { path in
      folders.contains { path.hasPrefix($0) }
    }
    return (plans.map(\.location.file) + printed).map { Takeaway.Kept(path: $0, reason: .plan) }
  }

  /// The files of stories that not everybody may read as they were told.
  fileprivate func storiesKeptBack(on date: Day) -> [String] {
    (stories + publications.flatMap(\.stories.values)).filter {
      may(publish: $0, through: [.web], on: date) != .allowed
    }.map(\.location.file)
  }

  /// The pictures of practices and publications that everybody may see, by their paths.
  fileprivate func shownPictures(on date: Day) -> [String: Data] {
    let edition = Edition(workspace: self, date: date, readers: .public)
    let mentions =
      catalogue.practices.compactMap(\.image).map(PictureMention.init)
      + publications.flatMap { edition.pictures(in: $0).map(\.picture) }
    let shown = mentions.compactMap { mention -> (String, Data)? in
      let photograph = Photograph(consent: mention.consent?.value, in: consents)
      guard may(publish: photograph, through: [.web], on: date) == .allowed,
        let path = mention.path, let image = try? pictures.image(of: mention).get()
      else { return nil }
      return (path, image.data)
    }
    return Dictionary(shown, uniquingKeysWith: { first, _ in first })
  }
}

extension SourceFile {
  /// A file of YAML without one of its outermost fields, and without comments that hold an address of mail.
  fileprivate func without(field: String) -> SourceFile {
    var isWithin = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if let first = line.first, first != " ", first != "#", first != "}", first != "]",
        first != "-"
      {
        isWithin = line.hasPrefix("\(field):")
      }
      return !isWithin && !(line.hasPrefix("#") && line.contains("@"))
    }
    return SourceFile(path: path, text: lines.joined(separator: "\n"))
  }
}
