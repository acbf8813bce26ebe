package import Catalogue
import Foundation
package import Markup

/// A submission as a file that editors review: the same submission gives the same bytes.
package struct SubmissionDraft: Hashable, Sendable {
  /// The stem of its file.
  package let id: String
  package let text: String
}

extension Submission {
  /// What is reviewed before it is published: the file of a story or of a practice, or what a correction changes;
  /// nil for feedback and proposals, which are answered and become no file.
  ///
  /// A name stands in it only where the consent to show it does: drafts come into the history of files.
  package func draft(in catalogue: Catalogue) -> SubmissionDraft? {
    switch content.kind {
    case .story: storyDraft
    case .practice: practiceDraft(catalogue)
    case .correction: correctionDraft
    case .feedback, .proposal: nil
    }
  }

  private func id(_ title: String) -> String {
    let words = slug(title)
    return words.isEmpty ? "\(content.kind.rawValue)-\(number.digits)" : words
  }

  private var storyDraft: SubmissionDraft? {
    guard case .practice(let practice, let version) = content.target else { return nil }
    let title = content["title"] ?? ""
    var fields = [
      YAMLValue.Field("title", .text(title)), .init("language", .text(content.language)),
    ]
    if let teller { fields.append(.init("teller", teller)) }
    fields.append(.init("practice", .text(practice)))
    if !version.isEmpty { fields.append(.init("practice_version", .text(version))) }
    if let country = content["country"] { fields.append(.init("country", .text(country))) }
    if let when = content["when"] { fields.append(.init("when", .plain(when))) }
    for name in ["context", "what", "with_whom", "changed", "evidence", "quote"] {
      if let text = content[name] { fields.append(.init(name, .text(text))) }
    }
    let given = consents.filter { $0.request.purpose == .publishStory }.map(storyConsent)
    fields.append(.init("consent", .list(given)))
    return SubmissionDraft(id: id(title), text: "---\n\(yamlText(fields))---\n")
  }

  /// Who tells it, where they agreed that it is shown.
  private var teller: YAMLValue? {
    guard allows(.showName) else { return nil }
    let fields = ["name", "role", "organisation", "place"].compactMap { name in
      content["your_\(name)"].map { YAMLValue.Field(name, .text($0)) }
    }
    return fields.isEmpty ? nil : .mapping(fields)
  }

  private func storyConsent(_ consent: SubmissionConsent) -> YAMLValue {
    var fields: [YAMLValue.Field] = [
      .init("person", .text("p1")),
      .init("purpose", .text(Consent.Purpose.publishStory.rawValue)),
      .init("channels", .list([.text(consent.request.channel?.rawValue ?? "")])),
      .init("identity", .text((allows(.showName) ? Consent.Identity.named : .anonymous).rawValue)),
      .init("text", .text(consent.text)), .init("version", .text(consent.textID)),
      .init("language", .text(consent.language)), .init("given", .plain(day(consent.given).iso)),
      .init("by", .text(consent.giver.rawValue)),
    ]
    if content.isMinor { fields.append(.init("minor", .plain("true"))) }
    if let withdrawn = consent.withdrawn {
      fields.append(.init("withdrawn", .plain(day(withdrawn).iso)))
    }
    return .mapping(fields)
  }

  private var correctionDraft: SubmissionDraft? {
    guard case .practice(let practice, let version) = content.target else { return nil }
    var fields = [
      YAMLValue.Field("correction", .text(number.text)), .init("practice", .text(practice)),
      .init("version", .text(version)),
    ]
    for name in ["field", "item", "proposed", "source"] {
      if let text = content[name] { fields.append(.init(name, .text(text))) }
    }
    return SubmissionDraft(
      id: "\(practice)-\(number.digits)", text: "---\n\(yamlText(fields))---\n")
  }

  /// The change of the practice's fields that a correction asks for; nil for one that only a person can make: in the
  /// body, in a part that is not named, or in words of several parts.
  package var correctionEdit: YAMLEdit? {
    guard content.kind == .correction, let field = content["field"],
      let proposed = content["proposed"]
    else { return nil }
    switch (field, content["item"]) {
    case ("title", nil), ("summary", nil), ("status", nil), ("evidence_level", nil):
      return .set([.key(field)], .text(proposed))
    case ("countries", nil), ("themes", nil), ("audiences", nil), ("places", nil):
      let items = proposed.split { $0 == "\n" || $0 == "," && field != "places" }
        .map { YAMLValue.text($0.trimmingCharacters(in: .whitespaces)) }
      return .set([.key(field)], .list(items))
    case ("facts", let item?):
      return .set([.key(field), .item(item), .key("text")], .text(proposed))
    case ("results", let item?):
      return .set([.key(field), .item(item), .key("figure")], .text(proposed))
    default: return nil
    }
  }

