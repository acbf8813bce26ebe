import Diagnostics
import Foundation
import Markup
import Testing

@testable import Publishing

/// What of a workspace goes along when others take it away, and what stays.
@Suite struct TakeawayTests {
  private func takeaway(_ changes: [String: String], withPlans: Bool = false) throws -> Takeaway {
    var report = Report()
    let tree = tree(changes)
    let workspace = try #require(Workspace(tree, &report))
    return Takeaway(tree, workspace, date: today, withPlans: withPlans)
  }

  private func plan() throws -> [String: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Campaigns/open-enrolment.md")
    return [
      "Campaigns/open-enrolment.md": try String(contentsOf: file, encoding: .utf8),
      "Exports/dossier/publication.yaml":
        "kind: campaign-dossier\nid: dossier\nplan: open-enrolment\ntitle: {en: A dossier}\n",
    ]
  }

  @Test func aPlanThatSaysMoreThanItsPublicEditionStaysWithWhatPrintsIt() throws {
    let kept = try takeaway(plan())
    #expect(
      kept.kept.map(\.path) == ["Campaigns/open-enrolment.md", "Exports/dossier/publication.yaml"])
    #expect(kept.tree.files.allSatisfy { !$0.path.hasPrefix("Campaigns/") })
    #expect(kept.tree.files.contains { $0.path == "Exports/kit/publication.yaml" })
    let handed = try takeaway(plan(), withPlans: true)
    #expect(handed.kept == [] && handed.files["Campaigns/open-enrolment.md"] != nil)
  }

  @Test func onlyStoriesThatEverybodyMayReadGoAlong() throws {
    let stories = [
      "Practices/stories/open.md": story("A"),
      "Practices/stories/unnamed.md": story("B", identity: "anonymous"),
      "Practices/stories/printed.md": story("C", consents: [("print", "")]),
      "Practices/stories/ended.md": story("D", consents: [("web", ", until: 2026-02-01")]),
      "Practices/stories/none.md": story("E", consents: []),
    ]
    let kept = try takeaway(stories)
    let going = kept.tree.files.map(\.path).filter { $0.hasPrefix("Practices/stories/") }
    #expect(going == ["Practices/stories/open.md"])
    #expect(kept.kept.count == 4 && kept.kept.allSatisfy { $0.reason == .story })
  }

  @Test func addressesOfEditorsStayAndTheOtherSettingsGoAlong() throws {
    let settings = try #require(sampleFiles["rostrum.yaml"])
    let mail = """
      mail:
        from: desk@sample.org
        editors:
        - ada@sample.org
      # mail: {editors: [bo@sample.org]}

      """
    let given = settings.replacing("language: en\n", with: "\(mail)language: en\n")
    let text = try #require(try takeaway(["rostrum.yaml": given]).files["rostrum.yaml"])
    #expect(String(decoding: text, as: UTF8.self) == settings)
  }

  @Test func onlyExportsOfWhatGoesAlongAreTaken() throws {
    var report = Report()
    let workspace = try #require(Workspace(tree(), &report))
    let all = ["catalogue", "kit", "kit-it", "other"].map { ExportedPublication(id: $0, files: []) }
    #expect(Takeaway.exports(all, of: workspace, date: today).map(\.id) == ["kit"])
  }
}
