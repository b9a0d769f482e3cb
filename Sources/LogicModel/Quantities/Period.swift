/// A time as it was written: one or more half-open spans of days, in order and apart from each
/// other ("2019, 2021" has two). A class, so that a value of the rule language can hold it in one
/// word.
package final class Period: Sendable {
  /// Half-open: `start` is the first day, `end` the day after the last. `nil` is an open end.
  package struct Span: Hashable, Sendable {
    package let start: CalendarDate?
    package let end: CalendarDate?
    package init(start: CalendarDate?, end: CalendarDate?) {
      self.start = start
      self.end = end
    }
  }

  package let spans: [Span]
  /// The text as it stands in the plan.
  package let written: String

  package init(spans: [Span], written: String) {
    self.spans = spans
    self.written = written
  }
}
