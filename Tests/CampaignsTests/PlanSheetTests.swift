import Campaigns
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

private let file = """
  ---
  plan: 1
  id: plan
  title: A plan
  objectives: [{id: o1, text: One}, {id: o2, text: Two}]
  stakeholders:
    - id: learners
      name: "Learners: all"
      type: group
      role: [constituent, ally] # they ask
      affected: true
      influence: 2
      interest: 5
      position: active-ally
    - {id: press, name: The press, type: organisation, role: media, position: unknown}
  team: [{id: lea, name: Lea}, {id: sam, name: Sam}]
  activities: [{id: a1, text: Count}, {id: a2, text: Talk}]
  indicators:
    - {id: i1, text: Form, measures: [o1], level: outcome, baseline: {value: "no", date: 2026-11}, target: {value: "yes", by: 2027-04-30}}
    - id: i2
      text: Members
      measures: o2
      baseline: 4
      target: 9
      by: 2027-05-31
    - {id: i3, text: Learners in class}
  budget:
    currency: EUR
    lines:
      - {id: b1, text: Hall, quantity: 2, unit: day, unit_cost: 40.5}
      - id: b2
        text: Food
        amount: 120 # asked
        activity: a1
  risks:
    - id: r1
      text: >
        If it rains, then
        nobody comes.
      likelihood: 2
      impact: 2
      who: [learners]
    - {id: r2, text: Snow, review: 2027-02}
  ---
  # Body
  """

/// The sheets beside that of activities.
@Suite struct PlanSheetTests {
  static let sheets = PlanSheet.allCases.filter { $0 != .activities }

  @Test(arguments: sheets)
  func whatIsReadBackChangesNothing(sheet: PlanSheet) throws {
    let kind = try kind("kind: small\ntitle: Small\nthresholds: {high: 4}\n")
    let plan = try read(file)
    let rows = sheet.rows(of: plan, Schedule(plan), kind: kind)
    let result = try imported(csvText(header: sheet.header, rows: rows), sheet, kind)
    #expect(result.text == file)
    #expect(Set(result.rows.flatMap(\.reasons)) == ["no change"])
    #expect(result.remarks == [])
  }

