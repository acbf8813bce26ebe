import Campaigns
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// A plan whose activities are tied in all ways, with comments that an import must keep.
private let file = """
  ---
  plan: 1
  id: plan
  title: A plan
  start: 2027-01-04
  end: 2027-12-17 # the year ends
  objectives: [{id: o1, text: One}, {id: o2, text: Two}]
  team: [{id: lea, name: Lea}, {id: sam, name: Sam}]
  activities:
    - id: a1 # first
      text: "Count: who is turned away"
      start: 2027-01-11
      duration: 10wd
      objective: o1
      A: lea
      R: [lea] # alone
    - {id: a2, text: =SUM, after: [a1], duration: 1w, objective: [o2], percent: 10}
    - id: a3
      text: Launch
      milestone: true
      date: 2027-03-01
      after: [{activity: a2, type: FS, lag: 2d}]
    - {id: a4, text: Talk, start: 2027-02-01, end: 2027-02-05, objective: [o1]}
  opportunities:
    - {id: day, date: 2027-09-08, text: Literacy day}
  ---
  # Body
  """

private let header =
  "id,wbs,type,name,start,finish,duration,predecessors,responsible,accountable,percent,cost,note"

private func plan() throws -> Plan {
  var report = Report()
  return try #require(readPlan(SourceFile(path: "Campaigns/plan.md", text: file), &report))
}

private func table() throws -> String {
  let plan = try plan()
  return csvText(
    header: PlanSheet.activities.header, rows: PlanSheet.activities.rows(of: plan, Schedule(plan)))
}

/// What became of the rows of a table.
private func imported(_ csv: String, dates: DateOrder? = nil) throws -> PlanImport {
  try PlanImport(
    try readCSV(csv), as: .activities, into: ImportTarget(plan(), kind: nil, text: file),
    dates: dates)
}

/// The lines of the file that an import takes out and puts in.
private func changes(_ result: PlanImport) -> [String] {
  unifiedDiff(file, result.text, path: "p").split(separator: "\n").dropFirst(2)
    .filter { $0.hasPrefix("-") || $0.hasPrefix("+") }.map(String.init)
}

@Suite struct PlanTableTests {
  @Test func printsActivitiesInTheOrderOfTheTreeAndKeepsFormulasFromRunning() throws {
    #expect(
      try table()
        == [
          header,
          "a3,0.1,milestone,Launch,2027-03-01,2027-03-01,0d,a2FS+2d,,,,,",
          "a1,1.1,activity,Count: who is turned away,2027-01-11,2027-01-22,10wd,,lea,lea,,,for o1",
          "a4,1.2,activity,Talk,2027-02-01,2027-02-05,5d,,,,,,for o1",
          "a2,2.1,activity,\"'=SUM\",2027-01-23,2027-01-29,1w,a1,,,10,,for o2",
          "day,3.1,opportunity,Literacy day,2027-09-08,2027-09-08,1d,,,,,,", "",
        ].joined(separator: "\r\n"))
  }

  @Test func aTableThatIsReadBackChangesNothing() throws {
    let result = try imported(table())
    #expect(result.text == file)
    #expect(result.rows.map(\.verdict) == Array(repeating: .taken, count: 5))
    #expect(Set(result.rows.flatMap(\.reasons)) == ["no change"])
  }

  @Test func exactlyTheCellsThatWereEditedChangeTheFile() throws {
    let result = try imported(
      """
      id,name,start,finish,duration,predecessors,responsible,percent
      a1,"Count: ""all"" of us",2027-01-18,,,,lea; sam,50%
      a2,,,,2w,a1SS+5wd,,20
      day,,2027-09-09,,,,,
      """)
    #expect(
      changes(result) == [
        "-    text: \"Count: who is turned away\"", "-    start: 2027-01-11",
        "+    text: \"Count: \\\"all\\\" of us\"", "+    start: 2027-01-18",
        "-    R: [lea] # alone",
        "-  - {id: a2, text: =SUM, after: [a1], duration: 1w, objective: [o2], percent: 10}",
        "+    R: [lea, sam] # alone", "+    percent: 50",
        "+  - {id: a2, text: =SUM, after: [{activity: a1, type: SS, lag: 5wd}], duration: 2w, objective: [o2], percent: 20}",
        "-  - {id: day, date: 2027-09-08, text: Literacy day}",
        "+  - {id: day, date: 2027-09-09, text: Literacy day}",
      ])
    #expect(result.rows.map(\.verdict) == [.adjusted, .taken, .taken])
    #expect(result.remarks == ["not in the table, and kept: a3, a4"])
  }

  @Test func randomEditsOfATableAreExactlyThoseOfTheFile() throws {
    let rows = PlanSheet.activities.rows(of: try plan(), Schedule(try plan()))
    for seed in UInt64(0)..<60 {
      var random = SplitMix64(seed: seed)
      var edited = rows
      let chosen = rows.indices.filter { _ in Bool.random(using: &random) }
      for row in chosen { edited[row][3] = "Name \(seed), \"\(row)\"\n= x: #" }
      let separator: Character = [",", ";", "\t"].randomElement(using: &random) ?? ","
      let csv = csvText(header: PlanSheet.activities.header, rows: edited, separator: separator)
      let result = try imported(csv)
      var report = Report()
      let new = try #require(
        readPlan(SourceFile(path: "Campaigns/plan.md", text: result.text), &report))
      #expect(PlanSheet.activities.rows(of: new, Schedule(new)) == edited, "seed \(seed)")
      #expect(changes(result).count == chosen.count * 2, "seed \(seed)")
    }
  }
}

