import Foundation

/// Half a wheel of five wedges, and the places of names in them: each as near to the rim as it finds
/// room, but no nearer than anybody with more influence.
struct SpectrumWheel {
  struct Arrow {
    let start: Point
    let end: Point
    let isFurther: Bool
  }

  struct Place {
    /// Nil for an earlier position.
    let position: Position?
    let mark: Point
    let lines: [String]
    let text: Point
    /// Whether the text ends at its point and does not begin there.
    let isTextBefore: Bool
    var arrow: Arrow?
  }

  let hub: Point
  let radius: Double
  private(set) var places: [Place] = []
  /// Those who stand there by their ids.
  private(set) var shortened: [SpectrumOfAllies.Stakeholder] = []
  /// How many found no room: those of a wedge, and earlier positions.
  private(set) var leftOut: [(label: Label, count: Int)] = []
  private var taken: [Frame] = []

  private static let style = TextStyle.small
  private static let wedgeAngle = Double.pi / 5

  init(width: Double) {
    radius = width / 2 - 18
    hub = Point(width / 2, radius + 18)
  }

  /// The angle of a wedge's middle, counted from the right: allies stand at the left.
  func middleAngle(_ position: Position) -> Double {
    (Double(position.rawValue) + 0.5) * Self.wedgeAngle
  }

  func point(_ angle: Double, _ distance: Double) -> Point {
    Point(hub.x + cos(angle) * distance, hub.y - sin(angle) * distance)
  }

  /// The outline of a wedge: its rim in steps of two degrees.
  func wedge(_ position: Position) -> [Point] {
    let start = Double(position.rawValue) * Self.wedgeAngle
    return [hub] + (0...18).map { point(start + Double($0) * Self.wedgeAngle / 18, radius) }
  }

  mutating func fill(with stakeholders: [SpectrumOfAllies.Stakeholder]) {
    for position in Position.allCases {
      let here = stakeholders.filter { $0.position == position }
        .sorted { ($1.influence, $0.id) < ($0.influence, $1.id) }
      if here.isEmpty {
        // Room for the word that says so.
        let centre = point(middleAngle(position), radius * Self.wordDistance)
        taken.append(Frame(centre.x - 32, centre.y - 10, 64, 15))
      }
      for form in [Form.names, .namesOrIDs, .ids] {
        let before = self
        if place(here, at: position, as: form) { break }
        self = before
      }
    }
    placeEarlier(stakeholders)
  }

  /// What stands in a wedge, from what is best to read to what needs least room.
  private enum Form { case names, namesOrIDs, ids }

  /// How far from the hub an empty wedge says so, as a part of the radius.
  static let wordDistance = 0.62

  /// Whether all found a place; by their ids as many as there is room for.
  private mutating func place(
    _ people: [SpectrumOfAllies.Stakeholder], at position: Position, as form: Form
  ) -> Bool {
    let spots = spots(in: position)
    var isOpen = [Bool](repeating: true, count: spots.count)
    var first = 0
    var last = 0
    var influence: Int?
    var missing = 0
    for person in people {
      if person.influence != influence {
        first = last
        influence = person.influence
      }
      let names = [90.0, 66, 50].map { Self.style.wrap(person.name, to: $0) }
      let forms = (form == .ids ? [] : names) + (form == .names ? [] : [[person.id]])
      var found: (index: Int, candidate: (place: Place, frames: [Frame]))?
      for index in first..<max(spots.count, first) where isOpen[index] {
        isOpen[index] = isFree(dot(at: spots[index]), in: position)
        guard isOpen[index] else { continue }
        for lines in forms where found == nil {
          found = candidate(person, lines, at: spots[index], in: position).map { (index, $0) }
        }
        if found != nil { break }
      }
      guard let (index, candidate) = found else {
        guard form == .ids else { return false }
        missing += 1
        continue
      }
      last = max(last, index)
      places.append(candidate.place)
      taken += candidate.frames
      if candidate.place.lines == [person.id] { shortened.append(person) }
    }
    if missing > 0 { leftOut.append((position.label, missing)) }
    return true
  }

  /// Points of a wedge from the rim inwards, then from left to right.
  private func spots(in position: Position) -> [Point] {
    let start = Double(position.rawValue) * Self.wedgeAngle
    return stride(from: radius - 6, to: 16, by: -5).flatMap { distance in
      let steps = max(Int(distance * Self.wedgeAngle / 7), 1)
      return (0...steps).map { step in
        point(start + Self.wedgeAngle * (1 - Double(step) / Double(steps)), distance)
      }
    }
  }

