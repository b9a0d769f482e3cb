/// The form of a text in which two writings of the same thing are equal.
package enum TextFolding {
  /// Lower case, composed or decomposed alike, and punctuation and white space of any length as
  /// one blank, none at the ends: `Närvaro-teamet ` becomes `närvaro teamet`. Letters, digits and
  /// symbols (`+`, `>`, `%`) stay, so that `20+ år` is not `20 år`. A text of punctuation only is
  /// kept as it is.
  package static func fold(_ text: String) -> String {
    commonly(text) ?? scalarByScalar(text)
  }

  /// The same for the letters that Swedish is written with, byte by byte; `nil` for other texts.
  private static func commonly(_ text: String) -> String? {
    var copy = text
    return copy.withUTF8 { bytes -> String? in
      var isFolded = true
      var isLatin1 = false
      var last: UInt8 = 0
      for byte in bytes {
        if isLatin1 {
          isLatin1 = false
          if byte == 0x97 || byte == 0xB7 { return nil }
          if byte <= 0x9E { isFolded = false }
        } else if byte < 0x80 {
          // A single blank between letters stays as it is.
          if folded(byte) != byte, byte != 0x20 || last == 0x20 || last == 0 { isFolded = false }
        } else if byte == 0xC3 {
          isLatin1 = true
        } else {
          return nil
        }
        last = byte
      }
      if isFolded, last != 0x20 { return text }
      let folded = String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) ?? 0 }
      return folded.isEmpty ? text : folded
    }
  }

  /// Lends the UTF-8 bytes of a folded text without making a string of it, and tells whether it was
  /// folded byte by byte: texts that were are the same only where their bytes are.
  static func withFolded<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>, _ isCommon: Bool) -> Result
  ) -> Result {
    var copy = text
    let result: Result? = copy.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
        guard let count = fold(bytes, into: folded) else { return nil }
        // A text of punctuation only is kept.
        return body(count == 0 ? bytes : UnsafeBufferPointer(rebasing: folded[..<count]), true)
      }
    }
    if let result { return result }
    var folded = scalarByScalar(text)
    return folded.withUTF8 { body($0, false) }
  }

  /// Folds the letters that Swedish is written with; gives the number of bytes, `nil` where there are
  /// others. There are never more bytes than in the text.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var isParted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var letter = byte < 0x80 ? folded(byte) : byte
      index += 1
      if letter == 0 {
        isParted = count > 0
        continue
      }
      if isParted {
        result[count] = 0x20
        count += 1
        isParted = false
      }
      if byte >= 0x80 {
        guard byte == 0xC3, bytes[index] != 0x97, bytes[index] != 0xB7 else { return nil }
        result[count] = byte
        count += 1
        // U+00C0–U+00DE are the capitals of U+00E0–U+00FE, but for × and ÷.
        letter = bytes[index] <= 0x9E ? bytes[index] + 0x20 : bytes[index]
        index += 1
      }
      result[count] = letter
      count += 1
    }
    return count
  }

  /// An ASCII letter, digit or symbol in lower case; 0 for what parts words.
  private static func folded(_ byte: UInt8) -> UInt8 {
    if 0x61...0x7A ~= byte { return byte }
    return switch Unicode.Scalar(byte) {
    case "0"..."9", "+", "<", "=", ">", "|", "~", "^", "`", "$", "%": byte
    case "A"..."Z": byte | 0x20
    default: 0
    }
  }

  private static func scalarByScalar(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isParted = false
    var hasMarks = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isParted = !folded.isEmpty
        continue
      }
      if isParted {
        folded.append(" ")
        isParted = false
      }
      switch scalar.value {
      case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE:
        // the capitals of Latin-1 stand 32 before their small letters
        folded.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case 0...0xFF: folded.append(scalar)
      case 0x300...0x36F:
        hasMarks = true
        folded.append(scalar)
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return folded.isEmpty ? text : hasMarks ? composed(folded) : String(folded)
  }

  /// The words of the folded text, in order.
  package static func words(_ text: String) -> [Substring] { fold(text).split(separator: " ") }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return folded(UInt8(scalar.value)) == 0 }
    // Latin letters, without asking for their properties
    if (0xC0...0x24F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .control, .format:
      return true
    default: return false
    }
  }

  /// With the Swedish letters composed: the only ones that people mix in the two forms. Strings
  /// are compared by canonical equivalence anyway; scalars are not.
  private static func composed(_ folded: String.UnicodeScalarView) -> String {
    var composed = String.UnicodeScalarView()
    for scalar in folded {
      if let last = composed.last, let letter = marks[scalar]?[last] {
        composed.removeLast()
        composed.append(letter)
      } else {
        composed.append(scalar)
      }
    }
    return String(composed)
  }

  private static let marks: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{30A}": ["a": "å"], "\u{308}": ["a": "ä", "o": "ö", "u": "ü", "e": "ë", "i": "ï"],
    "\u{301}": ["a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"],
    "\u{300}": ["a": "à", "e": "è", "i": "ì", "o": "ò", "u": "ù"],
    "\u{302}": ["a": "â", "e": "ê", "i": "î", "o": "ô", "u": "û"],
    "\u{303}": ["a": "ã", "n": "ñ", "o": "õ"],
  ]
}
