package import Documents
import Foundation
import Markup

/// The files that pages load: a style sheet and a script, one more of each for the plan builder, the desk and pages
/// behind a link, and an icon. Their names hold a hash of what is in them, so that a browser may keep them for ever.
package struct SiteAssets: Sendable {
  /// Where the files are.
  package struct Names: Hashable, Sendable {
    package let style: String
    /// What pages of the plan builder, of the desk and behind a private link load besides.
    package let work: String
    package let script: String
    /// What these pages load besides.
    package let workScript: String
    package let icon: String
  }

  /// A file with its address.
  package struct File: Hashable, Sendable {
    package let address: String
    package let mediaType: String
    package let text: String
  }

  package let files: [File]
  package let names: Names

  /// - Parameter styles: the tokens and the look of documents, which the pages share.
  /// - Throws: when the installation lacks its files.
  package init(_ styles: StyleSheets) throws {
    let css = [
      styles.tokens, styles.additions, styles.document, try Self.text("site.css"),
      try Self.text("pages.css"), try Self.text("discussion.css"),
      try Self.text("submission.css"),
    ].joined(separator: "\n")
    let style = File("site", "css", "text/css; charset=utf-8", css)
    let work = File(
      "work", "css", "text/css; charset=utf-8",
      try ["builder.css", "desk.css", "surveys.css"].map(Self.text).joined(separator: "\n"))
    let script = File(
      "site", "js", "text/javascript; charset=utf-8", try Self.text("site.js"))
    let workScript = File(
      "work", "js", "text/javascript; charset=utf-8", try Self.text("work.js"))
    let icon = File("icon", "svg", "image/svg+xml", try Self.text("icon.svg"))
    files = [style, work, script, workScript, icon]
    names = Names(
      style: style.address, work: work.address, script: script.address,
      workScript: workScript.address, icon: icon.address)
  }

  /// What lists without a server look like, and what searches them.
  package static func search() throws -> (style: File, script: File) {
    (
      File("search", "css", "text/css; charset=utf-8", try text("search.css")),
      File("search", "js", "text/javascript; charset=utf-8", try text("search.js"))
    )
  }

  private static func text(_ name: String) throws -> String {
    let url = Bundle.module.bundleURL.appending(path: "Assets/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
  }
}

extension SiteAssets.File {
  fileprivate init(_ name: String, _ ending: String, _ mediaType: String, _ text: String) {
    address = "/assets/\(name)-\(contentHash(text)).\(ending)"
    self.mediaType = mediaType
    self.text = text
  }
}
