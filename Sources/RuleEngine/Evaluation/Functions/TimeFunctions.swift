import LogicModel

/// Days, timestamps and durations (CEL langdef, Timestamps and Durations), and our own `datum` and
/// `monthsUntil`.
enum TimeFunctions {
  static let declarations: [FunctionDeclaration] =
    [
      FunctionDeclaration(
        "timestamp",
        [
          .global(.string, to: .timestamp), .global(.int, to: .timestamp),
          .global(.timestamp, to: .timestamp),
        ],
        .unary { value, _ in
          switch value {
          case .timestamp: value
          case .int(let seconds):
            Timestamp(seconds: seconds, nanoseconds: 0).map { .timestamp($0) }
              ?? .failure("timestamp range")
          case .string(let text):
            timestamp(text.content).map { .timestamp($0) }
              ?? .failure("'\(text.content)' is no timestamp")
          default: .noSuchOverload
          }
        }),
      FunctionDeclaration(
        "duration",
        [
          .global(.string, to: .duration), .global(.int, to: .duration),
          .global(.duration, to: .duration),
        ],
        .unary { value, _ in
          switch value {
          case .duration: value
          case .int(let nanoseconds): .duration(nanoseconds)
          case .string(let text):
            duration(text.content).map { .duration($0) }
              ?? .failure("'\(text.content)' is no duration")
          default: .noSuchOverload
          }
        }),
      FunctionDeclaration(
        "datum", [.global(.string, to: .date)],
        .unary { value, _ in
          guard case .string(let text) = value else { return .noSuchOverload }
          return date(text.content).map { .date($0) } ?? .failure("'\(text.content)' is no day")
        }),
      FunctionDeclaration(
        "monthsUntil", [.member(.date, .date, to: .int)],
        .binary { a, b, _ in
          guard case .date(let a) = a, case .date(let b) = b else { return .noSuchOverload }
          return .int(months(CivilDate(a), CivilDate(b)))
        }),
    ] + getters.map(declaration)

  /// Whole months from one day to another; negative backwards.
  private static func months(_ a: CivilDate, _ b: CivilDate) -> Int64 {
    let count = (b.year - a.year) * 12 + Int64(b.month - a.month)
    if count > 0, b.day < a.day { return count - 1 }
    if count < 0, b.day > a.day { return count + 1 }
    return count
  }

  // MARK: Getters

  /// A part of a point in time, and where it has one, of a duration.
  private struct Getter: Sendable {
    let name: String
    let ofTime: @Sendable (CivilTime) -> Int64
    var ofDuration: (@Sendable (Int64) -> Int64)?
  }

  private static let getters: [Getter] = [
    Getter(name: "getFullYear", ofTime: { $0.date.year }),
    Getter(name: "getMonth", ofTime: { Int64($0.date.month - 1) }),
    Getter(name: "getDate", ofTime: { Int64($0.date.day) }),
    Getter(name: "getDayOfMonth", ofTime: { Int64($0.date.day - 1) }),
    Getter(name: "getDayOfWeek", ofTime: { $0.dayOfWeek }),
    Getter(name: "getDayOfYear", ofTime: { $0.dayOfYear }),
    Getter(
      name: "getHours", ofTime: { $0.secondOfDay / 3600 },
      ofDuration: { $0 / 3_600_000_000_000 }),
    Getter(
      name: "getMinutes", ofTime: { $0.secondOfDay / 60 % 60 },
      ofDuration: { $0 / 60_000_000_000 }),
    Getter(
      name: "getSeconds", ofTime: { $0.secondOfDay % 60 }, ofDuration: { $0 / 1_000_000_000 }),
    Getter(
      name: "getMilliseconds", ofTime: { Int64($0.nanoseconds) / 1_000_000 },
      ofDuration: { $0 % 1_000_000_000 / 1_000_000 }),
  ]

