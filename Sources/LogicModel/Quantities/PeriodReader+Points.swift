import Syntax

extension PeriodReader {
  /// Takes one time. What follows a dash may leave out what the first had: `2018–21`, `v. 37–39`.
  mutating func takePoint(after first: PeriodPoint?) -> PeriodPoint? {
    let start = cursor.index
    while cursor.take(PeriodWords.fillers) != nil {}
    guard var point = takeShape(after: first) else {
      cursor.index = start
      return nil
    }
    guard start < cursor.index else { return nil }
    point.written =
      cursor.lexemes[start].range.lowerBound..<cursor.lexemes[cursor.index - 1].range.upperBound
    return point
  }

  private mutating func takeShape(after first: PeriodPoint?) -> PeriodPoint? {
    guard let next = cursor.peek() else { return nil }
    if let shape = takeNamedShape() {
      return PeriodPoint(shape: shape.0, year: shape.1)
    }
    guard next.kind == .number else { return nil }
    if next.count == 4 { return takeYearFirst(after: first) }
    if let point = takeDay() { return point }
    return first.flatMap { takeShortened(after: $0) }
  }

  // MARK: Names

  /// Takes a month, a season, a quarter and so on, and its year if it follows.
  private mutating func takeNamedShape() -> (PeriodPoint.Shape, Int?)? {
    let before = cursor
    if cursor.take(PeriodWords.turnOfYear) != nil {
      if let year = takeSplitYear() { return (.turnOfYear, year) }
      let year = takeYear(short: true)
      if let year {
        interpreted("årsskiftet \(year)", "årsskiftet \(year)/\(year + 1)")
      }
      return (.turnOfYear, year)
    }
    if cursor.take(PeriodWords.schoolYear) != nil {
      if let year = takeSplitYear() { return (.months(first: 7, count: 12), year) }
      cursor = before
      return nil
    }
    if let part = cursor.take(PeriodWords.parts) {
      if part.loosely, part.count == 3, let year = takeSplitYear() {
        return (.months(first: 12, count: 3), year)
      }
      if part.loosely {
        let months = Self.monthRange(part.first, part.count)
        interpreted(before.peek().map(before.text) ?? "", months)
      }
      return (.months(first: part.first, count: part.count), takeYear(short: true))
    }
    if let numbered = cursor.take(PeriodWords.numbered) {
      if let shape = takeNumber(of: numbered) {
        // after a week, two digits are another week
        if case .week = numbered { return (shape, takeYear(short: false)) }
        return (shape, takeYear(short: true))
      }
      cursor = before
    }
    return nil
  }

  private mutating func takeNumber(of numbered: PeriodWords.Numbered) -> PeriodPoint.Shape? {
    guard let number = cursor.peek()?.number(digits: 2), number >= 1 else { return nil }
    switch numbered {
    case .week:
      guard number <= 53 else { return nil }
      cursor.index += 1
      return .week(number)
    case .part(let months):
      guard number <= 12 / months else { return nil }
      cursor.index += 1
      return .months(first: (number - 1) * months + 1, count: months)
    }
  }

  // MARK: Years

  /// Takes a year if one stands here; `short` allows `22` and `'22` for 2022.
  mutating func takeYear(short: Bool) -> Int? {
    let before = cursor
    while cursor.take(PeriodWords.fillers) != nil {}
    if let year = cursor.peek(), year.kind == .number, year.count == 4 {
      // "2022/2023" is a time of its own
      if !isSplitYear {
        cursor.index += 1
        return checked(year.number())
      }
    } else if short, let year = takeShortYear() {
      return year
    }
    cursor = before
    return nil
  }

  private mutating func takeShortYear() -> Int? {
    var ahead = 0
    if let sign = cursor.peek(), sign.isSign("'") || sign.isSign("’") || sign.isSign("-") {
      guard !sign.spaced || !sign.isDash else { return nil }
      ahead = 1
    }
    guard let number = ahead == 0 ? cursor.peek() : cursor.glued(1), number.count == 2,
      let year = number.number(digits: 2), !isBeforeMore(ahead + 1)
    else { return nil }
    cursor.index += ahead + 1
    interpreted(cursor.text(of: number), String(2000 + year))
    return 2000 + year
  }

  /// The number in front is the first of something else: `30/11`, `15 okt`, `37–39`.
  private func isBeforeMore(_ ahead: Int) -> Bool {
    guard let next = cursor.peek(ahead) else { return false }
    var later = cursor
    later.index += ahead
    return next.isSign("/") || next.isSign(":") || PeriodWords.monthNames.match(later) != nil
  }

  private var isSplitYear: Bool {
    cursor.glued(1)?.isSign("/") == true && cursor.glued(2)?.kind == .number
  }

  /// Takes `2021/2022` or `21/22`: two years, one after the other. The first is given.
  private mutating func takeSplitYear() -> Int? {
    guard let first = cursor.peek(), let sign = cursor.glued(1),
      let second = cursor.glued(2), sign.isSign("/") || sign.isDash,
      var year = first.number(), let next = second.number()
    else { return nil }
    if first.count == 2 { year += 2000 }
    let isNext = second.count == 2 ? next == (year + 1) % 100 : next == year + 1
    guard year >= 1000, isNext else { return nil }
    cursor.index += 3
    return checked(year)
  }

