import Catalogue
import Diagnostics
import Markup

extension Diagnostic.Code {
  static let unknownValue = Diagnostic.Code(
    "X-VALUE", .error, "a computed value is not known",
    why: "Numbers about the catalogue are computed, never typed; a value that cannot be computed "
      + "would leave a hole in the sentence.",
    wrong: "{{practice.count}}", right: "{{practices.count}}")
}

/// What stands between `{{` and `}}`, taken apart: a name, filters as `key=value`, and how to print it.
struct ComputedValue {
  enum Form { case digits, words, capitalWords }

  let name: String
  let filter: PracticeFilter
  let form: Form

  /// What can be wrong with an expression, for the author.
  struct Problem: Error {
    let message: String
    let hint: String?
  }

  /// - Throws: `Problem` for a filter that is not known.
  init(_ expression: String, _ catalogue: Catalogue) throws {
    var words = expression.split(separator: " ").map(String.init)
    name = words.isEmpty ? "" : words.removeFirst()
    switch words.last {
    case "words": form = .words
    case "Words": form = .capitalWords
    default: form = .digits
    }
    if form != .digits { words.removeLast() }
    filter = try PracticeFilter(words, catalogue)
  }
}

/// Which practices are counted: those that fall under every concept named.
struct PracticeFilter: Hashable {
  /// The keys that can stand before `=`.
  static let schemes: [String: Scheme] = [
    "theme": .themes, "country": .countries, "audience": .audiences, "principle": .principles,
    "evidence": .evidence, "participation": .participation, "setting": .settings, "level": .levels,
    "sdg": .sdgs,
  ]

  private(set) var concepts: [Scheme: Set<Concept.ID>] = [:]
  private(set) var status: Practice.Status?
  /// The type of organisation that is counted; only for organisations.
  private(set) var organisationType: Concept.ID?

  /// No filter at all.
  init() {}

  init(_ words: [String], _ catalogue: Catalogue) throws {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ComputedValue.Problem(
          message: "'\(word)' is no filter", hint: "write it as theme=law-clinic")
      }
      try add(parts[0], parts[1], catalogue)
    }
  }

  private mutating func add(_ key: String, _ value: String, _ catalogue: Catalogue) throws {
    if key == "status" {
      guard let status = Practice.Status(rawValue: value) else {
        throw ComputedValue.Problem(
          message: "'\(value)' is no status", hint: "write planned, running or ended")
      }
      self.status = status
      return
    }
    let scheme = key == "type" ? Scheme.organisationTypes : Self.schemes[key]
    guard let scheme else {
      let keys = Self.schemes.keys.sorted() + ["status", "type"]
      throw ComputedValue.Problem(
        message: "'\(key)' is no filter",
        hint: nearMiss(to: key, among: keys).map { "did you mean '\($0)'?" }
          ?? "the filters are: \(keys.joined(separator: ", "))")
    }
    guard catalogue[scheme][value] != nil || catalogue.isUnread(scheme.rawValue) else {
      throw ComputedValue.Problem(
        message: "'\(value)' is not in the vocabulary '\(scheme.rawValue)'",
        hint: catalogue[scheme].suggestion(for: value))
    }
    if scheme == .organisationTypes {
      organisationType = value
    } else {
      concepts[scheme, default: []].insert(value)
    }
  }

  /// Whether a practice falls under every concept of the filter.
  func admits(_ practice: Practice, _ catalogue: Catalogue) -> Bool {
    if let status, practice.status != status { return false }
    return concepts.allSatisfy { scheme, wanted in
      wanted.isSubset(of: catalogue.concepts(of: practice, in: scheme))
    }
  }
}

/// “did you mean …?” for a word that is near one of a list.
func nearMissHint(_ word: String, _ candidates: [String]) -> String? {
  nearMiss(to: word, among: candidates).map { "did you mean '\($0)'?" }
}
