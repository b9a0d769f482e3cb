/// A day of the Gregorian calendar, as days since 1970-01-01. Has no time zone and no clock.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let days: Int32

  package init(days: Int32) { self.days = days }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.days < b.days }
}

extension CalendarDate {
  /// `nil` where there is no such day, or the year is not within 1–9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysIn(month: month, year: year)
    else { return nil }
    // Days from civil: the year begins in March, so that the leap day comes last; an era is 400
    // years. (Howard Hinnant, chrono-compatible low-level date algorithms.)
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(days: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// The number of days in a month (1–12) of a year; 0 for no month.
  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  package var year: Int { civil.year }
  /// 1–12.
  package var month: Int { civil.month }
  /// 1–31.
  package var day: Int { civil.day }

  private var civil: (year: Int, month: Int, day: Int) {
    let z = Int(days) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// 1 Monday – 7 Sunday.
  package var weekday: Int {
    let remainder = (Int(days) + 3) % 7  // 1970-01-01 was a Thursday
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The Monday of an ISO 8601 week; `nil` where the year has no such week.
  package static func weekStart(year: Int, week: Int) -> CalendarDate? {
    guard (1...53).contains(week), let january4 = CalendarDate(year: year, month: 1, day: 4),
      let december28 = CalendarDate(year: year, month: 12, day: 28)
    else { return nil }
    // 4 January is always in week 1, 28 December always in the last.
    let start = january4.adding(days: 1 - january4.weekday + 7 * (week - 1))
    return start <= december28 ? start : nil
  }

  /// A day later, or earlier for a negative count; stays at the ends of `Int32`.
  package func adding(days count: Int) -> CalendarDate {
    let (sum, overflow) = Int(days).addingReportingOverflow(count)
    return CalendarDate(days: Int32(clamping: overflow ? (count > 0 ? Int.max : .min) : sum))
  }

  /// `2022-12-31`.
  package var iso: String {
    let (year, month, day) = civil
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "")
        + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2022-12-31` and nothing else; white space around it and Word's dashes don't matter.
  package static func read(_ text: String) -> CalendarDate? {
    let parts = LexemeCursor(text, limit: 6).lexemes
    guard parts.count == 5, parts[1].isDash, parts[3].isDash,
      parts[0].count == 4, parts[2].count == 2, parts[4].count == 2,
      parts.dropFirst().allSatisfy({ !$0.spaced }),
      let year = parts[0].number(), let month = parts[2].number(), let day = parts[4].number()
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