  /// The year if it is likely to be one.
  private mutating func checked(_ year: Int?) -> Int? {
    guard let year else { return nil }
    if Self.years.contains(year) { return year }
    notes.append(
      ReadNote(
        .yearOutOfRange,
        .init(
          "året \(year) är inte mellan 1900 och 2100",
          en: "the year \(year) is not between 1900 and 2100")))
    return nil
  }

  /// A year with four digits, and what may follow it: `2022-03-01`, `2022-03`, `2021/2022`,
  /// `2022 mars`.
  private mutating func takeYearFirst(after first: PeriodPoint?) -> PeriodPoint? {
    if isSplitYear {
      let written = [0, 2].compactMap { cursor.peek($0).map(cursor.text) }.joined(separator: "/")
      guard let year = takeSplitYear() else { return nil }
      // Told once, and not after the word for it.
      let schoolYear = PeriodPoint.Shape.months(first: 7, count: 12)
      if first?.shape != schoolYear { interpreted(written, "juli \(year) – juni \(year + 1)") }
      return PeriodPoint(shape: .months(first: 7, count: 12), year: year)
    }
    guard let year = checked(cursor.peek()?.number()) else { return nil }
    cursor.index += 1
    let month = cursor.glued(1)?.count == 2 ? cursor.glued(1)?.number() : nil
    if let dash = cursor.glued(0), dash.isDash, let month {
      if cursor.glued(2)?.isDash == true, let day = cursor.glued(3), day.count == 2,
        let number = day.number()
      {
        cursor.index += 4
        return PeriodPoint(
          shape: .days(month: month, first: number, last: number), year: year)
      }
      // With a hyphen a month; "2008–12" with a dash is a period.
      if dash.isSign("-"), (1...12).contains(month) {
        cursor.index += 2
        return PeriodPoint(shape: .months(first: month, count: 1), year: year)
      }
    }
    let before = self
    if cursor.peek()?.kind == .word, let (shape, own) = takeNamedShape(), own == nil {
      return PeriodPoint(shape: shape, year: year)
    }
    self = before
    return PeriodPoint(shape: .year, year: year)
  }

  // MARK: Days

  /// `31/5`, `31/5 2022`, `14 okt`, `14:e oktober 2021`, `14–16 oktober`.
  private mutating func takeDay() -> PeriodPoint? {
    let before = cursor
    guard let first = cursor.peek()?.number(digits: 2), (1...31).contains(first) else { return nil }
    cursor.index += 1
    if cursor.glued(0)?.isSign("/") == true, let month = cursor.glued(1)?.number(digits: 2),
      (1...12).contains(month)
    {
      cursor.index += 2
      if let sign = cursor.glued(0), sign.isSign("/") || sign.isDash,
        let year = cursor.glued(1), year.count == 4 || year.count == 2,
        year.kind == .number, cursor.glued(2)?.isSign("/") != true
      {
        if year.count == 4 {
          cursor.index += 1
        } else if let number = takeShortYear() ?? shortYear(after: sign) {
          return day(first, first, month, number)
        }
      }
      return day(first, first, month, takeYear(short: false))
    }
    var last = first
    if cursor.peek()?.isDash == true, let second = cursor.peek(1)?.number(digits: 2),
      (1...31).contains(second)
    {
      last = second
      cursor.index += 2
    }
    if cursor.glued(0)?.isSign(":") == true, cursor.glued(1)?.kind == .word { cursor.index += 2 }
    guard let month = cursor.take(PeriodWords.monthNames) else {
      cursor = before
      return nil
    }
    return day(first, last, month, takeYear(short: false))
  }

  /// The year of `31/5/22`.
  private mutating func shortYear(after sign: Lexeme) -> Int? {
    guard sign.isSign("/"), let year = cursor.glued(1)?.number(digits: 2) else { return nil }
    cursor.index += 2
    return 2000 + year
  }

  private func day(_ first: Int, _ last: Int, _ month: Int, _ year: Int?) -> PeriodPoint {
    PeriodPoint(shape: .days(month: month, first: first, last: last), year: year)
  }

  /// The second of `2018–21`, `v. 37–39`, `Q1–2`.
  private mutating func takeShortened(after first: PeriodPoint) -> PeriodPoint? {
    guard let lexeme = cursor.peek(), let number = lexeme.number(digits: 2) else { return nil }
    switch first.shape {
    case .year:
      guard let year = first.year, lexeme.count == 2, number > year % 100 else {
        return nil
      }
      cursor.index += 1
      let long = year / 100 * 100 + number
      interpreted(cursor.text(of: lexeme), String(long))
      return PeriodPoint(shape: .year, year: long)
    case .week:
      guard let shape = takeNumber(of: .week) else { return nil }
      return PeriodPoint(shape: shape, year: takeYear(short: false))
    case .months(_, let count) where [3, 4, 6].contains(count):
      guard let shape = takeNumber(of: .part(months: count)) else { return nil }
      return PeriodPoint(shape: shape, year: takeYear(short: false))
    case .months, .days, .turnOfYear:
      return nil
    }
  }

  // MARK: Notes

  private mutating func interpreted(_ written: String, _ reading: String) {
    notes.append(
      ReadNote(
        .timeInterpreted,
        .init("'\(written)' läst som \(reading)", en: "'\(written)' was read as \(reading)")))
  }

  private static let monthNames = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  private static func monthRange(_ first: Int, _ count: Int) -> String {
    "\(monthNames[(first - 1) % 12])–\(monthNames[(first + count - 2) % 12])"
  }
}
