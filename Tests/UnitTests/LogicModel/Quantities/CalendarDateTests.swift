import Testing

@testable import LogicModel

@Suite("Calendar days")
struct CalendarDateTests {
  @Test(
    "days since 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2022, 12, 31, 19_357),
      (1900, 3, 1, -25_508), (1, 1, 1, -719_162),
    ])
  func days(_ year: Int, _ month: Int, _ day: Int, _ days: Int32) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.days == days)
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test("every day of four centuries comes back, one after the other")
  func roundTrip() {
    var expected: Int32 = -135_140  // 1600-01-01
    for year in 1600..<2000 {
      for month in 1...12 {
        for day in 1...CalendarDate.daysIn(month: month, year: year) {
          let date = CalendarDate(year: year, month: month, day: day)
          guard date?.days == expected, date?.year == year, date?.month == month, date?.day == day
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test(
    "no such day",
    arguments: [
      (2021, 2, 29), (1900, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 4, 31), (2021, 1, 0),
      (0, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (2021, Int.min, 1), (2021, 1, Int.max),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "reading and writing ISO",
    arguments: [
      ("2022-12-31", "2022-12-31"), (" 2022–12–31 ", "2022-12-31"), ("0001-01-01", "0001-01-01"),
      ("2022-2-1", nil), ("2022-02-30", nil), ("2022-12-31T10:00", nil), ("20221231", nil),
      ("2022 - 12 - 31", nil), ("", nil),
    ])
  func iso(_ text: String, _ expected: String?) {
    #expect(CalendarDate.read(text)?.iso == expected)
  }

  @Test("the ends of the range have a text")
  func ends() {
    #expect(CalendarDate(days: .max).iso == "5881580-07-11")
    #expect(CalendarDate(days: .min).iso == "-5877641-06-23")
    #expect(CalendarDate(days: .max).adding(days: .max) == CalendarDate(days: .max))
    #expect(CalendarDate(days: .min).weekday == 2)
  }

  @Test(
    "weeks begin on their Monday",
    arguments: [
      (2021, 1, "2021-01-04"), (2020, 1, "2019-12-30"), (2020, 53, "2020-12-28"),
      (2021, 37, "2021-09-13"), (2021, 53, nil), (2021, 0, nil), (2021, 54, nil),
    ])
  func weeks(_ year: Int, _ week: Int, _ expected: String?) {
    let start = CalendarDate.weekStart(year: year, week: week)
    #expect(start?.iso == expected)
    if let start { #expect(start.weekday == 1) }
  }
}
