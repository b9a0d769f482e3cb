/// Text inside markup: XML, SVG and HTML share it, in text and in attributes alike.
enum XMLText {
  /// The text with markup escaped. What XML 1.0 forbids is left out; what would move a terminal's
  /// cursor or turn the reading direction, and what a reader would take for a blank, is written as a
  /// reference.
  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E || marks.contains($0) }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n" where !inAttribute: escaped += "\n"
      default:
        if VisibleText.isHarmful(scalar) {
          escaped += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }

  /// Text of a plan that people are to see: what cannot be seen, or would turn the reading direction
  /// of the page, is replaced by a picture of itself before it is escaped.
  static func shown(_ text: String) -> String {
    escaped(VisibleText.of(text), inAttribute: true)
  }

  /// `&`, `<`, `>` and `"`.
  private static let marks: [UInt8] = [0x26, 0x3C, 0x3E, 0x22]

  /// Whether XML 1.0 has the character at all, even as a reference (section 2.2, Char).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
