/// A day of the Gregorian calendar, as days since 1970-01-01. Has no time zone and no clock.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let days: Int32

  package init(days: Int32) { self.days = days }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.days < b.days }
}
