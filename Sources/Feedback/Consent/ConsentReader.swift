package import Diagnostics
package import Markup

extension Fields {
  /// Reads a list of consents; each item names its channels, and each of these is a consent of its own.
  ///
  /// Empty when one of them cannot be read: it may be the one by which somebody withdrew.
  package mutating func consents(_ name: String, _ report: inout Report) -> [Consent] {
    let nodes = list(name, &report)
    let read = nodes.compactMap { node -> [Consent]? in
      guard var item = Fields(node, what: "a consent", &report) else { return nil }
      defer { item.finish(&report) }
      return readConsent(&item, &report)
    }
    return read.count == nodes.count ? read.flatMap(\.self) : []
  }
}

/// Reads `Practices/consents/<id>.yaml`: who agreed that a picture in which they are seen is shown.
package func readConsentFile(_ file: SourceFile, _ report: inout Report) -> [Consent]? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a record of consent", &report)
  else { return nil }
  defer { fields.finish(&report) }
  return fields.consents("consents", &report)
}

/// One consent for each channel; nil when it lacks what makes it one.
private func readConsent(_ item: inout Fields, _ report: inout Report) -> [Consent]? {
  let person = item.requiredText("person", "a pseudonym, such as p1; never a name", &report)
  let purpose: Placed<Consent.Purpose>? = required(
    "purpose", "publish-story or publish-image", &item, &report)
  let channels = readChannels(&item, &report)
  let identity: Placed<Consent.Identity>? = item.choice("identity", &report)
  let text = item.requiredText("text", "the words that the person was shown", &report)
  let version = item.requiredText("version", "the version of the form", &report)
  let language = item.requiredText("language", "in which it was shown, such as ti", &report)
  if item.node("given") == nil { item.missing("given", "the day", &report) }
  let given = item.day("given", &report)
  let giver: Placed<Consent.Giver>? = required("by", "person or guardian", &item, &report)
  let minor = item.truth("minor", &report)?.value ?? false
  let until = item.day("until", &report)
  let withdrawn = item.day("withdrawn", &report)
  // A date that cannot be read must not let a consent stand that has ended.
  let isClear =
    (until == nil) == (item.node("until") == nil)
    && (withdrawn == nil) == (item.node("withdrawn") == nil)
  guard let person, let purpose, let text, let version, let language, let given, let giver,
    let channels, isClear
  else { return nil }
  return channels.map { channel in
    Consent(
      person: person.value, purpose: purpose.value, channel: channel,
      identity: identity?.value ?? .anonymous,
      form: Consent.Form(text: text.value, version: version.value, language: language.value),
      given: given.value, giver: giver.value, isMinor: minor, until: until?.value,
      withdrawn: withdrawn?.value)
  }
}

/// Nil when a word is no channel.
private func readChannels(_ item: inout Fields, _ report: inout Report) -> [Channel]? {
  if item.node("channels") == nil { item.missing("channels", "such as [web, print]", &report) }
  let words = item.texts("channels", &report)
  let channels = words.compactMap { word in
    let channel = Channel(rawValue: word.value)
    if channel == nil {
      let known = Channel.allCases.map(\.rawValue)
      report.add(
        .wrongType, at: word.location, "'\(word.value)' is no channel",
        hint: nearMiss(to: word.value, among: known).map { "did you mean '\($0)'?" }
          ?? "write one of: \(known.joined(separator: ", "))")
    }
    return channel
  }
  return channels.count == words.count ? channels : nil
}

private func required<Choice>(
  _ name: String, _ clause: String, _ item: inout Fields, _ report: inout Report
) -> Placed<Choice>?
where Choice: RawRepresentable & CaseIterable & Hashable & Sendable, Choice.RawValue == String {
  if item.node(name) == nil { item.missing(name, clause, &report) }
  return item.choice(name, &report)
}
