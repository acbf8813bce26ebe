package import Campaigns
import Diagnostics
import Markup

/// A campaign plan as the public may read it, as data.
package struct PlanRecord: DataRecord, Hashable {
  let id: String
  let title: String
  let kind: String
  let status: String
  let start: String?
  let end: String?
  let languages: [String]
  let country: String?
  let place: String?
  let goal: String?
  let practices: [String]
  let url: String

  /// - Parameters:
  ///   - plan: in its public edition.
  ///   - baseURL: where the workspace is published; nil gives addresses without a host.
  package init(_ plan: Plan, baseURL: String?) {
    id = plan.id
    title = plan.title.value
    kind = plan.kind.value
    status = plan.status.rawValue
    start = plan.start?.value.iso
    end = plan.end?.value.iso
    languages = plan.languages
    country = plan.place?.country?.value
    place = plan.place?.name
    goal = plan.goal?.text.value
    practices = unique(plan.practiceUses.map(\.practice.value))
    url = (baseURL ?? "/") + "campaigns/\(plan.id)"
  }

  package static let shape = DataShape<PlanRecord>(
    name: "Plan", summary: "A campaign plan, without what is private.",
    fields: [
      DataField("id", \.id, "Its name in addresses."),
      DataField("title", \.title, "What it is called."),
      DataField("kind", \.kind, "The kind of plan."),
      DataField("status", \.status, "How far it is, such as `draft` or `closed`."),
      DataField("start", \.start, "Its first day."),
      DataField("end", \.end, "Its last day."),
      DataField("languages", \.languages, "The languages in which it is written (BCP 47)."),
      DataField("country", \.country, "Where the change is to happen (ISO 3166-1 alpha-2)."),
      DataField("place", \.place, "The town or region."),
      DataField("goal", \.goal, "What is to change."),
      DataField("practices", \.practices, "The ids of the practices on which it rests."),
      DataField("url", \.url, "Its permanent page.", kind: .address),
    ])
}
