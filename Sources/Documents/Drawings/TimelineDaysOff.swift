import Markup

/// Weekends as pale bands and holidays as darker ones, behind everything else: bars are not
/// stretched by them. Where a week would be too narrow to be seen only the holidays remain.
struct TimelineDaysOff {
  let timeline: Timeline
  let axis: TimelineAxis

  private static let narrowestDay = 0.8

  private var dayWidth: Double { axis.x(axis.first + 1) - axis.left }
  var showsWeekends: Bool { dayWidth >= Self.narrowestDay && !timeline.weekend.isEmpty }

  var holidays: [Day] {
    Set(timeline.holidays).filter { $0 >= axis.first && $0 < axis.end }.sorted()
  }

  func draw(from top: Double, to bottom: Double, on canvas: inout Canvas) {
    if showsWeekends {
      for week in weekends {
        let x = axis.x(week.lowerBound)
        canvas.rectangle(
          Frame(x, top, axis.x(week.upperBound) - x, bottom - top), fill: .wash)
      }
    }
    for day in holidays {
      canvas.rectangle(Frame(axis.x(day), top, max(dayWidth, 1), bottom - top), fill: .hair)
    }
  }

  /// Days off that follow each other, as one band.
  private var weekends: [Range<Day>] {
    var weekends: [Range<Day>] = []
    var day = axis.first
    while day < axis.end {
      if timeline.weekend.contains(day.weekday) {
        if let last = weekends.last, last.upperBound == day {
          weekends[weekends.count - 1] = last.lowerBound..<(day + 1)
        } else {
          weekends.append(day..<(day + 1))
        }
      }
      day = day + 1
    }
    return weekends
  }
}
