import Diagnostics
import Documents
import Markup

/// Every picture that is named can be printed, upright, and says who made it.
struct PictureCheck: WorkspaceCheck {
  static let wrong = Diagnostic.Code(
    "X-PICTURE", .error, "a picture cannot be printed as it is",
    why:
      "Metadata of a picture tell where and when it was taken and by which device. They are left "
      + "behind, and with them the note that the picture is stored turned: so it has to be upright.",
    source: "Exif 2.32, 4.6.4; ITU-T T.81; ISO/IEC 15948",
    wrong: "image: {file: class.jpg, …}  (a file that a phone stored turned)",
    right: "the same file, turned upright and saved")

  let codes = [wrong]

  func check(_ edition: Edition, _ report: inout Report) {
    var seen: Set<PictureMention> = []
    for publication in edition.workspace.publications {
      for (_, picture) in edition.pictures(in: publication) where seen.insert(picture).inserted {
        check(picture, edition.workspace.pictures, &report)
      }
      for article in publication.articles.values.sorted(by: { $0.id < $1.id }) {
        checkText(of: article, &report)
      }
    }
  }

  private func check(
    _ picture: PictureMention, _ folder: PictureFolder, _ report: inout Report
  ) {
    report.addProblem(of: picture, in: folder)
    if picture.credit == nil {
      report.add(
        Self.wrong, at: picture.file.location, "'\(picture.file.value)' does not say who made it",
        hint: "add 'credit'", severity: .hint)
    }
  }

  /// What a text shows is described in its fields, where there is room for who made it and who is seen.
  private func checkText(of article: Article, _ report: inout Report) {
    let known = article.pictures.map(\.file.value)
    for (url, location) in article.body.images where !known.contains(url) {
      report.add(
        Self.wrong, at: location, "'\(url)' is shown and not among the text's 'pictures'",
        hint: nearMissHint(url, known)
          ?? "add {file: \(url), alt: …, credit: …, consent: …} to them")
    }
  }
}

extension Report {
  /// Says why a picture cannot be printed, if it cannot.
  mutating func addProblem(of picture: PictureMention, in folder: PictureFolder) {
    guard case .failure(let problem) = folder.image(of: picture) else { return }
    let (message, hint) =
      switch problem {
      case .outside: ("leads out of the workspace", "put the file beside the text")
      case .missing: ("is not there", "put the file beside the text, or correct its name")
      case .tooLarge:
        (
          "is larger than \(PictureFolder.sizeLimit >> 20) MB",
          "save it smaller: print needs 300 dpi"
        )
      case .image(.unreadable): ("is no JPEG or PNG file, or is cut off", "save it as one of these")
      case .image(.turned(let orientation)):
        ("is stored turned (orientation \(orientation))", "turn it upright and save it")
      }
    add(
      PictureCheck.wrong, at: picture.file.location, "'\(picture.file.value)' \(message)",
      hint: hint)
  }
}

extension Markdown {
  /// The images of its paragraphs, with their addresses.
  fileprivate var images: [(url: String, location: SourceLocation)] {
    func images(_ inlines: [MarkdownInline]) -> [(String, SourceLocation)] {
      inlines.flatMap { inline -> [(String, SourceLocation)] in
        switch inline {
        case .image(let url, _, let location): [(url, location)]
        case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): images(inner)
        default: []
        }
      }
    }
    func images(in blocks: [MarkdownBlock]) -> [(String, SourceLocation)] {
      blocks.flatMap { block -> [(String, SourceLocation)] in
        switch block {
        case .paragraph(let inlines, _), .heading(_, let inlines, _): images(inlines)
        case .list(_, _, let items): images(in: Array(items.joined()))
        case .quote(let inner): images(in: inner)
        default: []
        }
      }
    }
    return images(in: blocks)
  }
}
