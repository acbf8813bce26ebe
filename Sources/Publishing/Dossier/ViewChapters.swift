import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// The plan on the sheets of other methods, a landscape page each.
  var views: [Section] {
    [strategyCharts, canvas, planningSheet].compactMap { $0 }
  }

  /// The chart of the Midwest Academy for each who decides; nil when nobody does.
  private var strategyCharts: Section? {
    let deciding = Set(plan.decisionMakers.map(\.value))
    let targets = plan.stakeholders.filter {
      deciding.contains($0.id.value) || $0.has(.primaryTarget)
    }
    return chapter(
      "strategy-chart", .strategyChart, landscape: true, targets.map(strategyChart))
  }

  private func strategyChart(_ target: Stakeholder) -> Block {
    let boxes = StrategyBoxes(self, target).boxes
    let labels = Labels(language: assembly.language)
    let name = briefName(target.id.value)
    let rows = StrategyChart.Box.allCases.map {
      (name: labels[$0.label], entries: boxes[$0] ?? [])
    }
    let gaps = gaps(rows)
    let finding =
      gaps.isEmpty
      ? phrases(.strategyWhole, ["target": name])
      : phrases(.strategyGaps, ["target": name, "boxes": gaps])
    let drawn = StrategyChart(
      title: phrases[.strategyChart], summary: finding, language: assembly.language,
      target: target.name, boxes: boxes
    ).drawn
    return view("strategy-\(target.id.value)", .strategyChart, finding, drawn, rows)
  }

  private var canvas: Section? {
    let boxes = canvasBoxes
    let labels = Labels(language: assembly.language)
    let rows = CampaignCanvas.Box.allCases.map {
      (name: labels[$0.label], entries: boxes[$0] ?? [])
    }
    let finding = finding(rows)
    let drawn = CampaignCanvas(
      title: phrases[.canvas], summary: finding, language: assembly.language, boxes: boxes
    ).drawn
    return chapter(
      "canvas", .canvas, landscape: true, [view("canvas", .canvas, finding, drawn, rows)])
  }

  private var planningSheet: Section? {
    let answers = planningAnswers
    let labels = Labels(language: assembly.language)
    let rows = PlanningSheet.Question.allCases.map {
      (name: labels[$0.label], entries: answers[$0] ?? [])
    }
    let finding = finding(rows)
    let drawn = PlanningSheet(
      title: phrases[.planningSheet], summary: finding, language: assembly.language,
      answers: answers
    ).drawn
    return chapter(
      "planning-sheet", .planningSheet, landscape: true,
      [view("planning-sheet", .planningSheet, finding, drawn, rows)])
  }

  /// The names of the boxes in which nothing stands; empty when there is none.
  private func gaps(_ rows: [(name: String, entries: [SheetEntry])]) -> String {
    phrases.list(rows.filter(\.entries.isEmpty).map { "“\($0.name)”" })
  }

  private func finding(_ rows: [(name: String, entries: [SheetEntry])]) -> String {
    let gaps = gaps(rows)
    return gaps.isEmpty ? phrases[.viewWhole] : phrases(.viewGaps, ["boxes": gaps])
  }

  /// The sheet with all that stands in it as a table.
  private func view(
    _ id: String, _ title: Phrase, _ finding: String, _ drawn: (drawing: Drawing, isWhole: Bool),
    _ rows: [(name: String, entries: [SheetEntry])]
  ) -> Block {
    let data = rows.flatMap { row -> [[[Inline]]] in
      let texts = row.entries.map { $0.id.isEmpty ? $0.text : "\($0.id) \($0.text)" }
      return (texts.isEmpty ? [phrases[.nothingHere]] : texts).enumerated().map { index, text in
        [[.text(index == 0 ? row.name : "")], [.text(text)]]
      }
    }
    let columns = [
      Table.Column(phrases[.part], width: 0.25), Table.Column(phrases[.text], width: 0.75),
    ]
    return .figure(
      Figure(
        id: "figure-\(id)", finding: [.text(finding)], drawing: drawn.drawing,
        source: [.text(phrases[.fromThePlan])], data: dataTable(title, columns, data),
        isWhole: drawn.isWhole))
  }
}
