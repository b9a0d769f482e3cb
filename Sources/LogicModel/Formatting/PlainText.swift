/// Which texts can stand without quotes, and the quotes of the others.
enum PlainText {
  /// Where a text stands; each is stricter than the one before in some way of its own.
  enum Place {
    /// Behind a key or a dash.
    case value
    /// In brackets.
    case flow
    /// Below its key, or below the first line of a text.
    case ownLine
    /// At the beginning of a line without indentation.
    case lineStart
  }

  /// Whether a text is read as it stands and nothing is said of it.
  static func isSafe(_ text: ArraySlice<UInt8>, _ place: Place) -> Bool {
    guard let first = text.first, let last = text.last, last != 0x20, last != UInt8(ascii: ":")
    else { return false }
    if first == 0x20 || specialFirst.contains(first) { return false }
    // The merge key of YAML.
    if text.count == 2, first == UInt8(ascii: "<"), last == first { return false }
    let second = text.dropFirst().first ?? 0x20
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "?") || first == UInt8(ascii: ":") {
      if second == 0x20 || place == .flow { return false }
    }
    if isOddStart(text) || isSafe(within: text, place) == false { return false }
    switch place {
    case .value, .flow: return true
    case .ownLine: return first != UInt8(ascii: "-") && !isNumbered(text)
    case .lineStart:
      return !["---", "...", "<<<", "===", ">>>", "|||", "-"].contains {
        text.starts(with: Array($0.utf8))
      }
    }
  }

  private static func isSafe(within text: ArraySlice<UInt8>, _ place: Place) -> Bool {
    var before: UInt8 = 0
    for byte in text {
      if byte < 0x20 || byte == 0x7F { return false }
      if before == 0x20, byte == 0x23 { return false }
      if before == UInt8(ascii: ":"), byte == 0x20 { return false }
      if place == .flow, flowMarks.contains(byte) { return false }
      before = byte
    }
    return !String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: isInvisibleBreak)
  }

  private static let specialFirst = Set("#&*!|>'\"%@`{}[],".utf8)
  private static let flowMarks = Set(",[]{}".utf8)

  private static func isInvisibleBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.value < 0xA0 || scalar == "\u{2028}" || scalar == "\u{2029}"
      || scalar == "\u{FEFF}"
  }

  /// Whether a text begins with a hard blank, or as an item of a list in a word processor does.
  private static func isOddStart(_ text: ArraySlice<UInt8>) -> Bool {
    guard let lead = text.first, lead == 0xC2 || lead >= 0xE2 else { return false }
    let scalars = Array(String(decoding: text.prefix(12), as: UTF8.self).unicodeScalars)
    guard let first = scalars.first else { return false }
    if first.properties.isWhitespace || first.properties.generalCategory == .format { return true }
    let next = scalars.dropFirst().first
    return bullets.contains(first) && (next.map { $0.properties.isWhitespace } ?? true)
  }

  private static let bullets = Set("·–—‐‑‒−•‣●○◦▪■\u{2013}\u{2014}".unicodeScalars)

  private static func isNumbered(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { $0 >= 0x30 && $0 <= 0x39 }
    guard rest.count < text.count, let mark = rest.first else { return false }
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }

  // MARK: quotes

  /// A text in quotes: those in which nothing needs an escape, where there are such.
  static func quoted(_ text: String) -> [UInt8] {
    let needsEscapes =
      text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      || text.unicodeScalars.contains(where: isInvisibleBreak)
    if !needsEscapes, text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) {
      var result: [UInt8] = [0x27]
      for byte in text.utf8 { result += byte == 0x27 ? [0x27, 0x27] : [byte] }
      return result + [0x27]
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || isInvisibleBreak(scalar) {
          let hex = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return Array((result + "\"").utf8)
  }
}
