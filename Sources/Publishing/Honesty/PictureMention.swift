import Catalogue
package import Diagnostics
import Documents
package import Foundation
import Markup

/// A picture as authors name it: its file, and what is to be known of it.
package struct PictureMention: Hashable, Sendable {
  /// Relative to the file that names it.
  package let file: Placed<String>
  /// What it shows, for those who do not see it.
  package let alt: String
  package let caption: String?
  package let credit: String?
  /// An SPDX identifier; nil when not stated.
  package let licence: String?
  /// The id of a record of consent, or `nobody-shown`; nil when nothing is said.
  package let consent: Placed<String>?

  /// The path of its file below the workspace; nil when it leads out of it.
  var path: String? {
    let folder = file.location.file.split(separator: "/").dropLast()
    guard !file.value.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in folder + file.value.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension PictureMention {
  init(_ image: Practice.Image) {
    self.init(
      file: image.file, alt: image.alt, caption: nil, credit: image.credit,
      licence: image.licence, consent: image.consent)
  }
}

/// Reads `{file, alt, caption, credit, licence, consent}`; nil without a file and a text for it.
///
/// - Parameter name: what the field of the file is called, such as `file`.
func readPicture(
  _ item: inout Fields, file name: String = "file", _ report: inout Report
) -> PictureMention? {
  let file = item.requiredText(name, "the name of the picture's file", &report)
  let alt = item.requiredText("alt", "what it shows, for those who do not see it", &report)
  let caption = item.text("caption", &report)?.value
  let credit = item.text("credit", &report)?.value
  let licence = item.text("licence", &report)?.value
  let consent = item.text("consent", &report)
  guard let file, let alt else { return nil }
  return PictureMention(
    file: file, alt: alt.value, caption: caption, credit: credit, licence: licence,
    consent: consent)
}

/// The picture files of a workspace, read when they are printed: a catalogue may have thousands.
package struct PictureFolder: Sendable {
  /// Nil for a workspace in memory, which has none.
  private let root: URL?

  package init(root: URL?) { self.root = root }

  /// The largest file that is read, in bytes.
  static let sizeLimit = 20 << 20

  /// Why a picture cannot be printed.
  enum Problem: Error, Hashable {
    case outside, missing, tooLarge
    case image(ImageFile.Problem)
  }

  /// The image of a picture, without its metadata.
  func image(of picture: PictureMention) -> Result<ImageFile, Problem> {
    guard let path = picture.path else { return .failure(.outside) }
    guard let root else { return .failure(.missing) }
    let url = root.appending(path: path)
    let folder = root.resolvingSymlinksInPath().path + "/"
    guard url.resolvingSymlinksInPath().path.hasPrefix(folder) else { return .failure(.outside) }
    guard let values = try? url.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]),
      values.isRegularFile == true, let size = values.fileSize
    else { return .failure(.missing) }
    guard size <= Self.sizeLimit else { return .failure(.tooLarge) }
    guard let data = try? Data(contentsOf: url) else { return .failure(.missing) }
    do throws(ImageFile.Problem) {
      return .success(try ImageFile(stripping: data))
    } catch {
      return .failure(.image(error))
    }
  }
}
