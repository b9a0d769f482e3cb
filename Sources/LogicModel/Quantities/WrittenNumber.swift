import Syntax

/// A number as written: its digits, and where a point or comma may part them.
struct WrittenNumber {
  /// All digits, separators left out.
  var digits: Int64
  /// The number of digits after a decimal separator.
  var decimals: Int
  /// Set where one separator with three digits after it could be either (`300.000`): the sign.
  var ambiguous: Unicode.Scalar?
  /// Parted by points or commas into groups of three (`1.234.567`).
  var isOddlyGrouped = false

  /// Takes a number of digits grouped by white space, points or commas, perhaps with decimals.
  /// `nil` without a number, or for one that does not fit; the latter is noted.
  static func take(_ cursor: inout LexemeCursor, notes: inout [ReadNote]) -> WrittenNumber? {
    guard let first = cursor.peek(), first.kind == .number else { return nil }
    var digits = first.value
    cursor.index += 1
    var isGrouped = false
    if first.count <= 3 {
      while let next = cursor.peek(), next.kind == .number, next.spaced, next.count == 3 {
        digits = appending(next, to: digits)
        cursor.index += 1
        isGrouped = true
      }
    }
    var number = WrittenNumber(digits: 0, decimals: 0)
    let isZero = first.count == 1 && first.value == 0
    let couldGroup = !isGrouped && first.count <= 3 && !isZero
    if let sign = separator(cursor) {
      let groups = groupsOfThree(cursor, parted: sign)
      if couldGroup, groups >= 2 {
        number.isOddlyGrouped = true
        for group in 0..<groups {
          if let group = cursor.peek(2 * group + 1) { digits = appending(group, to: digits) }
        }
        cursor.index += 2 * groups
        // 1.234.567,50
        if let other = separator(cursor), other != sign { takeDecimals() }
      } else {
        if couldGroup, groups == 1 { number.ambiguous = sign }
        takeDecimals()
      }
    }
    func takeDecimals() {
      guard let decimals = cursor.peek(1) else { return }
      digits = appending(decimals, to: digits)
      number.decimals = decimals.count
      cursor.index += 2
    }
    guard let digits else {
      notes.append(ReadNote(.tooLarge, .init("talet är för stort", en: "the number is too large")))
      return nil
    }
    number.digits = digits
    return number
  }

  /// The number that the digits of two make after each other; `nil` above `Int64`.
  private static func appending(_ next: Lexeme, to digits: Int64?) -> Int64? {
    guard var sum = digits, let last = next.value else { return nil }
    for _ in 0..<next.count where sum > 0 {
      let (tens, overflow) = sum.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      sum = tens
    }
    let (whole, overflow) = sum.addingReportingOverflow(last)
    return overflow ? nil : whole
  }

  /// A point or comma that stands between two digits, without spaces.
  private static func separator(_ cursor: LexemeCursor) -> Unicode.Scalar? {
    guard let sign = cursor.glued(0)?.sign, sign == "." || sign == ",",
      cursor.glued(1)?.kind == .number
    else { return nil }
    return sign
  }

  /// How many groups of three digits follow, parted by one sign.
  private static func groupsOfThree(
    _ cursor: LexemeCursor, parted sign: Unicode.Scalar
  ) -> Int {
    var groups = 0
    while cursor.glued(2 * groups)?.isSign(sign) == true,
      let group = cursor.glued(2 * groups + 1), group.kind == .number
    {
      guard group.count == 3 else { return 0 }
      groups += 1
    }
    return groups
  }

  /// The digits of a whole number with a space between groups of three: `25 001 367`.
  static func grouped(_ magnitude: UInt64, by separator: String = " ") -> String {
    let digits = String(magnitude)
    if digits.utf8.count <= 3 { return digits }
    var text = ""
    for (i, digit) in digits.utf8.enumerated() {
      if i > 0, (digits.utf8.count - i) % 3 == 0 { text += separator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
