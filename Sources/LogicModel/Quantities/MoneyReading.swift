import Syntax

extension Money {
  /// Reads a sum as people write it: `ca 33 MSEK`, `25 001 367 kr`, `1,7 milj.kr`, `SEK 300`.
  ///
  /// - The precision is the unit of the last written digit: `33 MSEK` is precise to one million.
  /// - A number without a unit is kronor, with a note, if nothing but a comment follows.
  /// - A point with three digits after it parts thousands (`300.000`), with a note, but decimals
  ///   in front of millions; a comma is a decimal comma, but parts thousands in front of kronor.
  /// - `10–12 MSEK` is not one sum, and is not read.
  package static func read(_ text: String) -> QuantityReading<Money> {
    var cursor = LexemeCursor(text)
    var notes: [ReadNote] = []
    let value = take(&cursor, notes: &notes)
    guard let value else {
      if !notes.contains(where: { obstacles.contains($0.kind) }) {
        notes.append(
          ReadNote(
            .unreadable,
            .init("går inte att läsa som ett belopp", en: "can't be read as a sum of money")))
      }
      return QuantityReading(
        value: nil, notes: notes, rest: text.withoutOuterBlanks(), consumed: 0..<0)
    }
    return QuantityReading(
      value: value, notes: notes, rest: cursor.rest, consumed: cursor.consumed)
  }

  /// Whether the text of a cursor begins with a sum.
  static func stands(in cursor: LexemeCursor) -> Bool {
    var start = cursor
    start.index = 0
    var notes: [ReadNote] = []
    return take(&start, notes: &notes) != nil
  }

  private static let obstacles: Set<ReadNote.Kind> = [.tooLarge, .tooPrecise, .range]

  /// Öre per unit, by the word; a currency may follow what is not one.
  private static let units = PhraseTable<Int64>(
    ["kr", "kronor", "krona", "kronorna", "sek", ":-", ":–", "svenska kronor"].map { ($0, 100) }
      + ["öre"].map { ($0, 1) }
      + ["tkr", "ksek", "kkr", "tsek", "tusen", "tusental"].map { ($0, 100_000) }
      + ["msek", "mkr", "mnkr", "milj", "miljon", "miljoner", "mn", "mio", "mljn", "mkr"]
      .map { ($0, 100_000_000) }
      + ["mdkr", "mdr", "mdrkr", "mdsek", "md", "mrd", "miljard", "miljarder"]
      .map { ($0, 100_000_000_000) })

  private static let currency = PhraseTable<Bool>(
    ["kr", "kronor", "krona", "sek", "svenska kronor"].map { ($0, true) })

  private static let rangeWords = PhraseTable<Bool>(["till", "à", "a", "eller"].map { ($0, true) })

  private static func take(_ cursor: inout LexemeCursor, notes: inout [ReadNote]) -> Money? {
    var isApproximate = ApproximationWords.take(&cursor, notes: &notes)
    let unitInFront = cursor.take(units)
    if ApproximationWords.take(&cursor, notes: &notes) { isApproximate = true }
    var isNegative = false
    if let sign = cursor.peek(), sign.isDash, cursor.glued(1)?.kind == .number {
      isNegative = true
      cursor.index += 1
    }
    let start = cursor.index
    guard let number = WrittenNumber.take(&cursor, notes: &notes) else { return nil }
    let numberEnd = cursor.index
    var unit = cursor.take(units)
    if let taken = unit, taken >= 100_000 { _ = cursor.take(currency) }
    if unit == nil { unit = unitInFront }
    guard !isRange(cursor, hasUnit: unit != nil) else {
      notes.append(
        ReadNote(
          .range,
          .init(
            "ett intervall är inte ett belopp; skriv ett belopp med 'ca'",
            en: "a range is not one sum; write one sum with 'ca'")))
      return nil
    }
    if unit == nil {
      guard cursor.atBoundary else { return nil }
      notes.append(
        ReadNote(
          .unitMissing,
          .init("enhet saknas; läst som kronor", en: "the unit is missing; read as kronor")))
    }
    let written =
      cursor.lexemes[start].range.lowerBound..<cursor.lexemes[numberEnd - 1].range.upperBound
    return value(
      number, of: cursor, written: written, unit: unit ?? 100, isNegative: isNegative,
      isApproximate: isApproximate, notes: &notes)
  }

  /// A second number follows, joined by a dash or "till". After a unit ("2 MSEK – 3 tjänster",
  /// "1 milj till 2 tjänster") only another sum makes it a range.
  private static func isRange(_ cursor: LexemeCursor, hasUnit: Bool) -> Bool {
    var ahead = cursor
    let isDash = ahead.peek()?.isDash == true
    if isDash { ahead.index += 1 } else if ahead.take(rangeWords) == nil { return false }
    guard ahead.peek()?.kind == .number else { return false }
    guard hasUnit else { return true }
    var ignored: [ReadNote] = []
    return isDash && WrittenNumber.take(&ahead, notes: &ignored) != nil && ahead.take(units) != nil
  }

  private static func value(
    _ number: WrittenNumber, of cursor: LexemeCursor, written: Range<Int>, unit: Int64,
    isNegative: Bool, isApproximate: Bool, notes: inout [ReadNote]
  ) -> Money? {
    var decimals = number.decimals
    if let sign = number.ambiguous {
      // By what is likely: nobody writes thousandths of a krona, nor thousands of millions.
      let isThousands = sign == "." ? unit < 100_000_000 : unit <= 100
      if isThousands { decimals = 0 }
      if isThousands || sign == "." { note(isDecimal: !isThousands) }
    } else if number.isOddlyGrouped {
      note(isDecimal: false)
    }
    func note(isDecimal: Bool) {
      guard isDecimal || decimals == 0 else { return }
      let written = cursor.written(written)
      let reading =
        isDecimal
        ? written.replacingPoint() : WrittenNumber.grouped(UInt64(max(0, number.digits)))
      notes.append(
        ReadNote(
          .separatorInterpreted,
          .init(
            "'\(written)' läst som \(reading)", en: "'\(written)' was read as \(reading)")))
    }
    var precision = unit
    for _ in 0..<min(decimals, 20) {
      guard precision % 10 == 0 else {
        notes.append(
          ReadNote(
            .tooPrecise,
            .init("beloppet har delar av ett öre", en: "the sum has parts of an öre")))
        return nil
      }
      precision /= 10
    }
    let (öre, overflow) = number.digits.multipliedReportingOverflow(by: precision)
    guard !overflow else {
      notes.append(
        ReadNote(.tooLarge, .init("beloppet är för stort", en: "the sum is too large")))
      return nil
    }
    return Money(
      öre: isNegative ? -öre : öre, precision: precision, isApproximate: isApproximate)
  }
}

extension String {
  /// With a decimal comma for the point.
  fileprivate func replacingPoint() -> String { String(map { $0 == "." ? "," : $0 }) }
}
