package import Catalogue
package import Diagnostics
package import Markup

extension Campaigns {
  /// Reads every plan `Campaigns/<id>.md` and every kind `Campaigns/kinds/<id>.yaml`, side by side.
  ///
  /// - Parameter readings: what the files were read as before; nil keeps nothing.
  package init(reading tree: SourceTree, readings: Readings? = nil, _ report: inout Report) {
    let files = tree.files(in: "Campaigns")
    let isKind = { (file: SourceFile) in file.path.hasPrefix("Campaigns/kinds/") }
    let kindFiles = files.filter { isKind($0) && !$0.path.hasSuffix(".md") }
    let planFiles = files.filter { !isKind($0) && $0.path.hasSuffix(".md") }
    let kinds = readings.values(of: Array(kindFiles), &report, readKind)
    let plans = readings.values(of: Array(planFiles), &report, readPlan)
    self.init(
      plans: unique(plans, place: \.location, &report),
      kinds: extended(unique(kinds, place: \.location, &report), &report))
  }
}

/// The elements with an id not met before; the others are reported.
private func unique<Element: Identifiable>(
  _ elements: [Element], place: KeyPath<Element, SourceLocation>, _ report: inout Report
) -> [Element] where Element.ID == String {
  var first: [String: SourceLocation] = [:]
  return elements.filter { element in
    guard let other = first[element.id] else {
      first[element.id] = element[keyPath: place]
      return true
    }
    report.add(
      .duplicateID, at: element[keyPath: place],
      "'\(element.id)' is the name of two files: this one and \(other.file)",
      hint: "rename one of them")
    return false
  }
}
