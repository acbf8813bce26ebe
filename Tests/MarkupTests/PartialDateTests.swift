import Markup
import TestSupport
import Testing

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      "2017", "2017-04", "2017-04-24", "2024-02-29", "2000-02-29", "0001", "9999-12-31",
    ])
  func readsYearsMonthsAndDays(text: String) {
    #expect(PartialDate(text)?.iso == text)
  }

  @Test(
    arguments: [
      "", "17", "2017-4", "2017-13", "2017-00", "2017-04-31", "2023-02-29", "1900-02-29", "0000",
      "2017-04-24-1", "2017-", "-2017", "2017/04", "２０１７", "2017-04-24T10:00", " 2017", "+017",
    ])
  func refusesWhatIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func spansTheDaysThatItMayMean() throws {
    let dates = try ["2017", "2024-02", "2024-02-29"].map { try #require(PartialDate($0)) }
    #expect(dates.map(\.firstDay.iso) == ["2017-01-01", "2024-02-01", "2024-02-29"])
    #expect(dates.map(\.lastDay.iso) == ["2017-12-31", "2024-02-29", "2024-02-29"])
  }

  @Test func sortsByTheFirstDayAndTheLongerSpanFirst() {
    let sorted = ["2017-04-01", "2017-04", "2018", "2017", "2017-01-01", "2017-01", "2016-12-31"]
      .compactMap { PartialDate($0) }.sorted()
    #expect(
      sorted.map(\.iso) == [
        "2016-12-31", "2017", "2017-01", "2017-01-01", "2017-04", "2017-04-01", "2018",
      ])
  }

  @Test func refusesADayThatIsOnlyAMonth() {
    #expect(Day("2017-04") == nil)
    #expect(Day("2017-04-24")?.iso == "2017-04-24")
  }

  /// Counts the days of four centuries and more, one after the other, by the rule of leap years.
  @Test func agreesWithACalendarCountedByHand() throws {
    var (year, month, day, weekday) = (1600, 1, 1, 6)
    let first = Day(year: 1600, month: 1, day: 1).number
    #expect(first == -135_140)
    for number in first..<first + 200_000 {
      let counted = Day(number: number)
      #expect(counted.components == (year, month, day))
      #expect(Day(year: year, month: month, day: day) == counted)
      #expect(counted.weekday == weekday)
      if number % 37 == 0 { #expect(Day(counted.iso) == counted) }
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      weekday = weekday % 7 + 1
    }
    #expect(year == 2147)
  }

  @Test func countsDaysBetween() throws {
    let (a, b) = (try #require(Day("2023-12-31")), try #require(Day("2024-03-01")))
    #expect(b - a == 61 && a + 61 == b && a < b)
  }
}
