/// A number as people write it: decimal comma or point, blanks between thousands, ca in front.
package struct Number: Sendable {
  package let value: Double
  package let isApproximate: Bool

  private static let approximations: Set<String> = [
    "ca", "ca.", "cirka", "omkring", "ungefär", "~", "c:a",
  ]

  /// Reads the number that a text begins with; what follows it (a unit, a year in parentheses) is
  /// left unread. `nil` where the text does not begin with one.
  package static func read(_ text: String) -> Number? {
    var copy = text
    if let whole = copy.withUTF8(plain) {
      return Number(value: Double(whole), isApproximate: false)
    }
    var rest = text.unicodeScalars[...]
    var isApproximate = false
    func skipBlanks() {
      while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    }
    skipBlanks()
    let word = String(
      String.UnicodeScalarView(
        rest.prefix { !$0.properties.isWhitespace && !("0"..."9").contains($0) }))
    if approximations.contains(word.lowercased()) {
      isApproximate = true
      rest = rest.dropFirst(word.unicodeScalars.count)
      skipBlanks()
    }
    var digits = ""
    if let sign = rest.first, sign == "-" || sign == "−" || sign == "–" {
      digits = "-"
      rest.removeFirst()
    }
    var sawDigit = false
    var sawPoint = false
    while let scalar = rest.first {
      let next = rest.dropFirst().first
      let nextIsDigit = next.map { ("0"..."9").contains($0) } ?? false
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
        sawDigit = true
      } else if scalar == "," || scalar == ".", nextIsDigit, !sawPoint, sawDigit {
        digits += "."
        sawPoint = true
      } else if scalar.properties.isWhitespace, sawDigit, !sawPoint, isGroup(rest.dropFirst()) {
        // a blank between groups of three digits
      } else {
        break
      }
      rest.removeFirst()
    }
    guard sawDigit, let value = Double(digits) else { return nil }
    return Number(value: value, isApproximate: isApproximate)
  }

  /// The whole number that a text begins with, where nothing that may be a part of it follows.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    var value: Int64 = 0
    var index = 0
    // So many digits fit in every sort of number.
    while index < min(text.count, 15), 0x30...0x39 ~= text[index] {
      value = 10 * value + Int64(text[index] - 0x30)
      index += 1
    }
    if index == 0 || index == 15 { return nil }
    guard index < text.count else { return value }
    switch text[index] {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: "."):
      let isLast = index + 1 == text.count
      return isLast || text[index + 1] < 0x80 && !(0x30...0x39 ~= text[index + 1]) ? value : nil
    case 0x21..<0x80: return value
    default: return nil
    }
  }

  /// The number in front of a per cent sign, wherever it stands: `ca 2,0 MSEK (4,9 %)` has 4.9.
  package static func percentage(in text: String) -> Double? {
    guard let sign = text.firstIndex(of: "%") else { return nil }
    let before = text[..<sign].reversed().drop(while: \.isWhitespace)
    let digits = before.prefix { $0.isNumber || $0 == "," || $0 == "." }
    return read(String(digits.reversed()))?.value
  }

  /// Whether exactly three digits follow.
  private static func isGroup(_ rest: Substring.UnicodeScalarView) -> Bool {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    return digits.count == 3
  }
}
