import Campaigns
import Catalogue
import Diagnostics
import Markup
import Testing

/// A plan from its fields alone, for tests of what lies behind the reader.
func plan(_ fields: String, body: String = "") throws -> Plan {
  var report = Report()
  let file = SourceFile(path: "Campaigns/plan.md", text: "---\n\(fields)\n---\n\(body)")
  return try #require(readPlan(file, &report))
}

/// A kind from its file.
func kind(_ text: String, named name: String = "small") throws -> Kind {
  var report = Report()
  let kind = readKind(SourceFile(path: "Campaigns/kinds/\(name).yaml", text: text), &report)
  #expect(report.text == "")
  return try #require(kind)
}

/// What the rules say of a plan of a kind, with a catalogue, on 15 January 2026.
func problems(of plan: Plan, kinds: [Kind], catalogue: Catalogue = .empty) -> [String] {
  let campaigns = Campaigns(plans: [plan], kinds: kinds)
  let setting = PlanSetting(
    plan, campaigns: campaigns, catalogue: catalogue, today: Day(year: 2026, month: 1, day: 15))
  return checkPlan(plan, setting).sorted.map { "\($0.severity.rawValue) \($0.code.id)" }
}

extension Catalogue {
  static let empty = Catalogue(practices: [], organisations: [], vocabularies: [])
}

/// A catalogue of practices from the fields that matter to a test, by their ids.
func catalogue(_ practices: [String: String]) throws -> Catalogue {
  var report = Report()
  let read = practices.compactMap { id, fields in
    readPractice(
      SourceFile(
        path: "Practices/\(id).md",
        text: "---\ntitle: \(id)\nsummary: Lessons for all\n\(fields)\n---\n"),
      language: "en", &report)
  }
  try #require(read.count == practices.count)
  return Catalogue(practices: read, organisations: [], vocabularies: [])
}

/// Every string in a value, however deep.
func strings(in value: Any) -> [String] {
  if let text = value as? String { return [text] }
  return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
}
