package import Diagnostics
import Foundation
package import Markup

/// A submission as a file that is filled in without a browser: short fields stand above, each long text below a
/// heading with the name of its field.
package struct SubmissionFile: Hashable, Sendable {
  package let entry: SubmissionEntry
  /// The language in which the uses were shown that are agreed to.
  package let wordsIn: String
  /// Where each field stands that is filled in; the rest is at the start.
  let places: [String: SourceLocation]
  let start: SourceLocation

  /// The place of a field.
  package func place(of field: String) -> SourceLocation { places[field] ?? start }
}

/// What a file says to who fills it in, in one language.
package struct SubmissionFileWords: Sendable {
  package let language: String
  /// How the file is filled in and where it is sent, a line each.
  package let lead: [String]
  /// What each field is, by its id.
  package let fields: [String: String]
  /// What each use says that is agreed to, by the id of the text.
  package let consents: [(id: String, text: String)]

  package init(
    language: String, lead: [String], fields: [String: String],
    consents: [(id: String, text: String)]
  ) {
    self.language = language
    self.lead = lead
    self.fields = fields
    self.consents = consents
  }
}

extension SubmissionEntry {
  /// The file of a kind, with what is filled in so far.
  ///
  /// - Parameter agreed: the ids of the texts that are agreed to.
  package func file(_ words: SubmissionFileWords, agreed: [String] = []) -> String {
    var lines = ["---"] + words.lead.map { "# \($0)" }
    func add(_ name: String, _ value: YAMLValue?, help: String? = nil) {
      if let help { lines.append("# \(help)") }
      let text = value.map { yamlText([.init(name, $0)]) } ?? "\(name):\n"
      lines.append(String(text.dropLast()))
    }
    add("kind", .text(kind.rawValue))
    for (name, value) in target.fields { add(name, .text(value)) }
    add("language", .text(language), help: words.fields["language"])
    for field in kind.fields where !field.isSection {
      let text = plainText(texts[field.id] ?? "", keeping: [])
      add(field.id, text.isEmpty ? nil : .text(text), help: words.fields[field.id])
    }
    add("contact", contact.isEmpty ? nil : .text(contact), help: words.fields["contact"])
    add("words_in", .text(words.language))
    lines += words.consents.map { "# \($0.id): \($0.text)" }
    add("agree", .list(agreed.map(YAMLValue.text)), help: words.fields["agree"])
    add("child", .plain(String(isMinor)), help: words.fields["minor"])
    add("guardian", .plain(String(isGuardian)), help: words.fields["guardian"])
    lines.append("---")
    for field in kind.fields where field.isSection {
      lines += ["", "## \(field.id)", "<!-- \(words.fields[field.id] ?? field.id) -->", ""]
      lines += sectionLines(texts[field.id] ?? "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a text, where those that look like a heading or a remark get a backslash before them.
  private func sectionLines(_ text: String) -> [String] {
    let text = plainText(text, keeping: ["\n", "\t"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      isSign(line.drop { $0 == "\\" }) ? "\\\(line)" : String(line)
    }
  }
}

/// Whether a line of a file is a heading or a remark.
private func isSign(_ line: some StringProtocol) -> Bool {
  line.hasPrefix("## ") || line.hasPrefix("<!--")
}

extension SubmissionField {
  /// Whether it stands below a heading of its own.
  var isSection: Bool { control == .text || control == .lines }
}

/// Reads a file that was filled in; nil when it does not say of which kind it is.
package func readSubmission(_ file: SourceFile, _ report: inout Report) -> SubmissionFile? {
  let matter = FrontMatter(file, &report)
  guard let node = matter.fields, var fields = Fields(node, what: "a submission", &report) else {
    return nil
  }
  defer { fields.finish(&report) }
  if fields.node("kind") == nil {
    let kinds = SubmissionKind.allCases.map(\.rawValue).joined(separator: ", ")
    fields.missing("kind", "one of \(kinds)", &report)
  }
  guard let kind: Placed<SubmissionKind> = fields.choice("kind", &report) else { return nil }
  let target = SubmissionTarget { name in
    SubmissionTarget.names.contains(name) ? fields.text(name, &report)?.value : nil
  }
  // Each name is asked for once, so that none is reported as unknown.
  for name in SubmissionTarget.names { _ = fields.node(name) }
  var places: [String: SourceLocation] = [:]
  func place(_ name: String, _ node: YAMLNode?) { places[name] = node?.location }
  place("language", fields.node("language"))
  var entry = SubmissionEntry(
    kind.value, about: target, language: fields.text("language", &report)?.value ?? "")
  for field in kind.value.fields {
    guard let node = fields.node(field.id) else { continue }
    places[field.id] = node.location
    entry.texts[field.id] = words(field.id, node, &fields, &report)
  }
  place("contact", fields.node("contact"))
  entry.contact = fields.text("contact", &report)?.value ?? ""
  place("guardian", fields.node("guardian"))
  entry.isMinor = fields.truth("child", &report)?.value ?? false
  entry.isGuardian = fields.truth("guardian", &report)?.value ?? false
  let wordsIn = fields.text("words_in", &report)?.value ?? "en"
  place("agree", fields.node("agree"))
  entry.ticks = Set(fields.texts("agree", &report).map(\.value))
  readSections(matter, file, &entry, &places, &report)
  return SubmissionFile(entry: entry, wordsIn: wordsIn, places: places, start: file.start)
}

/// A text, or the items of a list on a line each.
private func words(
  _ name: String, _ node: YAMLNode, _ fields: inout Fields, _ report: inout Report
) -> String? {
  guard case .list = node.content else { return fields.text(name, &report)?.value }
  return fields.texts(name, &report).map(\.value).joined(separator: "\n")
}

/// Reads the long texts below their headings.
private func readSections(
  _ matter: FrontMatter, _ file: SourceFile, _ entry: inout SubmissionEntry,
  _ places: inout [String: SourceLocation], _ report: inout Report
) {
  let known = entry.kind.fields.map(\.id)
  var name: String?
  var isRemark = false
  var texts: [String: [Substring]] = [:]
  let lines = matter.body.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() {
    let place = SourceLocation(file: file.path, line: matter.bodyLine + index)
    if isRemark || line.hasPrefix("<!--") {
      isRemark = !line.hasSuffix("-->")
    } else if line.hasPrefix("## ") {
      let heading = line.dropFirst(3).trimmingCharacters(in: .whitespaces)
      name = heading
      places[heading] = place
      guard !known.contains(heading) else { continue }
      report.add(
        .unknownField, at: place,
        "'\(heading)' is no field of a submission of the kind '\(entry.kind.rawValue)'",
        hint: nearMiss(to: heading, among: known).map { "did you mean '\($0)'?" }
          ?? "write one of: \(known.joined(separator: ", "))", severity: .error)
    } else if let name {
      let isEscaped = line.hasPrefix("\\") && isSign(line.drop { $0 == "\\" })
      texts[name, default: []].append(isEscaped ? line.dropFirst() : line)
    } else if !line.allSatisfy(\.isWhitespace) {
      report.add(
        .wrongType, at: place, "this text stands below no heading",
        hint: "write it below a line such as '## \(known[0])'")
    }
  }
  for (name, lines) in texts where known.contains(name) {
    let text = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    if !text.isEmpty { entry.texts[name] = text }
  }
}
