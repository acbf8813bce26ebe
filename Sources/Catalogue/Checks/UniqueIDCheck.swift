import Diagnostics
import Markup

/// An id names one file, and one fact, result or source within it.
struct UniqueIDCheck: Check {
  let codes: [Diagnostic.Code] = []

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for duplicate in catalogue.duplicates {
      let first =
        catalogue.practice(duplicate.value)?.location
        ?? catalogue.organisation(duplicate.value)?.location
      report.add(
        .duplicateID, at: duplicate.location,
        "'\(duplicate.value)' is the id of two files; the other is \(first?.file ?? "unknown")",
        hint: "rename one of the files")
    }
    for practice in catalogue.allTexts {
      if !isID(practice.id) {
        report.add(
          .badID, at: practice.location, "'\(practice.id)' cannot be an id",
          hint: "rename the file to small letters, digits and hyphens")
      }
      let ids =
        practice.facts.map(\.id) + practice.results.map(\.id) + practice.sources.map(\.id)
      checkUnique(ids, &report)
    }
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
