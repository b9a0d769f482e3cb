/// A number, a word or a sign of a text that is read as a quantity.
struct Lexeme {
  enum Kind { case number, word, sign }

  let kind: Kind
  /// ASCII digits, a word in lower case, or one sign. The many dashes are one of two signs: `-`
  /// for the hyphens, `–` for the rest.
  let text: String
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  /// Whether white space stands in front.
  let spaced: Bool

  var isDash: Bool { kind == .sign && (text == "-" || text == "–") }
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }

  /// Whether it is one of some ASCII signs.
  func isOne(of signs: StaticString) -> Bool {
    guard kind == .sign, text.utf8.count == 1, let byte = text.utf8.first else { return false }
    return signs.withUTF8Buffer { $0.contains(byte) }
  }

  /// The value of a number; `nil` for words, signs and numbers above `Int64`.
  var value: Int64? { kind == .number ? Int64(text) : nil }

  /// A number of at most `digits` digits, as `Int`.
  func number(digits: Int = 4) -> Int? {
    kind == .number && text.utf8.count <= digits ? Int(text) : nil
  }

  /// The first lexemes of a text. A quantity has few; what follows is prose that is not looked at.
  static func list(_ text: String, limit: Int = 128) -> [Lexeme] {
    var copy = text
    return copy.withUTF8 { list($0, limit) }
  }

  private static func list(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> [Lexeme] {
    var list: [Lexeme] = []
    // Words of prose have five letters and a blank.
    list.reserveCapacity(min(limit, bytes.count / 6 + 4))
    var kind: Kind?
    var start = 0
    var spaced = false
    var isLower = true
    func close(_ end: Int) {
      guard let ended = kind else { return }
      let written = String(
        decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      let text =
        switch ended {
        case .number: written
        case .word: isLower ? written : written.lowercased()
        case .sign: bytes[start] < 0x80 ? written : unified(written)
        }
      list.append(Lexeme(kind: ended, text: text, range: start..<end, spaced: spaced))
      kind = nil
      spaced = false
    }
    var index = 0
    while index < bytes.count {
      let (next, length, isMark) = piece(bytes, index)
      // A combining mark belongs to the letter before it.
      if !(kind == .word && (next == .word || isMark) || kind == .number && next == .number) {
        close(index)
        if list.count >= limit { return list }
        kind = next
        start = index
        isLower = true
        if next == nil { spaced = true }
      }
      if length == 1 ? (0x41...0x5A).contains(bytes[index]) : !isSmallSwedish(bytes, index, length)
      {
        isLower = false
      }
      index += length
    }
    close(index)
    return list
  }

  /// å, ä, ö or é.
  private static func isSmallSwedish(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> Bool {
    guard length == 2, bytes[index] == 0xC3 else { return false }
    switch bytes[index + 1] {
    case 0xA5, 0xA4, 0xB6, 0xA9: return true
    default: return false
    }
  }

  /// What stands at an offset: its class (`nil` for white space), its length in bytes, and whether
  /// it is a combining mark. Texts are valid UTF-8.
  private static func piece(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (kind: Kind?, length: Int, isMark: Bool) {
    let byte = bytes[index]
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: return (.word, 1, false)
    case 0x20, 0x09...0x0D: return (nil, 1, false)
    case 0x30...0x39: return (.number, 1, false)
    case 0..<0x80: return (.sign, 1, false)
    // the letters of Latin-1, and between them × and ÷
    case 0xC3: return (bytes[index + 1] & 0xDF == 0x97 ? .sign : .word, 2, false)
    default: break
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let scalar = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[index..<index + length]), as: UTF8.self
    ).unicodeScalars.first
    guard let scalar else { return (.sign, length, false) }
    // A zero-width space and a byte order mark come with pasted text.
    if scalar.value == 0x200B || scalar.value == 0xFEFF { return (nil, length, false) }
    let properties = scalar.properties
    let kind: Kind? = properties.isWhitespace ? nil : properties.isAlphabetic ? .word : .sign
    return (
      kind, length, scalar.value >= 0x300 && properties.generalCategory == .nonspacingMark
    )
  }

  private static func unified(_ sign: String) -> String {
    switch sign {
    case "\u{2010}", "\u{2011}": "-"
    case "\u{2012}", "\u{2014}", "\u{2015}", "\u{2212}": "–"
    default: sign
    }
  }
}