  private func candidate(
    _ person: SpectrumOfAllies.Stakeholder, _ lines: [String], at mark: Point,
    in position: Position
  ) -> (place: Place, frames: [Frame])? {
    guard lines.count <= 4 else { return nil }
    let wanted = person.wanted.map { $0.rawValue - position.rawValue } ?? 0
    // The text stands away from the border over which the arrow leads.
    let isBefore = wanted < 0
    let width = lines.map(Self.style.width).max() ?? 0
    let text = Point(mark.x + (isBefore ? -7 : 7), mark.y + 2.9)
    let frame = Frame(
      isBefore ? text.x - width : text.x, mark.y - 5, width,
      Double(lines.count) * Self.style.leading + 0.5)
    guard isFree(frame, in: position) else { return nil }
    var place = Place(
      position: position, mark: mark, lines: lines, text: text, isTextBefore: isBefore)
    var frames = [frame, dot(at: mark)]
    if wanted != 0 {
      let arrow = arrow(from: mark, in: position, by: wanted)
      let path = (0...6).map { step -> Frame in
        let part = Double(step) / 6
        let x = arrow.start.x + (arrow.end.x - arrow.start.x) * part
        let y = arrow.start.y + (arrow.end.y - arrow.start.y) * part
        return Frame(x - 3, y - 3, 6, 6)
      }
      for piece in path {
        if taken.contains(where: { $0.meets(piece) }) || piece.meets(frame) { return nil }
        if piece.maxX > hub.x + radius || piece.x < hub.x - radius { return nil }
        if piece.maxY > hub.y { return nil }
      }
      place.arrow = arrow
      frames += path
    }
    return (place, frames)
  }

  private func dot(at mark: Point) -> Frame { Frame(mark.x - 4.5, mark.y - 4.5, 9, 9) }

  /// The shortest way over the border, and a little beyond.
  private func arrow(from mark: Point, in position: Position, by steps: Int) -> Arrow {
    let border = Double(position.rawValue + (steps > 0 ? 1 : 0)) * Self.wedgeAngle
    let across = border + (steps > 0 ? .pi / 2 : -.pi / 2)
    let (dx, dy) = (mark.x - hub.x, hub.y - mark.y)
    let distance = abs(dx * sin(border) - dy * cos(border))
    let end = distance + (abs(steps) > 1 ? 16 : 11)
    func along(_ length: Double) -> Point {
      Point(mark.x + cos(across) * length, mark.y - sin(across) * length)
    }
    return Arrow(start: along(6), end: along(end), isFurther: abs(steps) > 1)
  }

  /// Whether a frame lies in its wedge, three points from the edges, and on nothing else.
  private func isFree(_ frame: Frame, in position: Position) -> Bool {
    let start = Double(position.rawValue) * Self.wedgeAngle
    let end = start + Self.wedgeAngle
    for x in [frame.x, frame.maxX] {
      for y in [frame.y, frame.maxY] {
        let (dx, dy) = (x - hub.x, hub.y - y)
        if dx * dx + dy * dy > (radius - 3) * (radius - 3) { return false }
        if dy * cos(start) - dx * sin(start) < 3 { return false }
        if dx * sin(end) - dy * cos(end) < 3 { return false }
      }
    }
    return !taken.contains { $0.meets(frame) }
  }

  /// A dot with id and date for each earlier position, where there is room left.
  private mutating func placeEarlier(_ stakeholders: [SpectrumOfAllies.Stakeholder]) {
    var missing = 0
    for person in stakeholders.sorted(by: { $0.id < $1.id }) {
      for earlier in person.earlier {
        let texts = [[person.id, earlier.date], ["\(person.id) \(earlier.date)"]]
        let spots = spots(in: earlier.position)
        var found: (place: Place, frame: Frame)?
        for spot in spots where found == nil {
          for lines in texts where found == nil {
            found = earlierPlace(lines, at: spot, in: earlier.position)
          }
        }
        guard let (place, frame) = found else {
          missing += 1
          continue
        }
        places.append(place)
        taken.append(frame)
      }
    }
    if missing > 0 { leftOut.append((.earlierPosition, missing)) }
  }

  private func earlierPlace(
    _ lines: [String], at mark: Point, in position: Position
  ) -> (Place, Frame)? {
    let width = (lines.map(Self.style.width).max() ?? 0) + 8
    let frame = Frame(
      mark.x - 2, mark.y - 5, width, Double(lines.count) * Self.style.leading)
    guard isFree(frame, in: position) else { return nil }
    let text = Point(mark.x + 5, mark.y + 2.9)
    return (Place(position: nil, mark: mark, lines: lines, text: text, isTextBefore: false), frame)
  }
}
