import Campaigns
import Diagnostics
import Markup
import Testing

private let file = """
  ---
  plan: 1
  id: plan
  title: A plan
  start: 2027-01-04
  objectives: [{id: o1, text: One}, {id: o2, text: Two}]
  team: [{id: lea, name: Lea}, {id: sam, name: Sam}]
  activities:
    - id: a1 # first
      text: Count
      start: 2027-01-11
      duration: 10wd
  risks:
    - {id: r1, text: Rain, likelihood: 1, impact: 2} # in April
  ---
  # Body
  """

private let header =
  "id,wbs,type,name,start,finish,duration,predecessors,responsible,accountable,percent,cost,note\n"

/// Rows whose ids a plan does not have.
@Suite struct PlanAdditionTests {
  @Test func aRowThatSaysAllBecomesAnActivityInTheStyleOfTheFile() throws {
    let result = try imported(
      header + "a2,2.1,activity,\"Talk: all\",,,2w,a1FS+3wd,sam; lea,lea,5%,,\n"
        + "a3,0,milestone,Launch,1/3/2027,,0d,,sam,sam,,,\n"
        + "day,,opportunity,Literacy day,2027-09-08,,,,,,,,", dates: .dayFirst)
    #expect(
      added(result) == [
        "  - id: a2", "    text: \"Talk: all\"",
        "    after: [{activity: a1, type: FS, lag: 3wd}]", "    duration: 2w",
        "    objective: [o2]", "    A: lea", "    R: [sam, lea]", "    percent: 5",
        "  - id: a3", "    text: Launch", "    milestone: true", "    date: 2027-03-01",
        "    A: sam",
        "    R: [sam]", "opportunities:", "  - id: day", "    text: Literacy day",
        "    date: 2027-09-08",
      ])
    #expect(result.rows.map(\.verdict) == [.adjusted, .taken, .taken])
    #expect(
      result.rows[0].reasons == ["new activity: 'Talk: all'", "percent '5%' is read as 5"])
    #expect(result.remarks == ["not in the table, and kept: a1"])
  }

  @Test func nothingOfANewRowIsGuessed() throws {
    let result = try imported(header + "a2,,activity,,,,,,,,,,\na3,9,tour,Tour,,,,,,,,,\n")
    #expect(result.text == file)
    #expect(result.rows.map(\.verdict) == [.rejected, .rejected])
    #expect(
      result.rows[0].reasons == [
        "a new row needs 'name' (what is done, in one sentence)",
        "a new row needs 'start' or 'predecessors' (when it begins)",
        "a new row needs 'finish' or 'duration' (when it ends)",
        "a new row needs 'wbs'; write the number of the objective that it is for: 1 is o1, 2 is o2, "
          + "0 is none",
        "a new row needs 'accountable' (the id of a member of the team)",
        "a new row needs 'responsible' (the id of a member of the team)",
      ])
    #expect(
      result.rows[1].reasons == ["'type' is 'tour'; write activity, milestone or opportunity"])
  }

  @Test(arguments: [
    ("lea", "the id 'lea' belongs to a member of the team"),
    ("A2", "'A2' cannot be an id; use small letters, digits and hyphens, and begin with a letter"),
  ])
  func anIDThatIsTakenOrCannotBeOneIsRefused(id: String, reason: String) throws {
    let result = try imported(header + "\(id),1,activity,Talk,2027-02-01,,1d,,lea,lea,,,")
    #expect(result.rows.map(\.reasons) == [[reason]])
    #expect(result.text == file)
  }

  @Test func aSlipInAnIDIsNoNewRow() throws {
    let rows = "learnes,Learners,group,ally,neutral"
    let text = file.replacing(
      "risks:",
      with: "stakeholders: [{id: learners, name: Us, type: group, position: neutral}]\nrisks:")
    let result = try imported("id,name,type,role,position\n\(rows)", as: .stakeholders, text)
    #expect(
      result.rows[0].reasons == ["there is no 'learnes' in the plan; did you mean 'learners'?"])
  }

  @Test func whoWaitsForARejectedRowIsNotMoved() throws {
    let result = try imported(
      header + "a2,1,activity,Talk,2027-01-12,,1d,a1,lea,lea,,,\n"
        + "a3,1,activity,Write,,,1d,a2,lea,lea,,,\na1,,,,,,,,,,40,,\n")
    #expect(added(result) == ["    percent: 40"])
    #expect(
      result.rows.map(\.reasons) == [
        ["not added: 'a2' would start 2027-01-12, but must wait for 'a1' until 2027-01-23"],
        ["not added: it would wait for 'a2', whose row was rejected"],
        ["percent: nothing becomes 40"],
      ])
  }

  @Test func newRowsWaitForOneAnother() throws {
    let result = try imported(
      header + "a1,,,,,,,,,,,,\na2,1,activity,Talk,,,1d,3,lea,lea,,,\n"
        + "a3,1,activity,Write,,2027-02-12,,1,lea,lea,,,\n")
    #expect(
      added(result) == [
        "  - id: a2", "    text: Talk", "    after: [a3]", "    duration: 1d",
        "    objective: [o1]", "    A: lea", "    R: [lea]",
        "  - id: a3", "    text: Write", "    after: [a1]", "    end: 2027-02-12",
        "    objective: [o1]", "    A: lea", "    R: [lea]",
      ])
  }

  @Test func aNewRiskComesToStandInOneLineWhereTheOthersDo() throws {
    let result = try imported(
      "id,name,to,who,likelihood,impact,score,owner\nr2,Snow,plan,,2,5,10,lea\nr3,Hail,moon,,9,,,",
      as: .risks, file)
    #expect(
      added(result) == ["  - {id: r2, text: Snow, to: plan, likelihood: 2, impact: 5, owner: lea}"])
    #expect(result.rows.map(\.verdict) == [.adjusted, .rejected])
    #expect(
      result.rows[1].reasons == [
        "'likelihood' is 9; write a number from 1 to 5",
        "'to' is 'moon', which it cannot be; write one of: people, activities, capacity, reputation, "
          + "plan",
      ])
  }

  @Test func aLineNeedsABudget() throws {
    let result = try imported("id,name,cost\nb1,Hall,30", as: .budget)
    #expect(
      result.rows[0].reasons == [
        "the plan has no budget; write 'budget' with its 'currency' into the file first"
      ])
  }

  private func imported(
    _ csv: String, as sheet: PlanSheet = .activities, _ text: String = file, dates: DateOrder? = nil
  ) throws -> PlanImport {
    var report = Report()
    let plan = try #require(
      readPlan(SourceFile(path: "Campaigns/plan.md", text: text), &report))
    return try PlanImport(
      try readCSV(csv), as: sheet, into: ImportTarget(plan, kind: nil, text: text), dates: dates)
  }

  /// The lines that an import puts in; it takes none out.
  private func added(_ result: PlanImport) -> [String] {
    let lines = unifiedDiff(file, result.text, path: "p").split(separator: "\n").dropFirst(2)
    #expect(!lines.contains { $0.hasPrefix("-") })
    return lines.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
  }
}
