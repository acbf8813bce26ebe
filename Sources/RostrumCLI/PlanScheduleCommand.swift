import ArgumentParser
import Campaigns
import Diagnostics
import Markup
import Publishing

struct PlanScheduleCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Print when each activity takes place, why not earlier, and what decides the end.",
    discussion: """
      The float is how many days later an activity may end without harm to an
      objective or to a date named in 'before': the least of all.

        rostrum plan schedule open-enrolment
        rostrum plan schedule open-enrolment --format csv
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "text, csv (the activities alone) or json.")
  var format = Format.text

  func run() throws {
    let found = try options.find()
    let record = ScheduleRecord(found.plan, found.setting)
    switch format {
    case .json: print(try prettyJSON(record), terminator: "")
    case .csv: print(record.csv, terminator: "")
    case .text: print(record.text)
    }
    let missing = found.plan.activities.count - record.activities.count
    if found.plan.activities.isEmpty { printError("note: the plan has no activities") }
    if missing > 0 { printError("note: \(missing) activities have no dates and are left out") }
  }
}

/// The schedule of a plan as data.
private struct ScheduleRecord: Encodable {
  struct Item: Encodable {
    let id, what, start, end: String
    let latestEnd: String?
    let floatDays, floatWorkingDays: Int?
    /// The objective or date that the float is counted to.
    let floatTo: String?
    let whyNotEarlier: String
  }

  struct Path: Encodable {
    let id, sort, due: String
    let path: [String]
    let end: String
    let slackDays, slackWorkingDays: Int
  }

  /// In the order of their starts.
  let activities: [Item]
  let paths: [Path]

  init(_ plan: Plan, _ setting: PlanSetting) {
    var least: [String: (slack: CriticalPath.Slack, to: String)] = [:]
    for path in setting.paths {
      for slack in path.slacks where slack.days < least[slack.activity]?.slack.days ?? Int.max {
        least[slack.activity] = (slack, path.deadline.id)
      }
    }
    let placed = plan.activities.enumerated().compactMap { index, activity in
      setting.schedule[activity.id.value].map { (index: index, activity: activity, entry: $0) }
    }
    activities = placed.sorted { ($0.entry.start, $0.index) < ($1.entry.start, $1.index) }
      .map { _, activity, entry in
        let tightest = least[entry.activity]
        return Item(
          id: entry.activity, what: activity.text.value, start: entry.start.iso,
          end: entry.end.iso, latestEnd: tightest?.slack.latestEnd.iso,
          floatDays: tightest?.slack.days, floatWorkingDays: tightest?.slack.workingDays,
          floatTo: tightest?.to,
          whyNotEarlier: setting.schedule.whyNotEarlier(activity, plan.calendar) ?? "")
      }
    paths = setting.paths.map { path in
      Path(
        id: path.deadline.id, sort: path.deadline.sort.noun, due: path.deadline.day.iso,
        path: path.chain, end: path.end.iso, slackDays: path.days,
        slackWorkingDays: path.workingDays)
    }
  }

  var csv: String {
    csvText(
      header: [
        "id", "what", "start", "end", "latest_end", "float_days", "float_working_days", "float_to",
        "why_not_earlier",
      ],
      rows: activities.map { item in
        [
          item.id, item.what, item.start, item.end, item.latestEnd ?? "",
          item.floatDays.map(String.init) ?? "", item.floatWorkingDays.map(String.init) ?? "",
          item.floatTo ?? "", item.whyNotEarlier,
        ]
      })
  }

  /// Two lines for each activity: when, and why not earlier; then the paths.
  var text: String {
    let columns = outputColumns
    let names = max(2, activities.map(\.id.count).max() ?? 0)
    let floats = activities.map { item in item.floatDays.map { "\($0) d" } ?? "–" }
    // Two blanks behind each column, and ten characters for each day.
    let room = max(20, columns - names - 26 - max(5, floats.map(\.count).max() ?? 0) - 2)
    let table = TextTable(
      header: ["id", "what", "start", "end", "float"],
      rows: zip(activities, floats).map { item, float in
        [item.id, shortened(item.what, to: room), item.start, item.end, float]
      })
    let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let indent = String(repeating: " ", count: names + 2)
    let reasons = activities.map { wrapped($0.whyNotEarlier, after: indent, columns: columns) }
    let chains = paths.flatMap { path in
      wrapped(
        "\(path.id) (\(path.sort), due \(path.due)): \(path.path.joined(separator: " -> ")); ends "
          + "\(path.end), slack \(counted(path.slackDays, "day")) "
          + "(\(counted(path.slackWorkingDays, "working day")))", hanging: 2, columns: columns)
    }
    let rows = zip(lines.dropFirst(), reasons).flatMap { [$0] + $1 }
    return (lines.prefix(1) + rows + (chains.isEmpty ? [] : [""] + chains)).joined(separator: "\n")
  }
}
