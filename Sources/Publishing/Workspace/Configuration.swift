import Catalogue
package import Diagnostics
package import Foundation
package import Markup

/// What a workspace says of itself, in `rostrum.yaml`: the only configuration.
package struct Configuration: Hashable, Sendable {
  package let title: String
  package let publisher: String
  /// BCP 47; of everything that does not say otherwise.
  package let language: String
  /// Where readers write to.
  package let contact: Placed<String>
  /// Where the workspace is published, with a slash at its end; nil when it is not.
  package internal(set) var baseURL: String?
  /// An SPDX identifier, such as `CC-BY-4.0`, for content that does not say otherwise.
  package let licence: String
  package let funding: Funding
  /// Nil where editors are told of nothing by mail.
  package let mail: MailSettings?

  package init(
    title: String, publisher: String, language: String, contact: Placed<String>, baseURL: String?,
    licence: String, funding: Funding, mail: MailSettings? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.language = language
    self.contact = contact
    self.baseURL = baseURL
    self.licence = licence
    self.funding = funding
    self.mail = mail
  }

  /// The file's name, by which a workspace is found.
  package static let fileName = "rostrum.yaml"

  /// Whether the contact is one of the domains reserved for examples (RFC 2606), which reach nobody.
  package var contactIsExample: Bool {
    contact.value.hasSuffix(".example") || contact.value.hasSuffix("@example.org")
      || contact.value.hasSuffix("@example.com")
  }
}

extension Configuration {
  /// Reads the settings of the workspace at a folder, and nothing else of it; nil, with the reason in
  /// `report`, when there is no usable `rostrum.yaml`.
  package init?(at root: URL, _ report: inout Report) {
    self.init(SourceTree(reading: [], in: root, alone: [Self.fileName], report: &report), &report)
  }

  init?(_ tree: SourceTree, _ report: inout Report) {
    guard let file = tree.files.first(where: { $0.path == Self.fileName }) else {
      report.add(
        .unreadable, at: SourceLocation(file: Self.fileName), "this folder is no workspace",
        hint: "go to a folder that has a rostrum.yaml, or name one with --workspace")
      return nil
    }
    guard let configuration = readConfiguration(file, &report) else { return nil }
    self = configuration
  }
}

/// Who paid, and in which words the programme wants it said.
package enum Funding: Hashable, Sendable {
  /// Nobody did, and the publication says so.
  case none
  case programme(Award)

  /// What a programme gave, and what it asks to be printed for it.
  package struct Award: Hashable, Sendable {
    package let programme: Programme
    package let wording: Wording
    /// Who granted it, such as EACEA or a national agency; nil when not stated.
    package let authority: String?
    package let grant: String?
    /// The emblem of the Union, as a file of the user; nil when there is none.
    package let emblem: PictureMention?
    /// The words that the authority gives, by language; these go before those that are known here.
    package let texts: LocalisedText
    package let location: SourceLocation
  }

  /// What was given; nil when nobody paid.
  package var award: Award? { if case .programme(let award) = self { award } else { nil } }

  package enum Programme: String, CaseIterable, Hashable, Sendable {
    case erasmusPlus2014 = "erasmus-plus-2014-2020"
    case erasmusPlus2021 = "erasmus-plus-2021-2027"
  }

  package enum Wording: String, CaseIterable, Hashable, Sendable {
    case funded
    case cofunded = "co-funded"
  }
}

/// Reads `rostrum.yaml`; nil when a field is missing that every publication prints.
func readConfiguration(_ file: SourceFile, _ report: inout Report) -> Configuration? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a workspace", &report)
  else { return nil }
  defer { fields.finish(&report) }
  let title = fields.requiredText("title", "what the workspace is called", &report)
  let publisher = fields.requiredText("publisher", "who publishes it", &report)
  let contact = fields.requiredText("contact", "the address readers write to", &report)
  let language = fields.requiredText("language", "the main language, such as en", &report)
  let licence = fields.requiredText("licence", "an SPDX identifier such as CC-BY-4.0", &report)
  let baseURL = fields.text("base_url", &report)
  if let baseURL, !isWebAddress(baseURL.value) {
    report.add(
      .wrongType, at: baseURL.location, "'base_url' is '\(baseURL.value)', no address on the web",
      hint: "write https://…/")
  }
  if fields.node("funding") == nil {
    fields.missing("funding", "the programme that pays, or 'none'", &report)
  }
  let funding = readFunding(&fields, &report)
  let mail = readMail(&fields, &report)
  guard let title, let publisher, let contact, let language, let licence else { return nil }
  return Configuration(
    title: title.value, publisher: publisher.value, language: language.value, contact: contact,
    baseURL: baseURL?.value, licence: licence.value, funding: funding ?? .none, mail: mail)
}

/// Reads `funding: none` or `funding: {programme, wording, authority, grant, emblem, text}`; nil when
/// absent.
func readFunding(_ fields: inout Fields, _ report: inout Report) -> Funding? {
  if case .scalar("none", _) = fields.node("funding")?.content { return Funding.none }
  guard var item = fields.fields("funding", &report) else { return nil }
  defer { item.finish(&report) }
  if item.node("programme") == nil {
    item.missing("programme", "such as erasmus-plus-2021-2027", &report)
  }
  let programme: Placed<Funding.Programme>? = item.choice("programme", &report)
  let wording: Placed<Funding.Wording>? = item.choice("wording", &report)
  let authority = item.text("authority", &report)?.value
  let grant = item.text("grant", &report)?.value
  let emblem = item.text("emblem", &report).map {
    PictureMention(
      file: $0, alt: "", caption: nil, credit: nil, licence: nil, consent: nil)
  }
  let texts = item.localised("text", &report)
  return programme.map {
    .programme(
      Funding.Award(
        programme: $0.value, wording: wording?.value ?? .cofunded, authority: authority,
        grant: grant, emblem: emblem, texts: texts, location: item.location))
  }
}
