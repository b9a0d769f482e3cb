import Syntax

/// Gives times without a year the year of what stands beside them, or else of the nearest
/// enclosing period.
struct PeriodYears {
  private typealias Item = PeriodReader.Item

  /// The text that the times stand in.
  let text: String
  let context: Period?
  var notes: [ReadNote] = []

  init(_ text: String, context: Period?) {
    self.text = text
    self.context = context
  }

  /// The spans of what was read, in the order of the text; `nil` with a note where a year is
  /// missing, a day does not exist or a time begins after its end.
  mutating func spans(of items: [PeriodReader.Item]) -> [Period.Span]? {
    var spans: [Period.Span] = []
    var previous: Int?
    for i in items.indices {
      var item = items[i]
      if let year = Self.ownYear(item) {
        previous = Self.lastYear(item) ?? year
      } else if let later = items[(i + 1)...].lazy.compactMap(Self.ownYear).first ?? previous {
        Self.fill(&item, with: later)
        previous = later
      } else {
        guard let point = item.from ?? item.to, let year = yearFromContext(point) else {
          return nil
        }
        Self.fill(&item, with: year)
        previous = year
      }
      complete(&item)
      guard let span = span(of: item) else { return nil }
      spans.append(span)
    }
    return spans
  }

  // MARK: Beside

  private static func ownYear(_ item: PeriodReader.Item) -> Int? {
    item.from?.year ?? item.to?.year
  }

  private static func lastYear(_ item: PeriodReader.Item) -> Int? {
    item.to?.year ?? item.from?.year
  }

  private static func fill(_ item: inout PeriodReader.Item, with year: Int) {
    if item.from != nil { item.from?.year = year } else { item.to?.year = year }
  }

  /// Gives an end without a year that of the other end, or the year beside it where the period
  /// would otherwise begin after its end ("nov–feb 2022").
  private func complete(_ item: inout PeriodReader.Item) {
    guard let from = item.from, let to = item.to else { return }
    if item.isSingle {
      item.to = from
    } else if let year = to.year, from.year == nil {
      let isEarlier = Self.isOrdered(from, year, to, year)
      item.from?.year = isEarlier ? year : year - 1
    } else if let year = from.year, to.year == nil {
      let isLater = Self.isOrdered(from, year, to, year)
      item.to?.year = isLater ? year : year + 1
    }
  }

  private static func isOrdered(
    _ from: PeriodPoint, _ fromYear: Int, _ to: PeriodPoint, _ toYear: Int
  ) -> Bool {
    guard let start = from.start(in: fromYear), let end = to.end(in: toYear) else { return true }
    return start < end
  }

  private mutating func span(of item: PeriodReader.Item) -> Period.Span? {
    var start: CalendarDate?
    var end: CalendarDate?
    if let from = item.from {
      guard let year = from.year, let days = from.days(in: year) else { return noSuchDay(from) }
      start = item.isSingle ? CalendarDate(days: days.lowerBound) : from.start(in: year)
    }
    if let to = item.to {
      guard let year = to.year, let days = to.days(in: year) else { return noSuchDay(to) }
      end = item.isSingle ? CalendarDate(days: days.upperBound) : to.end(in: year)
      if item.isExclusive { end = CalendarDate(days: days.lowerBound) }
    }
    if let start, let end, start >= end {
      notes.append(
        ReadNote(
          .startAfterEnd,
          .init(
            "perioden börjar (\(start.iso)) efter sitt slut (\(end.adding(days: -1).iso))",
            en: "the period begins (\(start.iso)) after its end (\(end.adding(days: -1).iso))")))
      return nil
    }
    return Period.Span(start: start, end: end)
  }

  private mutating func noSuchDay(_ point: PeriodPoint) -> Period.Span? {
    let written = text.between(point.written)
    notes.append(
      ReadNote(
        .noSuchDay,
        .init(
          "'\(written)' finns inte i kalendern", en: "'\(written)' is not in the calendar")))
    return nil
  }

  // MARK: Context

  /// The first year of the context in which the time lies within it; else the first in which it
  /// touches it; else its first year.
  private mutating func yearFromContext(_ point: PeriodPoint) -> Int? {
    let written = text.between(point.written)
    guard let context, let first = context.years.first else {
      notes.append(
        ReadNote(
          .yearMissing,
          .init("årtal saknas i '\(written)'", en: "'\(written)' has no year")))
      return nil
    }
    func period(_ year: Int) -> Period? {
      guard let days = point.days(in: year) else { return nil }
      let span = Period.Span(
        start: CalendarDate(days: days.lowerBound), end: CalendarDate(days: days.upperBound))
      return Period(spans: [span], written: "")
    }
    let year =
      context.years.first { period($0).map(context.contains) ?? false }
      ?? context.years.first { period($0).map(context.overlaps) ?? false } ?? first
    notes.append(
      ReadNote(
        .yearFromContext,
        .init(
          "året \(year) i '\(written)' togs ur '\(context.written)'",
          en: "the year \(year) of '\(written)' was taken from '\(context.written)'")))
    return year
  }
}
