/// A point in time as the calendar and the clock of a fixed offset show it.
struct CivilTime: Sendable {
  let date: CivilDate
  /// Since midnight.
  let secondOfDay: Int64
  let nanoseconds: Int32
  private let days: Int64

  /// `offset`: seconds east of UTC.
  init(_ time: Timestamp, offset: Int64) {
    let seconds = time.seconds + offset
    days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    secondOfDay = seconds - days * 86_400
    nanoseconds = time.nanoseconds
    date = CivilDate(days: days)
  }

  /// 0 is Sunday; 1970-01-01 was a Thursday.
  var dayOfWeek: Int64 { ((days + 4) % 7 + 7) % 7 }

  /// 0 is the first of January.
  var dayOfYear: Int64 {
    days - (CivilDate.days(year: date.year, month: 1, day: 1) ?? days)
  }

  /// Seconds east of UTC: `UTC`, `+02:00`, `-02:30`, and `02:00`, which the suite allows. Names
  /// such as `Europe/Stockholm` would need the time zone database, which we do without.
  static func offset(_ zone: String) -> Int64? {
    if zone == "UTC" || zone == "GMT" || zone.isEmpty { return 0 }
    var rest = zone[...]
    let isWest = rest.hasPrefix("-")
    if isWest || rest.hasPrefix("+") { rest.removeFirst() }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }), let hours = Int64(parts[0]),
      let minutes = Int64(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
