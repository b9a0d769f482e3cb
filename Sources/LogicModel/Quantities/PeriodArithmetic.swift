extension Period {
  /// The first day; `nil` where the beginning is open, or there is no span.
  package var firstDay: CalendarDate? { spans.first?.start }

  /// The last day, inclusive; `nil` where the end is open, or there is no span.
  package var lastDay: CalendarDate? { spans.last?.end?.adding(days: -1) }

  /// The calendar years that are touched, wholly or in part, in order. An open end counts only
  /// the year that is known; years outside 1900–2100 are left out.
  package var years: [Int] {
    var years: [Int] = []
    for span in spans {
      guard
        let first = (span.start ?? span.end?.adding(days: -1))?.year,
        let last = (span.end?.adding(days: -1) ?? span.start)?.year
      else { continue }
      let from = max(first, PeriodReader.years.lowerBound, (years.last ?? .min / 2) + 1)
      let to = min(last, PeriodReader.years.upperBound)
      if from <= to { years.append(contentsOf: from...to) }
    }
    return years
  }

  /// The number of calendar months that are touched, wholly or in part: a year has 12, one day 1.
  /// `nil` where an end is open.
  package var months: Int? {
    var count = 0
    var next = Int.min
    for span in spans {
      guard let start = span.start, let last = span.end?.adding(days: -1) else { return nil }
      let from = max(start.year * 12 + start.month, next)
      let to = last.year * 12 + last.month
      count += max(0, to - from + 1)
      next = max(next, to + 1)
    }
    return count
  }

  /// Whether some day lies in both. An open end reaches everywhere on its side.
  package func overlaps(_ other: Period) -> Bool {
    spans.contains { a in other.spans.contains { b in a.low < b.high && b.low < a.high } }
  }

  /// Whether every day of the other lies in this one.
  package func contains(_ other: Period) -> Bool {
    other.spans.allSatisfy { b in spans.contains { a in a.low <= b.low && b.high <= a.high } }
  }

  /// Whether a day lies in it.
  package func contains(_ day: CalendarDate) -> Bool {
    spans.contains { $0.low <= Int64(day.days) && Int64(day.days) < $0.high }
  }

  /// All days of both, written as both with a comma between.
  package func union(_ other: Period) -> Period {
    Period(
      spans: Self.merged(spans + other.spans),
      written: [written, other.written].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// In order and apart from each other; spans that touch are one. Empty spans are left out.
  static func merged(_ spans: [Span]) -> [Span] {
    if let only = spans.first, spans.count == 1, only.low < only.high { return spans }
    var merged: [Span] = []
    for span in spans.filter({ $0.low < $0.high })
      .sorted(by: { ($0.low, $0.high) < ($1.low, $1.high) })
    {
      if let last = merged.last, span.low <= last.high {
        merged[merged.count - 1] = Span(
          start: last.start, end: span.high > last.high ? span.end : last.end)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}

extension Period: Equatable {
  /// The same days, however they were written.
  package static func == (a: Period, b: Period) -> Bool { a.spans == b.spans }
}

extension Period.Span {
  /// The first day as a number that an open beginning stays below.
  fileprivate var low: Int64 { start.map { Int64($0.days) } ?? .min }
  /// The day after the last as a number that an open end stays above.
  fileprivate var high: Int64 { end.map { Int64($0.days) } ?? .max }
}
