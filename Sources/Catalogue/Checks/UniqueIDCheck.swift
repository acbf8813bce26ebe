import Diagnostics
import Markup

/// An id can stand in an address, and names one file, and one fact, result or source within it.
struct UniqueIDCheck: Check {
  let codes: [Diagnostic.Code] = []

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for duplicate in catalogue.duplicates {
      report.add(
        .duplicateID, at: duplicate.location,
        "'\(duplicate.id)' is the id of two files; the other is \(duplicate.first.file)",
        hint: "rename one of the files, or put the two together")
    }
    for practice in catalogue.allTexts {
      checkName(practice.id, practice.location, &report)
      let ids =
        practice.facts.map(\.id) + practice.results.map(\.id) + practice.sources.map(\.id)
      checkUnique(ids, &report)
    }
    for organisation in catalogue.organisations {
      checkName(organisation.id, organisation.location, &report)
    }
  }

  private func checkName(_ id: String, _ place: SourceLocation, _ report: inout Report) {
    guard !isID(id) else { return }
    report.add(
      .badID, at: place, "'\(id)' cannot be an id",
      hint: "rename the file to small letters, digits and hyphens, beginning with a letter")
  }

  private func checkUnique(_ ids: [Placed<String>], _ report: inout Report) {
    var lines: [String: Int] = [:]
    for id in ids {
      if let line = lines[id.value] {
        report.add(
          .duplicateID, at: id.location, "'\(id.value)' is used twice: here and in line \(line)",
          hint: "number facts f1, f2 …, results r1, r2 … and sources s1, s2 …")
      } else {
        lines[id.value] = id.location.line
      }
    }
  }
}
