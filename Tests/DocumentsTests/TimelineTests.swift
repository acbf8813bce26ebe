import Markup
import TestSupport
import Testing

@testable import Documents

@Suite struct TimelineTests {
  @Test(
    arguments: [
      (Timeline.Ends.finishToStart, 98.0, 202.0), (.startToStart, 12, 202),
      (.finishToFinish, 98, 288), (.startToFinish, 12, 288),
    ])
  func anArrowLeavesAndEntersTheEndsThatItNames(
    ends: Timeline.Ends, leaves: Double, enters: Double
  ) throws {
    let arrows = TimelineArrows(
      [.init(from: "a", to: "b", ends: ends)],
      ends: ["a": .init(frame: Frame(10, 10, 90, 9)), "b": .init(frame: Frame(200, 50, 90, 9))])
    var canvas = Canvas()
    arrows.draw(on: &canvas)
    let line = try #require(canvas.shapes.first?.attribute("d"))
    #expect(line.hasPrefix("M\(number(leaves)) 19L"))
    #expect(line.hasSuffix("L\(number(enters)) 49.2"))
  }

  @Test func anArrowToAnotherPageIsCounted() {
    let arrows = TimelineArrows(
      [.init(from: "a", to: "b"), .init(from: "b", to: "c")],
      ends: ["a": .init(frame: Frame(0, 0, 9, 9))])
    #expect(arrows.elsewhere == 1)
  }

  @Test func whatIsWrittenOnAnArrowIsWrittenOrCounted() {
    let arrows = [("", Timeline.Ends.finishToStart), ("+3 d", .startToStart)].map { lag, ends in
      Timeline.Arrow(from: "a", to: "b", ends: ends, lag: lag)
    }
    #expect(arrows.map(\.text) == ["", "SS +3 d"])
    let drawn = TimelineArrows(
      arrows,
      ends: ["a": .init(frame: Frame(10, 10, 90, 9)), "b": .init(frame: Frame(200, 50, 90, 9))])
    var canvas = Canvas()
    var free = Room(bounds: Frame(0, 0, 300, 100))
    #expect(drawn.drawTexts(in: &free, on: &canvas) == 0)
    #expect(canvas.shapes.last?.plainText == "SS +3 d")
    var full = Room(bounds: Frame(0, 0, 300, 100))
    full.take(full.bounds)
    #expect(drawn.drawTexts(in: &full, on: &canvas) == 1)
  }

  @Test func barsStandByStartAndThenById() {
    let rows = timeline(
      bars: [("a10", "2027-01-04"), ("a2", "2027-01-04"), ("a3", "2027-01-01")]
    ).texts.filter { $0.hasPrefix("a") }
    #expect(rows == ["a3 Work", "a2 Work", "a10 Work"])
  }

  @Test func theLetterOfAShortBarStandsBeforeIt() throws {
    var short = timeline(bars: [("a1", "2027-01-10"), ("a2", "2027-12-20")])
    short.groups[0].bars[0].letter = "Co"
    let drawing = try #require(short.drawings().first)
    let letter = try #require(drawing.shapes.first { $0.plainText == "Co" })
    #expect(letter.attribute("text-anchor") == "end")
  }

  @Test func aMovedBarKeepsItsGhostAndARemovedOneItsStroke() throws {
    var plan = timeline(bars: [("a1", "2027-03-01"), ("a2", "2027-03-01"), ("a3", "2027-03-01")])
    let start = try #require(Day("2027-01-01"))
    plan.groups[0].bars[0].change = .moved(start: start, end: start + 20)
    plan.groups[0].bars[1].change = .removed
    plan.groups[0].bars[2].change = .added
    for sign in ["moved since", "removed", "added", "+ a3 Work"] {
      #expect(plan.texts.contains(sign), "\(sign)")
    }
    let ghosts = plan.drawings()[0].shapes.filter { $0.attribute("stroke-dasharray") == "1.5 1.5" }
    #expect(ghosts.count == 2)
  }

  @Test func aPageNeedsItsDeadlineToo() {
    var plan = timeline(bars: (0..<30).map { ("a\($0)", "2027-01-04") })
    plan.groups[0].deadline = Day("2027-02-01")
    for page in plan.drawings(maximumHeight: 250) {
      let lines = page.shapes.filter { $0.attribute("stroke") == Paint.signal.value }
      #expect(lines.count > 4)
    }
  }

  @Test func onlyWordsWrittenFromTheRightAreTurned() {
    var canvas = Canvas(width: 100, language: "ar")
    canvas.text("a1 نص", at: Point(10, 9))
    canvas.text("a1", at: Point(50, 9), anchor: .middle)
    #expect(canvas.shapes.map(\.plainText) == ["\u{2067}a1 نص\u{2069}", "a1"])
    #expect(canvas.forward == "←")
  }

  @Test func pagesHoldAllRowsInOrder() {
    #expect(pages(of: [], within: 10) == [0..<0])
    #expect(pages(of: [4, 4, 4, 20, 1], within: 10) == [0..<2, 2..<3, 3..<4, 4..<5])
  }

  private func timeline(bars: [(id: String, start: String)]) -> Timeline {
    Timeline(
      title: "t", summary: "s", language: "en",
      groups: [
        .init(
          label: "Group",
          bars: bars.map { id, start in
            let day = Day(start) ?? Day(number: 0)
            return Timeline.Bar(id: id, label: "Work", start: day, end: day + 2)
          })
      ])
  }
}

extension Timeline {
  /// All that its pages print.
  fileprivate var texts: [String] { drawings().flatMap(\.shapes).map(\.plainText) }
}

extension Element {
  fileprivate func attribute(_ name: String) -> String? {
    guard case .element(_, let attributes, _) = self else { return nil }
    return attributes.first { $0.name == name }?.value
  }
}