  private static func declaration(_ getter: Getter) -> FunctionDeclaration {
    var overloads: [FunctionDeclaration.Overload] = [
      .member(.timestamp, to: .int), .member(.timestamp, .string, to: .int),
    ]
    if getter.ofDuration != nil { overloads.append(.member(.duration, to: .int)) }
    return FunctionDeclaration(
      getter.name, overloads,
      .variadic { arguments, _ in
        if arguments.count == 1, case .duration(let nanoseconds) = arguments[0],
          let ofDuration = getter.ofDuration
        {
          return .int(ofDuration(nanoseconds))
        }
        guard case .timestamp(let time)? = arguments.first else { return .noSuchOverload }
        var offset: Int64 = 0
        if arguments.count == 2 {
          guard case .string(let zone) = arguments[1] else { return .noSuchOverload }
          guard let seconds = CivilTime.offset(zone.content) else {
            return .failure("unknown time zone '\(zone.content)', expected UTC or '+02:00'")
          }
          offset = seconds
        }
        return .int(getter.ofTime(CivilTime(time, offset: offset)))
      })
  }

  // MARK: Reading

  /// `2022-12-31`.
  static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let year = Int64(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let days = CivilDate.days(year: year, month: month, day: day)
    else { return nil }
    return CalendarDate(days: Int32(days))
  }

  /// RFC 3339: `2022-12-31T23:59:59.5Z`, `…+02:00`.
  static func timestamp(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
      let day = date(String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = digits(bytes[11..<13]), let minute = digits(bytes[14..<16]),
      let second = digits(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    var place = 19
    var nanoseconds: Int64 = 0
    if bytes[place] == UInt8(ascii: ".") {
      let fraction = bytes[20...].prefix(while: \.isASCIIDigit)
      guard let value = digits(fraction.prefix(9)), !fraction.isEmpty else { return nil }
      nanoseconds = value
      for _ in fraction.prefix(9).count..<9 { nanoseconds *= 10 }
      place += 1 + fraction.count
    }
    let zone = String(decoding: bytes[place...], as: UTF8.self)
    let offset: Int64
    if zone == "Z" || zone == "z" {
      offset = 0
    } else {
      guard zone.hasPrefix("+") || zone.hasPrefix("-"), let known = CivilTime.offset(zone) else {
        return nil
      }
      offset = known
    }
    let seconds = Int64(day.days) * 86_400 + hour * 3600 + minute * 60 + second - offset
    return Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds))
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    bytes.allSatisfy(\.isASCIIDigit) ? Int64(String(decoding: bytes, as: UTF8.self)) : nil
  }

  private static let durationUnits: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000),
    ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  /// `1h30m`, `-1.5s`, `0`: nanoseconds; nil where it is none or too long for 64 bits.
  static func duration(_ text: String) -> Int64? {
    var rest = text[...]
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    if rest == "0" { return 0 }
    guard !rest.isEmpty else { return nil }
    var total: Int64 = 0
    while !rest.isEmpty {
      let whole = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(whole.count)
      var fraction: Substring = ""
      if rest.hasPrefix(".") {
        fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(1 + fraction.count)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      guard let unit = durationUnits.first(where: { rest.hasPrefix($0.name) }) else { return nil }
      rest = rest.dropFirst(unit.name.count)
      guard let count = Int64(whole.isEmpty ? "0" : String(whole)) else { return nil }
      let (scaled, isTooLong) = count.multipliedReportingOverflow(by: unit.nanoseconds)
      var part = unit.nanoseconds
      var extra: Int64 = 0
      for digit in fraction {
        part /= 10
        extra += Int64(digit.wholeNumberValue ?? 0) * part
      }
      let (sum, overflow) = total.addingReportingOverflow(scaled &+ extra)
      guard !isTooLong, !overflow else { return nil }
      total = sum
    }
    return isNegative ? -total : total
  }

  // MARK: Writing

  static func written(_ time: Timestamp) -> String {
    let civil = CivilTime(time, offset: 0)
    let two = { (value: Int64) in (value < 10 ? "0" : "") + String(value) }
    return civil.date.written + "T" + two(civil.secondOfDay / 3600) + ":"
      + two(civil.secondOfDay / 60 % 60) + ":" + two(civil.secondOfDay % 60)
      + fraction(Int64(time.nanoseconds)) + "Z"
  }

  /// Seconds and the decimals that are needed: `90s`, `-0.5s`.
  static func written(_ nanoseconds: Int64) -> String {
    let magnitude = nanoseconds.magnitude
    return (nanoseconds < 0 ? "-" : "") + String(magnitude / 1_000_000_000)
      + fraction(Int64(magnitude % 1_000_000_000)) + "s"
  }

  private static func fraction(_ nanoseconds: Int64) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: 9 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }
}
