/// What a submission is about.
package enum SubmissionTarget: Hashable, Sendable {
  /// A practice, with the hash of the text that was read.
  case practice(String, version: String)
  /// A chapter of a publication, by the ids of both.
  case chapter(String, publication: String)
  case publication(String)
  /// A plan of the workspace.
  case plan(String)
  /// The catalogue as a whole, or something that is not in it yet.
  case catalogue

  /// The names and values by which forms, files and records state it; nothing for the catalogue.
  package var fields: [(name: String, value: String)] {
    switch self {
    case .practice(let id, let version): [("practice", id), ("version", version)]
    case .chapter(let id, let publication): [("publication", publication), ("chapter", id)]
    case .publication(let id): [("publication", id)]
    case .plan(let id): [("plan", id)]
    case .catalogue: []
    }
  }

  /// - Parameter value: the value of a name; nil where none is stated.
  package init(_ value: (String) -> String?) {
    if let id = value("practice") {
      self = .practice(id, version: value("version") ?? "")
    } else if let publication = value("publication") {
      self =
        value("chapter").map { .chapter($0, publication: publication) } ?? .publication(publication)
    } else if let id = value("plan") {
      self = .plan(id)
    } else {
      self = .catalogue
    }
  }

  /// The names that `fields` may have.
  package static let names = ["practice", "version", "publication", "chapter", "plan"]
}
