import Diagnostics
import Markup

/// Reads the questions of one file.
struct QuestionReader {
  let languages: [String]
  /// The scales that several questions use, by their names.
  private var scales: [String: [Question.Option]] = [:]

  init(languages: [String]) { self.languages = languages }

  /// The most points of a scale, and the most options of a question.
  private static let (mostPoints, mostOptions) = (11, 60)

  /// Reads `scales: {agreement: [{en: …}, {en: …}]}`.
  mutating func readScales(_ fields: inout Fields, _ report: inout Report) {
    guard var all = fields.fields("scales", &report) else { return }
    for name in all.names.map(\.value) {
      scales[name] = points(name, of: &all, &report)
    }
  }

  /// A question, or a core that is included; nil, with a problem, for neither.
  func item(_ node: YAMLNode, _ report: inout Report) -> QuestionnaireDraft.Item? {
    guard var item = Fields(node, what: "a question", &report) else { return nil }
    defer { item.finish(&report) }
    if let core = item.text("include", &report) { return .include(core) }
    return question(&item, &report).map { .question($0) }
  }

  private func question(_ item: inout Fields, _ report: inout Report) -> Question? {
    if item.node("id") == nil { item.missing("id", "a short id such as clear-aims", &report) }
    let id = item.id("id", &report)
    let kind = kind(&item, &report)
    let text = item.localised("text", &report)
    if text.isEmpty { item.missing("text", "the question by language", &report) }
    let help = item.localised("help", &report)
    let heading = item.localised("heading", &report)
    for (name, words) in [("text", text), ("help", help), ("heading", heading)] {
      require(words, as: name, at: item.location, &report)
    }
    let mayNotApply = item.truth("not_applicable", &report)?.value ?? true
    guard let id, let kind, !text.isEmpty else { return nil }
    return Question(
      id: id.value, kind: kind, text: text, help: help, heading: heading,
      mayNotApply: mayNotApply && kind != .text, core: nil, location: item.location)
  }

  private func kind(_ item: inout Fields, _ report: inout Report) -> Question.Kind? {
    let names = Question.Kind.names.joined(separator: ", ")
    let word = item.requiredText("kind", "one of: \(names)", &report)
    let scale = item.text("scale", &report)
    let points = item.node("points") == nil ? nil : points("points", of: &item, &report)
    let options = options(&item, &report)
    let most = item.integer("most", &report)?.value
    let bands = bands(&item, &report)
    switch word?.value {
    case "scale":
      if let points { return points.isEmpty ? nil : .scale(points) }
      if let found = scale.flatMap({ scales[$0.value] }) { return .scale(found) }
      let known = scales.keys.sorted()
      report.add(
        .surveyQuestion, at: scale?.location ?? item.location,
        scale.map { "'\($0.value)' is no scale of this file" } ?? "a scale needs its points",
        hint: scale.flatMap { nearMiss(to: $0.value, among: known) }.map { "did you mean '\($0)'?" }
          ?? "write 'scale' with a name of 'scales', or 'points' with the text of each point")
      return nil
    case "one", "many":
      guard options.count > 1 else {
        report.add(
          .surveyQuestion, at: item.location, "a choice needs two options or more",
          hint: "write options: [{id: yes, label: {en: Yes}}, {id: no, label: {en: No}}]")
        return nil
      }
      return word?.value == "one" ? .one(options) : .many(options, most: most)
    case "text": return .text
    case "number": return bands.map { .number(bands: $0) }
    case let other?:
      report.add(
        .surveyQuestion, at: word?.location ?? item.location, "'\(other)' is no kind of question",
        hint: nearMiss(to: other, among: Question.Kind.names).map { "did you mean '\($0)'?" }
          ?? "write one of: \(names)")
      return nil
    case nil: return nil
    }
  }

  /// The points of a scale by their texts, the lowest first.
  private func points(
    _ name: String, of fields: inout Fields, _ report: inout Report
  ) -> [Question.Option] {
    let nodes = fields.list(name, &report)
    guard (2...Self.mostPoints).contains(nodes.count) else {
      report.add(
        .surveyQuestion, at: fields.node(name)?.location ?? fields.location,
        "a scale of \(nodes.count) points cannot be answered",
        hint: "write 2 to \(Self.mostPoints) texts by language, the lowest first")
      return []
    }
    return nodes.enumerated().map { index, node in
      Question.Option(id: String(index + 1), label: label(node, &report))
    }
  }

  private func options(_ item: inout Fields, _ report: inout Report) -> [Question.Option] {
    let all = item.items("options", &report).compactMap { option -> Question.Option? in
      var option = option
      defer { option.finish(&report) }
      if option.node("id") == nil { option.missing("id", "a short id such as yes", &report) }
      let id = option.id("id", &report)
      let label = option.localised("label", &report)
      if label.isEmpty { option.missing("label", "its words by language", &report) }
      require(label, as: "label", at: option.location, &report)
      return id.map { Question.Option(id: $0.value, label: label) }
    }
    let reserved = [Question.notApplicable, Question.noAnswer]
    let repeated = Dictionary(grouping: all, by: \.id)
      .filter { $0.value.count > 1 || reserved.contains($0.key) }.keys.sorted()
    for id in repeated {
      report.add(
        .duplicateID, at: item.location, "'\(id)' stands for two answers of one question",
        hint: "choose another id; '\(reserved[0])' and '\(reserved[1])' are there by themselves")
    }
    if all.count > Self.mostOptions {
      report.add(
        .surveyQuestion, at: item.location, "\(all.count) options are too many to read",
        hint: "write \(Self.mostOptions) at most, or ask for a text")
    }
    return all
  }

  /// Nil, with a problem where some are written, for what is no rising list of whole numbers.
  private func bands(_ item: inout Fields, _ report: inout Report) -> [Int]? {
    let written = item.texts("bands", &report)
    let bands = written.compactMap { Int($0.value) }
    let isRising = zip(bands, bands.dropFirst()).allSatisfy { $0 < $1 }
    if !bands.isEmpty, bands.count == written.count, isRising { return bands }
    if item.node("kind").map({ $0.content == .scalar("number", plain: true) }) == true {
      report.add(
        .surveyQuestion, at: written.first?.location ?? item.location,
        "a number needs the bands in which it is counted",
        hint: "write rising whole numbers, the first the least answer: bands: [0, 1, 10, 50]")
    }
    return nil
  }

  private func label(_ node: YAMLNode, _ report: inout Report) -> LocalisedText {
    guard let fields = Fields(node, what: "a point of a scale", &report) else {
      return LocalisedText([:])
    }
    var texts: [String: String] = [:]
    for name in fields.names.map(\.value) {
      var fields = fields
      texts[name] = fields.text(name, &report)?.value
    }
    let text = LocalisedText(texts)
    require(text, as: "a point of a scale", at: node.location, &report)
    return text
  }

  /// A text that stands must stand in every language.
  func require(
    _ text: LocalisedText, as name: String, at place: SourceLocation, _ report: inout Report
  ) {
    guard !text.isEmpty else { return }
    let missing = languages.filter { text.texts[$0] == nil }
    guard !missing.isEmpty else { return }
    report.add(
      .surveyLanguage, at: place, "'\(name)' is missing in \(missing.joined(separator: ", "))",
      hint: "add it, or take the language out of 'languages'")
  }
}
