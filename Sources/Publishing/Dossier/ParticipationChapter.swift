import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Who of the people affected has a say in which stage.
  var participation: Section? {
    let matrix = ParticipationMatrix(plan, kind: kind)
    guard !matrix.rows.isEmpty else { return nil }
    return chapter("participation", .participation, figures(of: matrix))
  }

  /// What is written of each group at each stage; the group is the caption where there is only one.
  private func data(of matrix: ParticipationMatrix) -> Table {
    let rows = matrix.rows.flatMap { row in
      Stage.allCases.map { stage -> [[Inline]] in
        let entry = plan.participation.first {
          $0.group.value == row.group.id.value && $0.stage?.value == stage
        }
        return [
          [.text(matrix.rows.count > 1 ? row.group.name : "")], cell(stage.rawValue),
          [.text(row.cells[stage].map { phrases.sentence($0.level.rawValue) } ?? "–")],
          [.text(entry?.how ?? "")], [.text(entry?.decides ?? "")],
        ]
      }
    }
    let columns = [
      Table.Column(phrases[.group], width: 0.2), Table.Column(phrases[.stage], width: 0.1),
      Table.Column(phrases[.level], width: 0.1), Table.Column(phrases[.how], width: 0.35),
      Table.Column(phrases[.decides], width: 0.25),
    ]
    var table = dataTable(.participation, columns, rows)
    if matrix.rows.count == 1 { table.caption = matrix.rows.map { .text($0.group.name) } }
    return table
  }

  private func figures(of matrix: ParticipationMatrix) -> [Block] {
    let stages = Stage.allCases
    let finding = matrix.rows.flatMap { findings(of: $0, least: matrix.least) }
      .joined(separator: "; ")
    let drawings = LevelMatrix(
      title: phrases[.participation], summary: finding, language: assembly.language,
      stages: stages.map(\.rawValue),
      rows: matrix.rows.map { row in
        LevelMatrix.Row(
          label: briefName(row.group.id.value), cells: stages.map { row.cells[$0].map(cell) })
      },
      leastLevels: stages.map { matrix.least[$0]?.rank }, key: phrases[.participationKey]
    ).drawings()
    return figures(
      "participation", finding, drawings, source: .fromThePlan, data: data(of: matrix))
  }

  /// In how many stages a group has a part, or in which it has none; and where it has less say than
  /// is asked for.
  private func findings(
    of row: ParticipationMatrix.Row, least: [Stage: ParticipationLevel]
  ) -> [String] {
    let stages = Stage.allCases
    let group = briefName(row.group.id.value)
    let missing = stages.filter { row.cells[$0] == nil }.map(\.rawValue)
    let low = stages.filter { stage in
      guard let cell = row.cells[stage], let least = least[stage] else { return false }
      return cell.level < least
    }.map(\.rawValue)
    let part =
      missing.isEmpty
      ? phrases(
        .participationFinding,
        ["group": group, "n": String(row.cells.count), "all": String(stages.count)])
      : phrases(.participationGap, ["group": group, "stages": phrases.list(missing)])
    return [part]
      + (low.isEmpty
        ? [] : [phrases(.participationLow, ["group": group, "stages": phrases.list(low)])])
  }

  /// A level with the five attributes of the Global Refugee-led Network.
  private func cell(_ cell: ParticipationMatrix.Cell) -> LevelMatrix.Cell {
    guard case .stated(let entry) = cell.origin else {
      return LevelMatrix.Cell(level: cell.level.rank, word: cell.level.rawValue)
    }
    let conditions = [
      LevelMatrix.Condition("P", isMet: entry.prepared != nil),
      LevelMatrix.Condition("E", isMet: entry.ethical != nil),
      LevelMatrix.Condition("S", isMet: isSustained(entry)),
      LevelMatrix.Condition("S", isMet: !entry.safe.isEmpty),
      LevelMatrix.Condition("F", isMet: !entry.supported.isEmpty),
    ]
    return LevelMatrix.Cell(
      level: cell.level.rank, word: cell.level.rawValue, conditions: conditions)
  }

  /// Whether it is said, or the group has a part in as many stages as the kind asks for.
  private func isSustained(_ entry: ParticipationEntry) -> Bool {
    if entry.sustained != nil { return true }
    guard let least = kind?.thresholds[.sustainedStages] else { return false }
    let stages = plan.participation.filter { $0.group.value == entry.group.value }
      .compactMap { $0.stage?.value }
    return Set(stages).count >= least
  }
}
