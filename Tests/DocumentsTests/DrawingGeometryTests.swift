import Testing

@testable import Documents

@Suite struct DrawingGeometryTests {
  @Test func findsTextsAndMarksThatStandInEachOthersWay() {
    var canvas = Canvas()
    canvas.text("one", at: Point(10, 20))
    canvas.text("two", at: Point(20, 24))
    canvas.text("three", at: Point(80, 20))
    canvas.circle(Point(10, 40), radius: 4, fill: .ink)
    canvas.circle(Point(13, 42), radius: 4, fill: .ink)
    canvas.rectangle(Frame(40, 30, 50, 20), stroke: .ink)
    canvas.text("inside", at: Point(50, 42))
    canvas.text("across", at: Point(80, 49), style: TextStyle(rotation: -90))
    let drawing = Drawing(width: 100, height: 60, title: "", summary: "", shapes: canvas.elements)
    #expect(drawing.clashes.count == 4)
  }

  @Test func mirrorsWhatIsWrittenFromRightToLeft() {
    var canvas = Canvas(width: 100, language: "ar")
    canvas.text("o1", at: Point(10, 20))
    canvas.text("up", at: Point(9, 50), style: TextStyle(rotation: -90))
    canvas.rectangle(Frame(0, 30, 30, 10), fill: .ink)
    let outlines = canvas.shapes.flatMap { $0.outlines() }
    #expect(outlines[0].box.maxX == 90)
    #expect(outlines[1].box.x > 88 && outlines[1].box.maxY < 50.01)
    #expect(outlines[2].box == Frame(70, 30, 30, 10))
  }
}