  private func practiceDraft(_ catalogue: Catalogue) -> SubmissionDraft {
    let title = content["title"] ?? ""
    let sections = [
      ("Challenge", "challenge"), ("What it does", "what_it_does"),
      ("How it works", "how_it_works"), ("Lessons", "lessons"),
    ].compactMap { heading, field in
      content[field].map { "\n## \(heading)\n\n\(markdown($0))\n" }
    }
    return SubmissionDraft(
      id: id(title),
      text: "---\n\(yamlText(content.practiceFields(catalogue)))---\n\(sections.joined())")
  }

  private func day(_ date: Date) -> Day {
    Day(number: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}

extension SubmissionContent {
  /// The front matter of a new practice.
  fileprivate func practiceFields(_ catalogue: Catalogue) -> [YAMLValue.Field] {
    let lines = PracticeLines(texts)
    var fields: [YAMLValue.Field] = []
    func add(_ name: String, _ value: YAMLValue?) {
      if let value { fields.append(.init(name, value)) }
    }
    add("title", self["title"].map(YAMLValue.text))
    add("summary", self["summary"].map { .text($0.replacing("\n", with: " ")) })
    add("language", .text(language))
    add("countries", words("countries", ","))
    add("places", words("places", "\n"))
    add("organisations", organisations(catalogue))
    let period = ["start", "end"].compactMap { name in
      self[name].map { YAMLValue.Field(name, .plain($0)) }
    }
    add("period", period.isEmpty ? nil : .mapping(period))
    add("status", self["status"].map(YAMLValue.text))
    add("themes", words("themes", ","))
    add("audiences", words("audiences", ","))
    add("facts", claims(lines.facts, "f", "text"))
    add("results", claims(lines.results, "r", "figure"))
    add("evidence_level", self["evidence_level"].map(YAMLValue.text))
    for name in ["why_it_worked", "potential_risks", "transfer"] { add(name, words(name, "\n")) }
    let sources = lines.sources.enumerated().map { index, source in
      YAMLValue.mapping(
        [.init("id", .text("s\(index + 1)")), .init("title", .text(source.title))]
          + (source.url.map { [.init("url", .text($0))] } ?? []))
    }
    add("sources", sources.isEmpty ? nil : .list(sources))
    return fields
  }

  private func words(_ field: String, _ separator: Character) -> YAMLValue? {
    self[field].map { text in
      .list(text.split(separator: separator).map { .text($0.trimmingCharacters(in: .whitespaces)) })
    }
  }

  private func claims(_ claims: [PracticeLines.Claim], _ prefix: String, _ name: String)
    -> YAMLValue?
  {
    guard !claims.isEmpty else { return nil }
    return .list(
      claims.enumerated().map { index, claim in
        .mapping([
          .init("id", .text("\(prefix)\(index + 1)")), .init(name, .text(claim.text)),
          .init("sources", .list(claim.sources.map { .text("s\($0)") })),
        ])
      })
  }

  /// Those that the catalogue has, by id; others by name.
  private func organisations(_ catalogue: Catalogue) -> YAMLValue? {
    self["organisations"].map { text in
      .list(
        text.split(separator: "\n").map { line in
          let name = String(line)
          let listed =
            catalogue.organisation(name)
            ?? catalogue.organisations.first { $0.name.lowercased() == name.lowercased() }
          return listed.map { .text($0.id) } ?? .mapping([.init("name", .text(name))])
        })
    }
  }
}

/// Plain text as Markdown that says just that: what means something in Markdown, or to Rostrum, stands for itself.
private func markdown(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let line = line.trimmingCharacters(in: .whitespaces)
    var written = ""
    for character in line {
      if "\\`*_[]{}<>&|!#~".contains(character) { written.append("\\") }
      written.append(character)
    }
    // What begins a list, an item or a heading in the line below does so only at the start of a line.
    if let first = line.first, "-+=".contains(first) { return "\\" + written }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let sign = line.dropFirst(digits.count).first, ".)".contains(sign) {
      return digits + "\\" + written.dropFirst(digits.count)
    }
    return written
  }.joined(separator: "\n")
}
