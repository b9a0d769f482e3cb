import LogicModel

/// The fields of the abstract types `belopp`, `period` and `datum`.
enum AbstractProperty: Int32, Sendable {
  /// öre
  case moneyValue
  /// öre, half a unit of the written precision below
  case moneyLeast
  case moneyMost
  case moneyIsApproximate
  case periodStart
  /// The last day, inclusive.
  case periodEnd
  case periodYears
  case periodMonths
  case dateYear
  case dateMonth
  case dateDay

  struct Declaration: Sendable {
    let property: AbstractProperty
    let type: CheckedType
  }

  static let ofMoney: [String: Declaration] = [
    "värde": .init(property: .moneyValue, type: .int),
    "minst": .init(property: .moneyLeast, type: .int),
    "högst": .init(property: .moneyMost, type: .int),
    "ca": .init(property: .moneyIsApproximate, type: .bool),
  ]

  static let ofPeriod: [String: Declaration] = [
    "start": .init(property: .periodStart, type: .nullable(.date)),
    "slut": .init(property: .periodEnd, type: .nullable(.date)),
    "år": .init(property: .periodYears, type: .list(.int)),
    "månader": .init(property: .periodMonths, type: .nullable(.int)),
  ]

  static let ofDate: [String: Declaration] = [
    "år": .init(property: .dateYear, type: .int),
    "månad": .init(property: .dateMonth, type: .int),
    "dag": .init(property: .dateDay, type: .int),
  ]
}

extension Evaluator {
  func property(_ i: Instruction, _ pc: Int32) -> Value {
    let operand = run(i.a)
    guard let property = AbstractProperty(rawValue: i.b) else { return .noSuchOverload }
    switch operand {
    case .error, .unknown: return operand
    case .null: return property == .periodYears ? .emptyList : .null
    case .money(let money): return Self.read(property, money)
    case .period(let period): return Self.read(property, period)
    case .date(let date):
      let civil = CivilDate(date)
      return switch property {
      case .dateYear: .int(civil.year)
      case .dateMonth: .int(Int64(civil.month))
      case .dateDay: .int(Int64(civil.day))
      default: .noSuchOverload
      }
    default: return .noSuchOverload
    }
  }

  private static func read(_ property: AbstractProperty, _ money: Money) -> Value {
    switch property {
    case .moneyValue: .int(money.öre)
    case .moneyLeast: .int(money.öre &- money.precision / 2)
    case .moneyMost: .int(money.öre &+ money.precision / 2)
    case .moneyIsApproximate: .bool(money.isApproximate)
    default: .noSuchOverload
    }
  }

  private static func read(_ property: AbstractProperty, _ period: Period) -> Value {
    switch property {
    case .periodStart: period.spans.first?.start.map { .date($0) } ?? .null
    case .periodEnd:
      period.spans.last?.end.map { .date(CalendarDate(days: $0.days &- 1)) } ?? .null
    case .periodYears: .items(years(of: period).map { .int($0) })
    case .periodMonths: months(of: period).map { .int($0) } ?? .null
    default: .noSuchOverload
    }
  }

  /// The years that the period touches, each once; none where an end is open or a span is beyond
  /// reason.
  private static func years(of period: Period) -> [Int64] {
    var years: [Int64] = []
    for span in period.spans {
      guard let start = span.start, let end = span.end, start < end else { return [] }
      let first = CivilDate(start).year
      let last = CivilDate(CalendarDate(days: end.days &- 1)).year
      guard last - first <= 200 else { return [] }
      for year in first...max(first, last) where years.last != year { years.append(year) }
    }
    return years
  }

  /// Whole months, a begun one counted where it is half or more; nil where an end is open.
  private static func months(of period: Period) -> Int64? {
    var months: Int64 = 0
    for span in period.spans {
      guard let start = span.start, let end = span.end else { return nil }
      let (a, b) = (CivilDate(start), CivilDate(end))
      let whole = (b.year - a.year) * 12 + Int64(b.month - a.month)
      let rest = b.day - a.day
      months += whole + (rest >= 15 ? 1 : rest < -15 ? -1 : 0)
    }
    return months
  }
}
