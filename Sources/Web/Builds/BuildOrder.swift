import Diagnostics
package import Documents
import Foundation
import Markup
package import Publishing

/// A publication to be made into files.
package struct BuildOrder: Sendable {
  /// Where the files go.
  package enum Target: Hashable, Sendable {
    /// On the shelf, by the hash of all that goes into them; made once.
    case shelf
    /// Below `Exports/build`, in the place of what an earlier export left there.
    case exports
  }

  package let publication: Publication
  package let edition: Edition
  /// Names of formats.
  package let formats: [String]
  package let paper: PageSetup.Paper
  package let target: Target

  /// - Parameters:
  ///   - edition: says in whose hands the files may come.
  ///   - formats: nil takes those that the publication names.
  package init(
    _ publication: Publication, _ edition: Edition, formats: [String]? = nil,
    paper: PageSetup.Paper = .a4, target: Target = .shelf
  ) {
    self.publication = publication
    self.formats = formats ?? publication.outputs.map(\.value)
    self.edition = edition.writing(self.formats)
    self.paper = paper
    self.target = target
  }
}

/// The name of a job and of what came of it: 32 hexadecimal digits.
package struct BuildKey: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Nil for any text that is no key, so that no address leads out of a folder.
  package init?(_ text: String) {
    let digits = Set("0123456789abcdef".unicodeScalars)
    guard text.unicodeScalars.count == 32, text.unicodeScalars.allSatisfy(digits.contains) else {
      return nil
    }
    description = text
  }

  /// Of files that are kept: whatever is printed on a page changes it. Of an export: its folder, since the
  /// latest one is what lies there.
  init(_ order: BuildOrder, _ document: Document, _ build: Build) {
    let content =
      switch order.target {
      case .exports: ["exports", document.id]
      case .shelf:
        ["shelf", order.paper.rawValue] + order.formats + [
          HTMLWriter.file(document, styles: build.styles, setup: build.setup)
        ]
      }
    description = String(sha256(content.joined(separator: "\n")).prefix(32))
  }
}