  /// Whatever may stand in a cell: the table that is printed afterwards is the one that was read.
  @Test(arguments: sheets)
  func aTableThatWasEditedComesBackAsItWas(sheet: PlanSheet) throws {
    let plan = try read(file)
    let rows = sheet.rows(of: plan, Schedule(plan))
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      var edited = rows
      for row in rows.indices {
        for (column, name) in sheet.header.enumerated()
        where Int.random(in: 0..<3, using: &random) == 0 {
          edited[row][column] = cell(name, edited[row][column], sheet, &random)
        }
      }
      let added = Int.random(in: 0...2, using: &random)
      for number in 0..<added {
        edited.append(
          sheet.header.map {
            $0 == "id" ? "new\(number)" : cell($0, "", sheet, &random)
          })
      }
      let expected = edited.map { computed($0, sheet) }
      let separator: Character = [",", ";", "\t"].randomElement(using: &random) ?? ","
      let result = try imported(
        csvText(header: sheet.header, rows: edited, separator: separator), sheet)
      let new = try read(result.text)
      #expect(sheet.rows(of: new, Schedule(new)) == expected, "seed \(seed)")
      #expect(result.rows.allSatisfy { $0.verdict != .rejected }, "seed \(seed)")
      #expect(result.text.hasSuffix("---\n# Body"), "seed \(seed)")
    }
  }

  @Test func aCellThatCannotStandThereIsLeftOutWithTheReasonOfTheReader() throws {
    let result = try imported(
      "id,influence,position,role,as_of,score\nlearners,7,friend,\"ally, boss\",soon,\npress,3,neutral,media,2027-01,",
      .stakeholders)
    #expect(result.rows.map(\.verdict) == [.rejected, .taken])
    #expect(
      result.rows[0].reasons.prefix(2) == [
        "'role' names 'boss', which it cannot; write any of: primary-target, secondary-target, ally, "
          + "constituent, opponent, messenger, media, observer",
        "'influence' is 7; write a number from 1 to 5",
      ])
    #expect(result.remarks == ["the column 'score' is not known, and was left out"])
  }

  @Test func anIDThatPointsAtNothingIsLeftOut() throws {
    let result = try imported(
      "id,owner,who\nr1,lee,press\nr2,lea,sam", .risks)
    #expect(
      result.rows.map(\.reasons) == [
        [
          "who: 'learners' becomes 'press'",
          "'owner' names 'lee', which is no member of the team or party; did you mean 'lea'?",
        ],
        [
          "owner: nothing becomes 'lea'",
          "'who' names 'sam', which is no stakeholder; there is only: learners, press",
        ],
      ])
  }

  @Test func whatFollowsFromOtherCellsIsNotSet() throws {
    let result = try imported("id,cost\nb1,90\nb2,130", .budget)
    #expect(
      result.rows.map(\.reasons) == [
        ["'cost' follows from other cells; it stays '81'"], ["cost: '120' becomes '130'"],
      ])
  }

  @Test func theTableOfAnotherSheetIsNotTakenForThisOne() throws {
    #expect(throws: PlanImportProblem.otherSheet(.budget, not: .risks)) {
      try imported("id,name,unit_cost\nb1,Hall,3", .risks)
    }
  }

  // MARK: Cells

  private func cell(
    _ column: String, _ old: String, _ sheet: PlanSheet, _ random: inout SplitMix64
  ) -> String {
    func one(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    switch column {
    case "id", "score", "engagement": return old
    case "cost": return sheet == .budget && old != "81" ? one(["3", "1200", "7.25"]) : old
    case "to": return one(["people", "plan"])
    case "who", "seen_with", "role":
      return one(column == "role" ? ["ally; media", "opponent"] : ["learners; press", "press"])
    case "likelihood", "impact", "influence", "interest": return one(["1", "3", "5"])
    case "owner", "responsible": return one(["lea", "sam"])
    case "review": return one(["2027-03-01", "2027-04", "2028"])
    case "as_of": return one(["2027-03-01", "2027-04", "2028"])
    case "by": return one(["2027-03-01", "2027-12-31"])
    case "category": return one(["staff", "in-kind"])
    case "quantity", "unit_cost": return old.isEmpty ? old : one(["2", "10", "0.5"])
    case "activity": return one(["a1", "a2"])
    case "certain": return one(["granted", "own"])
    case "supports": return one(["learners"])
    case "type": return one(["group", "person"])
    case "position", "wanted": return one(["neutral", "passive-ally"])
    case "measures": return one(["o1; o2", "o2"])
    case "level": return one(["outcome", "impact"])
    case "unit" where sheet == .indicators: return one(["number", "yes-no"])
    case "baseline", "target": return one(["12", "1.5", "no", "some: #5", "-3"])
    default:
      return one(["Word", "\"A\", b; c\nd", "= 1: x #", "- no", "Ж, و"])
        + String(random.next() % 90)
    }
  }

  /// A row with the cells that follow from others.
  private func computed(_ row: [String], _ sheet: PlanSheet) -> [String] {
    var row = row
    func cell(_ name: String) -> String { sheet.header.firstIndex(of: name).map { row[$0] } ?? "" }
    if sheet == .risks, let place = sheet.header.firstIndex(of: "score"),
      let likelihood = Int(cell("likelihood")), let impact = Int(cell("impact"))
    {
      row[place] = String(likelihood * impact)
    }
    if sheet == .budget, let place = sheet.header.firstIndex(of: "cost"),
      let quantity = Decimal(string: cell("quantity")),
      let cost = Decimal(string: cell("unit_cost"))
    {
      row[place] = "\(quantity * cost)"
    }
    return row
  }

  private func read(_ text: String) throws -> Plan {
    var report = Report()
    return try #require(readPlan(SourceFile(path: "Campaigns/plan.md", text: text), &report))
  }

  private func imported(
    _ csv: String, _ sheet: PlanSheet, _ kind: Kind? = nil
  ) throws -> PlanImport {
    try PlanImport(
      try readCSV(csv), as: sheet, into: ImportTarget(try read(file), kind: kind, text: file),
      dates: nil)
  }
}
