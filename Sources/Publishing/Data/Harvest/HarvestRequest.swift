import Markup

/// A request of a harvester, read as strictly as OAI-PMH 2.0 asks (sections 3 and 4).
enum HarvestRequest {
  case identify
  case formats(identifier: String?)
  case sets
  case record(identifier: String, prefix: String)
  /// - headersOnly: for `ListIdentifiers`.
  case list(HarvestList, headersOnly: Bool)
  case more(ResumptionToken, headersOnly: Bool)

  /// The arguments that each verb takes besides `resumptionToken`: what it must have, and what it may.
  private static let arguments: [String: (needed: Set<String>, optional: Set<String>)] = [
    "Identify": ([], []), "ListMetadataFormats": ([], ["identifier"]), "ListSets": ([], []),
    "GetRecord": (["identifier", "metadataPrefix"], []),
    "ListIdentifiers": (["metadataPrefix"], ["from", "until", "set"]),
    "ListRecords": (["metadataPrefix"], ["from", "until", "set"]),
  ]

  /// - Throws: `HarvestError` as section 3.6 names it.
  init(_ parameters: [(name: String, value: String)]) throws(HarvestError) {
    let verbs = parameters.filter { $0.name == "verb" }.map(\.value)
    guard verbs.count == 1, let known = Self.arguments[verbs[0]] else {
      throw HarvestError(.badVerb, "the verb is missing, stands twice or is none of OAI-PMH 2.0")
    }
    let rest = parameters.filter { $0.name != "verb" }
    let values = Dictionary(
      rest.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard values.count == rest.count else {
      throw HarvestError(.badArgument, "an argument stands twice")
    }
    let isList = verbs[0].hasPrefix("List") && verbs[0] != "ListMetadataFormats"
    if isList, let token = values["resumptionToken"] {
      guard values.count == 1 else {
        throw HarvestError(.badArgument, "a resumptionToken stands alone")
      }
      guard verbs[0] != "ListSets", let token = ResumptionToken(token) else {
        throw HarvestError(.badResumptionToken, "no list has given this token")
      }
      self = .more(token, headersOnly: verbs[0] == "ListIdentifiers")
      return
    }
    let names = Set(values.keys)
    guard known.needed.isSubset(of: names),
      names.subtracting(known.needed).isSubset(of: known.optional),
      !values.values.contains("")
    else { throw HarvestError(.badArgument, "an argument is missing, empty or unknown") }
    switch verbs[0] {
    case "Identify": self = .identify
    case "ListMetadataFormats": self = .formats(identifier: values["identifier"])
    case "ListSets": self = .sets
    case "GetRecord":
      self = .record(
        identifier: values["identifier", default: ""], prefix: values["metadataPrefix", default: ""]
      )
    default:
      self = .list(try Self.list(values), headersOnly: verbs[0] == "ListIdentifiers")
    }
  }

  private static func list(_ values: [String: String]) throws(HarvestError) -> HarvestList {
    let (from, until) = (try day(values["from"]), try day(values["until"]))
    if let from, let until, from > until {
      throw HarvestError(.badArgument, "'from' is later than 'until'")
    }
    guard let format = HarvestFormat(rawValue: values["metadataPrefix", default: ""]) else {
      throw HarvestError(.cannotDisseminateFormat, "there is no such format here")
    }
    return HarvestList(format: format, set: values["set"], from: from, until: until)
  }

  private static func day(_ text: String?) throws(HarvestError) -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else {
      throw HarvestError(.badArgument, "dates are days, such as 2026-05-01")
    }
    return day
  }
}

/// Why a harvester is not given what it asks for (OAI-PMH 2.0, 3.6).
struct HarvestError: Error {
  enum Code: String {
    case badArgument, badResumptionToken, badVerb, cannotDisseminateFormat, idDoesNotExist
    case noRecordsMatch, noMetadataFormats
  }

  let code: Code
  let text: String

  init(_ code: Code, _ text: String) {
    self.code = code
    self.text = text
  }
}
