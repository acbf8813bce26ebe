import Catalogue
package import Diagnostics
package import Markup

extension Campaigns {
  /// Reads every plan `Campaigns/*.md` and every kind `Campaigns/kinds/*.yaml`, side by side.
  package init(reading tree: SourceTree, _ report: inout Report) {
    let files = tree.files(in: "Campaigns")
    let kinds = files.filter { $0.path.hasPrefix("Campaigns/kinds/") && !$0.path.hasSuffix(".md") }
    let plans = files.filter { $0.path.hasSuffix(".md") }
    let read = mapConcurrently(Array(kinds), &report, readKind)
    self.init(
      plans: mapConcurrently(Array(plans), &report, readPlan), kinds: extended(read, &report))
  }
}
