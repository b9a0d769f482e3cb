import LogicModel

/// What reads sums, times, numbers and other short texts of plans.
enum QuantityTarget {
  /// What is read is within bounds, and what is written out is read as the same.
  static func run(_ bytes: [UInt8]) -> String? {
    let written = String(decoding: bytes, as: UTF8.self)
    let money = Money.read(written)
    let period = Period.read(written)
    for consumed in [money.consumed, period.consumed]
    where consumed.lowerBound < 0 || consumed.upperBound > written.utf8.count {
      return "more was read than is there"
    }
    if let value = money.value, let violation = violation(value) { return violation }
    for span in period.value?.spans ?? [] {
      if let start = span.start, let end = span.end, end <= start { return "a span runs backwards" }
    }
    if let day = CalendarDate.read(written) {
      guard CalendarDate.read(day.iso) == day else { return "\(day.iso) is another day" }
    }
    _ = (Number.read(written), Frequency.read(written), Nothing.read(written))
    _ = (Phrase.dated(written), Phrase.leadingCount(in: written))
    return nil
  }

  private static func violation(_ value: Money) -> String? {
    guard value.öre > .min, value.precision > 0 else { return "a sum out of bounds" }
    // What is written for people says the sum to its precision.
    let text = value.formatted()
    guard let again = Money.read(text).value else { return "'\(text)' is no sum" }
    let (difference, isTooFar) = again.öre.subtractingReportingOverflow(value.öre)
    return isTooFar || difference.magnitude > value.precision.magnitude
      ? "\(value.öre) öre are written '\(text)', which is \(again.öre)" : nil
  }

  static let words: [[UInt8]] = [
    "ca ", "cirka ", "kr", "tkr", "mnkr", "MSEK", "milj", "mdkr", "miljoner", "t.o.m. ", "fr.o.m. ",
    "hösten ", "våren ", "v. ", "Q1 ", "jan", "–", "/", "årsskiftet ", "31/12", "2020", "okänt",
    "inga", "varje ", "år", "kvartal", " %", "\u{A0}", "−", "½",
  ].map { Array($0.utf8) }

  /// What stands behind keys in plans, where it has figures.
  static func texts(in plans: [[UInt8]]) -> [[UInt8]] {
    let lines = plans.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
    let found = lines.compactMap { line in
      line.firstRange(of: ": ").map { String(line[$0.upperBound...]) }
    }.filter { $0.contains(where: \.isNumber) && $0.utf8.count < 80 }
    let own = [
      "229 MSEK", "ca 2,0 MSEK", "25 001 367 kr", "300 tkr", "1,5–2 milj", "2018–2022",
      "v. 33 2021", "hösten 2020", "Q3 2021", "31/5", "2021–", "t.o.m. 2022", "2021-02-29",
      "varje kvartal", "två gånger per år", "15 %", "ca 200 (2017)", "inga", "årligen",
      "jan–mars 2021", "HT 2021", "årsskiftet 2021/2022", "2019, 2021", "1,7 milj.kr",
    ]
    return (found + own).map { Array($0.utf8) }
  }
}
