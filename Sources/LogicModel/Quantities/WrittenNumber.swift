import Syntax

/// A number as written: its digits, and where a point or comma may part them.
struct WrittenNumber {
  /// All digits, separators left out.
  var digits: Int64
  /// The number of digits after a decimal separator.
  var decimals: Int
  /// Set where one separator with three digits after it could be either (`300.000`): the sign.
  var ambiguous: String?
  /// Parted by points or commas into groups of three (`1.234.567`).
  var isOddlyGrouped = false

  /// Takes a number of digits grouped by white space, points or commas, perhaps with decimals.
  /// `nil` without a number, or for one that does not fit; the latter is noted.
  static func take(_ cursor: inout LexemeCursor, notes: inout [ReadNote]) -> WrittenNumber? {
    guard let first = cursor.peek(), first.kind == .number else { return nil }
    var text = first.text
    cursor.index += 1
    var isGrouped = false
    if text.utf8.count <= 3 {
      while let next = cursor.peek(), next.kind == .number, next.spaced, next.text.utf8.count == 3 {
        text += next.text
        cursor.index += 1
        isGrouped = true
      }
    }
    var number = WrittenNumber(digits: 0, decimals: 0)
    let couldGroup = !isGrouped && text.utf8.count <= 3 && text != "0"
    if let sign = separator(cursor) {
      let groups = groupsOfThree(cursor, parted: sign)
      if couldGroup, groups.count >= 2 {
        number.isOddlyGrouped = true
        text += groups.joined()
        cursor.index += 2 * groups.count
        // 1.234.567,50
        if let other = separator(cursor), other != sign { takeDecimals() }
      } else {
        if couldGroup, groups.count == 1 { number.ambiguous = sign }
        takeDecimals()
      }
    }
    func takeDecimals() {
      guard let decimals = cursor.peek(1) else { return }
      text += decimals.text
      number.decimals = decimals.text.utf8.count
      cursor.index += 2
    }
    guard let digits = Int64(text) else {
      notes.append(ReadNote(.tooLarge, .init("talet är för stort", en: "the number is too large")))
      return nil
    }
    number.digits = digits
    return number
  }

  /// A point or comma that stands between two digits, without spaces.
  private static func separator(_ cursor: LexemeCursor) -> String? {
    guard let sign = cursor.glued(0), sign.isSign(".") || sign.isSign(","),
      cursor.glued(1)?.kind == .number
    else { return nil }
    return sign.text
  }

  private static func groupsOfThree(_ cursor: LexemeCursor, parted sign: String) -> [String] {
    var groups: [String] = []
    while cursor.glued(2 * groups.count)?.isSign(sign) == true,
      let group = cursor.glued(2 * groups.count + 1), group.kind == .number
    {
      guard group.text.utf8.count == 3 else { return [] }
      groups.append(group.text)
    }
    return groups
  }

  /// The digits of a whole number with a space between groups of three: `25 001 367`.
  static func grouped(_ magnitude: UInt64, by separator: String = " ") -> String {
    let digits = Array(String(magnitude))
    var text = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
