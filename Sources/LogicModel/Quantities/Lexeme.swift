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

  /// The value of a number; `nil` for words, signs and numbers above `Int64`.
  var value: Int64? { kind == .number ? Int64(text) : nil }

  /// A number of at most `digits` digits, as `Int`.
  func number(digits: Int = 4) -> Int? {
    kind == .number && text.utf8.count <= digits ? Int(text) : nil
  }

  /// The first lexemes of a text. A quantity has few; what follows is prose that is not looked at.
  static func list(_ text: String, limit: Int = 128) -> [Lexeme] {
    var list: [Lexeme] = []
    let scalars = text.unicodeScalars
    var kind: Kind?
    var first = scalars.startIndex
    var start = 0
    var offset = 0
    var spaced = false
    var isLower = true
    func close(_ end: String.Index) {
      guard let ended = kind else { return }
      let written = String(scalars[first..<end])
      let text =
        switch ended {
        case .number: written
        case .word: isLower ? written : written.lowercased()
        case .sign: unified(written)
        }
      list.append(Lexeme(kind: ended, text: text, range: start..<offset, spaced: spaced))
      kind = nil
      spaced = false
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = Self.class(of: scalar)
      // A combining mark belongs to the letter before it.
      if !(kind == .word && (next == .word || isMark(scalar)) || kind == .number && next == .number)
      {
        close(index)
        if list.count >= limit { return list }
        kind = next
        first = index
        start = offset
        isLower = true
        if next == nil { spaced = true }
      }
      if scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : !isSmallSwedish(scalar) {
        isLower = false
      }
      offset += UTF8.width(scalar)
      index = scalars.index(after: index)
    }
    close(index)
    return list
  }

  private static func isSmallSwedish(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "å" || scalar == "ä" || scalar == "ö" || scalar == "é"
  }

  /// `nil` for white space.
  private static func `class`(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x30...0x39: .number
    case 0x41...0x5A, 0x61...0x7A: .word
    // A zero-width space and a byte order mark come with pasted text.
    case 0x20, 0x09...0x0D, 0x200B, 0xFEFF: nil
    case 0..<0x80: .sign
    default:
      scalar.properties.isWhitespace ? nil : scalar.properties.isAlphabetic ? .word : .sign
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }

  private static func unified(_ sign: String) -> String {
    switch sign {
    case "\u{2010}", "\u{2011}": "-"
    case "\u{2012}", "\u{2014}", "\u{2015}", "\u{2212}": "–"
    default: sign
    }
  }
}