/// What other planners got wrong, by their trackers.
@Suite struct PlanImportTrapTests {
  @Test func aDateInAnotherOrderIsAskedForAndNeverSetToToday() throws {
    // GanttProject #1180, #1248.
    #expect(throws: PlanImportProblem.self) { try imported("id,start\na1,02/03/2027") }
    #expect(changes(try imported("id,start\na1,13/1/2027")).last == "+    start: 2027-01-13")
    let result = try imported("id,start\na1,01/12/2027", dates: .monthFirst)
    #expect(changes(result).last == "+    start: 2027-01-12")
    let odd = try imported("id,start\na1,soon\na4,1/2/27")
    #expect(odd.text == file)
    #expect(odd.rows.map(\.verdict) == [.rejected, .rejected])
    #expect(odd.rows[0].reasons == ["'start' is 'soon', which is no day; write it as 2026-05-01"])
  }

  @Test(arguments: [",", ";", "\t"])
  func semicolonsAndTabsAreRecognised(separator: String) throws {
    // GanttProject #1246.
    let csv = "id,percent\r\n\"a1\",30\r\n".replacing(",", with: separator)
    #expect(changes(try imported(csv)) == ["+    percent: 30"])
  }

  @Test func theTreeIsKeptWhenATableLosesIt() throws {
    // GanttProject #925.
    let result = try imported("id,wbs,name\na4,7,Talk\na1,,")
    #expect(result.text == file)
    #expect(result.rows[0].reasons == ["'wbs' cannot be set by a table; it stays '1.2'"])
  }

  @Test func theTenthActivityComesAfterTheNinth() throws {
    // GanttProject #1178: 1, 10, 2.
    let items = (1...12).map { "  - {id: a\($0), text: A, start: 2027-02-01, objective: [o1]}" }
    var report = Report()
    let text =
      "---\nobjectives: [{id: o1}]\nactivities:\n\(items.joined(separator: "\n"))\n---\n"
    let plan = try #require(readPlan(SourceFile(path: "p.md", text: text), &report))
    let rows = PlanSheet.activities.rows(of: plan, Schedule(plan))
    #expect(rows.map { $0[1] } == (1...12).map { "1.\($0)" })
    #expect(rows.map { $0[0] } == (1...12).map { "a\($0)" })
  }

  @Test func emptyCellsKeepWhatIsThere() throws {
    // GanttProject #857.
    let result = try imported("\(header)\na1,,,,,,,,,,,,\na2\n,,,\n")
    #expect(result.text == file)
    #expect(result.rows.map(\.id) == ["a1", "a2"])
  }

  @Test func nothingHappensWithoutAWord() throws {
    // GanttProject #801; Planview: each row is taken, adjusted or rejected, with its number and reason.
    let result = try imported(
      "id,name,responsible,percent,colour\nx9,Launch,,,\n,Talk,,,\na1,,Lea,,\na2,,,200,red")
    #expect(result.rows.map(\.number) == [2, 3, 4, 5])
    #expect(result.rows.map(\.verdict) == [.rejected, .rejected, .rejected, .rejected])
    #expect(
      result.rows.flatMap(\.reasons) == [
        "there is no 'x9' in the plan; is it 'a3', which has this name?",
        "there is no id; is it 'a4', which has this name?",
        "'responsible' names 'Lea', which is the id of nobody who can stand there; write 'lea'",
        "'percent' is '200'; write a whole number from 0 to 100",
      ])
    #expect(
      result.remarks == [
        "the column 'colour' is not known, and was left out",
        "not in the table, and kept: a3, a4, day",
      ])
    #expect(throws: PlanImportProblem.noIDs) { try imported("name\nTalk") }
    #expect(throws: CSVProblem.self) { try imported("id,name\na1,\"Talk") }
  }

  @Test func datesThatBreakADependencyAreReportedAndNotApplied() throws {
    let result = try imported(
      "id,name,start,predecessors\na3,Start,2027-01-25,\na1,,2027-02-22,\na2,,,a3")
    #expect(changes(result) == ["-    text: Launch", "+    text: Start"])
    #expect(result.rows.map(\.verdict) == [.adjusted, .rejected, .rejected])
  }

  @Test func aFinishBecomesADurationInTheSameUnits() throws {
    #expect(changes(try imported("id,finish\na1,2027-01-26")).last == "+    duration: 12wd")
    #expect(try imported("id,finish\na1,2027-01-24").rows[0].verdict == .rejected)
    #expect(
      changes(try imported("id,finish\na4,2027-02-09")).last?.contains("end: 2027-02-09") == true)
    #expect(changes(try imported("id,predecessors\na4,2")) == [])
  }
}
