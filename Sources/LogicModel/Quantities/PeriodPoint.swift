/// One time as written, perhaps without its year: `hösten 2020`, `31/5`, `v. 37`.
struct PeriodPoint {
  enum Shape: Equatable {
    case year
    /// Whole months; may run into the next year.
    case months(first: Int, count: Int)
    /// Days of a month, both inclusive.
    case days(month: Int, first: Int, last: Int)
    case week(Int)
    /// The last day of the year and the first of the next.
    case turnOfYear
  }

  var shape: Shape
  var year: Int?

  /// Where in the text it stands, as UTF-8 offsets: what is told where the year is missing.
  var written = 0..<0

  /// Half-open, in a given year; `nil` where there is no such day.
  func days(in year: Int) -> Range<Int32>? {
    let start: CalendarDate?
    let end: CalendarDate?
    switch shape {
    case .year:
      start = CalendarDate(year: year, month: 1, day: 1)
      end = CalendarDate(year: year + 1, month: 1, day: 1)
    case .months(let first, let count):
      start = CalendarDate(year: year, month: first, day: 1)
      let month = first - 1 + count
      end = CalendarDate(year: year + month / 12, month: month % 12 + 1, day: 1)
    case .days(let month, let first, let last):
      start = CalendarDate(year: year, month: month, day: first)
      end = CalendarDate(year: year, month: month, day: last)?.adding(days: 1)
    case .week(let week):
      start = CalendarDate.weekStart(year: year, week: week)
      end = start?.adding(days: 7)
    case .turnOfYear:
      start = CalendarDate(year: year, month: 12, day: 31)
      end = start?.adding(days: 2)
    }
    guard let start, let end, start < end else { return nil }
    return start.days..<end.days
  }

  /// The first day, where the time begins a longer one: after the turn of the year.
  func start(in year: Int) -> CalendarDate? {
    guard let days = days(in: year) else { return nil }
    return CalendarDate(days: shape == .turnOfYear ? days.lowerBound + 1 : days.lowerBound)
  }

  /// The day after the last, where the time ends a longer one: before the turn of the year.
  func end(in year: Int) -> CalendarDate? {
    guard let days = days(in: year) else { return nil }
    return CalendarDate(days: shape == .turnOfYear ? days.upperBound - 1 : days.upperBound)
  }
}
