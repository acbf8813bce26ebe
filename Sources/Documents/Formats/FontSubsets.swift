import Foundation

/// The fonts of a page as parts of it: of each face only the letters that the page shows.
///
/// The families are those that the style sheets name and fontconfig finds; pyftsubset of fonttools cuts them.
struct FontSubsets {
  let styles: StyleSheets
  let tools: Tools
  /// A folder of its own.
  let folder: URL

  private static let faces = [
    (weight: 400, style: "normal", pattern: "weight=80:slant=0"),
    (weight: 700, style: "normal", pattern: "weight=200:slant=0"),
    (weight: 400, style: "italic", pattern: "weight=80:slant=100"),
  ]

  /// Rules with the fonts for what `html` shows. Throws an `ExportError` that names the command which
  /// installs what is missing.
  func css(for html: String) async throws -> String {
    guard let subset = tools.find("pyftsubset") else {
      throw ExportError(
        "fonts cannot be embedded without pyftsubset; run 'pip install fonttools brotli'")
    }
    guard let match = tools.find("fc-match") else {
      throw ExportError(
        "fonts cannot be embedded without fc-match; run 'apt-get install fontconfig'")
    }
    let letters = Set(html.unicodeScalars.map(\.value).filter { $0 >= 0x20 }).sorted()
    var files: Set<String> = []
    var css = ""
    for (place, family) in families {
      // The first family of a list has the letters of Europe; others stand in for further scripts.
      let shown = place == 0 ? letters : letters.filter { $0 >= 0x590 && !(0x1E00..<0x2E80 ~= $0) }
      guard !shown.isEmpty else { continue }
      for face in Self.faces {
        guard let file = try await find(match, family, face.pattern),
          files.insert(file).inserted
        else { continue }
        let data = try await cut(subset, file, to: shown)
        css += """
          @font-face { font-family: "\(family)"; font-weight: \(face.weight); \
          font-style: \(face.style); \
          src: url(data:font/woff2;base64,\(data.base64EncodedString())) format("woff2") }

          """
      }
    }
    guard !css.isEmpty else {
      throw ExportError(
        "none of the fonts of the style sheets is installed; run 'apt-get install fonts-noto-core'")
    }
    return css
  }

  /// The quoted names in the lists of the style sheets, each with its place in its list.
  private var families: [(place: Int, name: String)] {
    let css = styles.tokens + styles.additions
    return ["serif", "sans", "mono"].flatMap { list in
      let declarations = css.split(separator: "--\(list):").dropFirst()
      let value = declarations.last?.prefix { $0 != ";" } ?? ""
      let quoted = value.split(separator: "\"", omittingEmptySubsequences: false)
      return quoted.enumerated().filter { $0.offset % 2 == 1 }.enumerated()
        .map { ($0.offset, String($0.element.element)) }
    }
  }

  /// The file of a face; nil when the family is not installed, for which another would be named.
  private func find(_ match: URL, _ family: String, _ pattern: String) async throws -> String? {
    let program = Program(url: match, environment: tools.environment(adding: [:]), folder: folder)
    let found = try await program.run(["-f", "%{family}\n%{file}", "\(family):\(pattern)"]).output
    let lines = found.split(separator: "\n").map(String.init)
    guard lines.count == 2, lines[0].split(separator: ",").contains(Substring(family)) else {
      return nil
    }
    return lines[1]
  }

  private func cut(_ subset: URL, _ file: String, to letters: [UInt32]) async throws -> Data {
    let (list, target) = (folder.appending(path: "letters"), folder.appending(path: "font.woff2"))
    let codes = letters.map { String($0, radix: 16) }.joined(separator: "\n")
    try Data(codes.utf8).write(to: list)
    let program = Program(url: subset, environment: tools.environment(adding: [:]), folder: folder)
    let output = try await program.run([
      file, "--unicodes-file=\(list.path)", "--flavor=woff2", "--layout-features=*",
      "--output-file=\(target.path)",
    ])
    guard output.succeeded, let data = try? Data(contentsOf: target) else {
      throw ExportError("pyftsubset made no font of \(file): \(output.errors.suffix(200))")
    }
    return data
  }
}
