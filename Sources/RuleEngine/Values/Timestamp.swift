/// A point in time (CEL langdef, Timestamps): from 0001-01-01 to the end of 9999, in UTC.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// 0 ..< 1 000 000 000, always forward.
  package let nanoseconds: Int32

  /// nil outside the years 1 to 9999.
  package init?(seconds: Int64, nanoseconds: Int32) {
    guard seconds >= -62_135_596_800, seconds <= 253_402_300_799 else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// `self + duration`, nil outside the range.
  package func adding(nanoseconds duration: Int64) -> Timestamp? {
    let billion: Int64 = 1_000_000_000
    var whole = duration / billion
    var rest = Int64(nanoseconds) + duration % billion
    if rest < 0 {
      rest += billion
      whole -= 1
    } else if rest >= billion {
      rest -= billion
      whole += 1
    }
    return Timestamp(seconds: seconds + whole, nanoseconds: Int32(rest))
  }

  /// The nanoseconds from `other` to `self`, nil where they don't fit in 64 bits.
  package func since(_ other: Timestamp) -> Int64? {
    let (scaled, overflow) = (seconds - other.seconds).multipliedReportingOverflow(
      by: 1_000_000_000)
    let (sum, carry) = scaled.addingReportingOverflow(Int64(nanoseconds - other.nanoseconds))
    return overflow || carry ? nil : sum
  }
}
