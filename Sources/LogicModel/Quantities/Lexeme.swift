/// A number, a word or a sign of a text that is read as a quantity. It holds no text of its own, but
/// says where in the text it stands; `LexemeCursor` has both.
struct Lexeme {
  enum Kind { case number, word, sign }

  let kind: Kind
  /// Whether white space stands in front.
  let spaced: Bool
  /// The first byte as it is compared: of a word in lower case, of a dash that of `-` or `–`. 0 for a
  /// word that has letters beyond Latin-1, which is compared as a string.
  let first: UInt8
  private let start: Int32
  private let end: Int32
  /// The value of a number, -1 above `Int64`; the scalar of a sign, for the many dashes `-` for the
  /// hyphens and `–` for the rest.
  private let code: Int64

  /// UTF-8 offsets in the text.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// The number of bytes: of a number, of its digits.
  var count: Int { Int(end - start) }

  var isDash: Bool { isSign("-") || isSign("–") }
  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign && code == Int64(sign.value) }

  /// Whether it is one of some ASCII signs.
  func isOne(of signs: StaticString) -> Bool {
    guard kind == .sign, code < 0x80 else { return false }
    return signs.withUTF8Buffer { $0.contains(UInt8(code)) }
  }

  /// The sign; `nil` for numbers and words.
  var sign: Unicode.Scalar? { kind == .sign ? Unicode.Scalar(UInt32(code)) : nil }

  /// The value of a number; `nil` for words, signs and numbers above `Int64`.
  var value: Int64? { kind == .number && code >= 0 ? code : nil }

  /// A number of at most `digits` digits, as `Int`.
  func number(digits: Int = 4) -> Int? { count <= digits ? value.map { Int($0) } : nil }

  /// The first lexemes of a text. A quantity has few; what follows is prose that is not looked at.
  static func list(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = 128) -> [Lexeme] {
    var list: [Lexeme] = []
    // Words of prose have five letters and a blank.
    list.reserveCapacity(min(limit, bytes.count / 6 + 4))
    var spaced = false
    var index = 0
    while index < bytes.count, list.count < limit {
      let start = index
      let piece = piece(bytes, index)
      index += piece.length
      guard let kind = piece.kind else {
        spaced = true
        continue
      }
      var first = bytes[start]
      var code: Int64 = 0
      switch kind {
      case .number:
        code = Int64(first - 0x30)
        while index < bytes.count, 0x30...0x39 ~= bytes[index] {
          code = appended(Int64(bytes[index] - 0x30), to: code)
          index += 1
        }
      case .word:
        first = rest(ofWord: bytes, from: start, &index) ? lowered(first) : 0
      case .sign:
        let sign = unified(scalar(bytes, start, piece.length))
        code = Int64(sign)
        // A dash of three bytes may stand for a hyphen of one.
        if sign < 0x80 { first = UInt8(sign) }
      }
      list.append(
        Lexeme(
          kind: kind, spaced: spaced, first: first, start: Int32(start), end: Int32(index),
          code: code))
      spaced = false
    }
    return list
  }

  /// A number with a digit after it; -1 where that is above `Int64`.
  private static func appended(_ digit: Int64, to number: Int64) -> Int64 {
    if number < 0 { return -1 }
    let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
    let (sum, overflow) = tens.addingReportingOverflow(digit)
    return isTooLarge || overflow ? -1 : sum
  }

  /// Goes on to the end of a word; gives whether all its letters are of Latin-1.
  private static func rest(
    ofWord bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ index: inout Int
  ) -> Bool {
    var isLatin1 = bytes[start] < 0x80 || bytes[start] == 0xC3
    while index < bytes.count {
      let byte = bytes[index]
      if 0x61...0x7A ~= byte | 0x20 {
        index += 1
        continue
      }
      if byte < 0x80 { break }
      let piece = piece(bytes, index)
      // A combining mark belongs to the letter before it.
      guard piece.kind == .word || piece.isMark else { break }
      if byte != 0xC3 { isLatin1 = false }
      index += piece.length
    }
    return isLatin1
  }

  /// A byte of a Latin-1 word in lower case: the capitals, and the second bytes of those beyond ASCII,
  /// stand 32 before their small letters.
  static func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte || 0x80...0x9E ~= byte ? byte + 0x20 : byte
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
    let value = scalar(bytes, index, length)
    // dashes, quotation marks and the like
    if 0x2010...0x2027 ~= value { return (.sign, length, false) }
    guard let scalar = Unicode.Scalar(value) else { return (.sign, length, false) }
    // A zero-width space and a byte order mark come with pasted text.
    if value == 0x200B || value == 0xFEFF { return (nil, length, false) }
    let properties = scalar.properties
    let kind: Kind? = properties.isWhitespace ? nil : properties.isAlphabetic ? .word : .sign
    return (kind, length, value >= 0x300 && properties.generalCategory == .nonspacingMark)
  }

  /// The scalar at an offset.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> UInt32 {
    if length == 1 { return UInt32(bytes[index]) }
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return value
  }

  private static func unified(_ sign: UInt32) -> UInt32 {
    switch sign {
    case 0x2010, 0x2011: 0x2D
    case 0x2012, 0x2014, 0x2015, 0x2212: 0x2013
    default: sign
    }
  }
}
