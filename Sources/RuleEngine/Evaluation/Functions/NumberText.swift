/// Doubles as text and back, without Foundation.
enum NumberText {
  /// Decimal notation only: no hexadecimal, no blanks; `NaN`, `Infinity` and their kin are known.
  static func double(_ text: String) -> Double? {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    switch unsigned.lowercased() {
    case "nan": return text.count == 3 ? .nan : nil
    case "inf", "infinity": return text.hasPrefix("-") ? -.infinity : .infinity
    default:
      guard let first = unsigned.utf8.first, first.isASCIIDigit || first == UInt8(ascii: "."),
        unsigned.utf8.allSatisfy({
          $0.isASCIIDigit
            || [
              UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
              UInt8(ascii: "+"), UInt8(ascii: "-"),
            ].contains($0)
        })
      else { return nil }
      return Double(text)
    }
  }

  /// The shortest text that reads back as the same number, as `string(x)` writes it: with an
  /// exponent below 10⁻⁴ and from 10²¹.
  static func shortest(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let (digits, exponent) = decimal(value)
    let sign = value < 0 ? "-" : ""
    if exponent < -4 || exponent >= 21 {
      let rest = digits.dropFirst()
      let mantissa = String(digits.prefix(1)) + (rest.isEmpty ? "" : ".\(rest)")
      return "\(sign)\(mantissa)e\(signed(exponent))"
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    if digits.count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    let point = digits.index(digits.startIndex, offsetBy: exponent + 1)
    return sign + digits[..<point] + "." + digits[point...]
  }

  /// At least two digits, as C writes exponents.
  private static func signed(_ exponent: Int) -> String {
    let digits = String(abs(exponent))
    return (exponent < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
  }

  /// The shortest digits d₁d₂… and the exponent e of d₁.d₂… × 10ᵉ.
  private static func decimal(_ value: Double) -> (digits: String, exponent: Int) {
    // Swift's own description is the shortest; only its layout differs.
    var text = value.magnitude.description
    var exponent = 0
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = String(text[..<mark])
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? ""
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    var digits = Array((whole + fraction).utf8)
    exponent += whole.utf8.count - 1
    while digits.first == UInt8(ascii: "0"), digits.count > 1 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == UInt8(ascii: "0"), digits.count > 1 { digits.removeLast() }
    return (String(decoding: digits, as: UTF8.self), exponent)
  }

  /// `%f`: exactly rounded, half to even.
  static func fixed(_ value: Double, decimals: Int) -> String {
    if let special = special(value) { return special }
    var (digits, point) = exact(value.magnitude)
    round(&digits, &point, keeping: point + decimals)
    while digits.count < point + decimals { digits.append(0) }
    let whole = point > 0 ? text(digits.prefix(point)) : "0"
    let sign = value.sign == .minus ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    let zeros = String(repeating: "0", count: min(decimals, max(0, -point)))
    let rest = text(digits.dropFirst(max(0, point)).prefix(decimals - zeros.count))
    return sign + whole + "." + zeros + rest
      + String(repeating: "0", count: decimals - zeros.count - rest.count)
  }

  /// `%e`: exactly rounded, half to even.
  static func scientific(_ value: Double, decimals: Int) -> String {
    if let special = special(value) { return special }
    var (digits, point) = exact(value.magnitude)
    round(&digits, &point, keeping: decimals + 1)
    while digits.count < decimals + 1 { digits.append(0) }
    let exponent = value == 0 ? 0 : point - 1
    let sign = value.sign == .minus ? "-" : ""
    let rest = text(digits.dropFirst().prefix(decimals))
    return sign + text(digits.prefix(1)) + (decimals > 0 ? ".\(rest)" : "")
      + "e\(signed(exponent))"
  }

  private static func special(_ value: Double) -> String? {
    value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : nil
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// All decimal digits of a finite number without leading zeros, and how many stand before the
  /// point (which may be negative).
  private static func exact(_ value: Double) -> (digits: [UInt8], point: Int) {
    guard value != 0 else { return ([], 0) }
    var significand = value.significandBitPattern
    if value.isNormal { significand |= 1 << 52 }
    var exponent = (value.isNormal ? Int(value.exponentBitPattern) : 1) - 1075
    while significand & 1 == 0 {
      significand >>= 1
      exponent += 1
    }
    var digits = String(significand).utf8.map { $0 - UInt8(ascii: "0") }
    var point = digits.count
    if exponent >= 0 {
      for _ in 0..<exponent { multiply(&digits, by: 2) }
      point = digits.count
    } else {
      // m × 2⁻ᵏ is m × 5ᵏ × 10⁻ᵏ.
      for _ in 0..<(-exponent) { multiply(&digits, by: 5) }
      point = digits.count + exponent
    }
    return (digits, point)
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for place in digits.indices.reversed() {
      let product = digits[place] * factor + carry
      digits[place] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.insert(carry, at: 0) }
  }

  private static func round(_ digits: inout [UInt8], _ point: inout Int, keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let rest = digits[count...]
    let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    let isUp = (rest.first ?? 0) > 5 || (rest.first == 5 && !isHalf) || (isHalf && isOdd)
    digits = Array(digits.prefix(count))
    guard isUp else { return }
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
