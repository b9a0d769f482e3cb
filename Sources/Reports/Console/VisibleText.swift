/// Text from a plan as it can be shown on a terminal: what would move the cursor, change colours or
/// turn the reading direction is replaced by something that can be seen.
package enum VisibleText {
  /// The text with every control, format and line-separating character replaced.
  package static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        visible += placeholder(for: scalar)
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// Whether a text has nothing but printable ASCII and the letters of Latin up to U+02FF, as nearly
  /// all texts have: none is harmful, and each takes one cell. Told from the bytes.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { 0x20..<0x7F ~= $0 || 0x80..<0xC0 ~= $0 || 0xC3..<0xCC ~= $0 }
    } ?? false
  }

  /// The same for each line of a text of several.
  package static func lines(_ text: String) -> String {
    // By scalars: a carriage return before the line's end is a part of it.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { of(String($0)) }.joined(separator: "\n")
  }

  /// The text as a message or a heading, which stay readable even where a plan has a name as long as
  /// a book.
  static func message(_ text: String) -> String {
    guard text.utf8.count > longestMessage, text.count > longestMessage else { return of(text) }
    return of(String(text.prefix(longestMessage))) + "…"
  }

  /// In characters.
  static let longestMessage = 600

  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return false
    // Joiners stand inside emoji and in Indic and Persian words, and do nothing on their own.
    case 0x200C, 0x200D: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Unicode's pictures for the ASCII controls, a code point in angle brackets for the rest.
  static func placeholder(for scalar: Unicode.Scalar) -> String {
    let picture: UInt32? =
      switch scalar.value {
      case 0..<0x20: 0x2400 + scalar.value
      case 0x7F: 0x2421
      default: nil
      }
    if let picture = picture.flatMap(Unicode.Scalar.init) { return String(picture) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
