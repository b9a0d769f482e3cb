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
    var open = String.UnicodeScalarView()
    var kind = Kind.sign
    var start = 0
    var offset = 0
    var spaced = false
    func close() {
      guard !open.isEmpty else { return }
      let written = String(open)
      list.append(
        Lexeme(
          kind: kind, text: kind == .word ? written.lowercased() : written,
          range: start..<offset, spaced: spaced))
      open = String.UnicodeScalarView()
      spaced = false
    }
    for scalar in text.unicodeScalars {
      let next = Self.class(of: scalar)
      // A combining mark belongs to the letter before it.
      let joins = next == kind && next != .sign || (Self.isMark(scalar) && kind == .word)
      if !(joins && !open.isEmpty) { close() }
      if list.count >= limit { return list }
      if let next {
        if open.isEmpty {
          start = offset
          kind = next
        }
        open.append(Self.unified(scalar))
      } else {
        spaced = true
      }
      offset += UTF8.width(scalar)
    }
    close()
    return list
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

  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2010, 0x2011: "-"
    case 0x2012...0x2015, 0x2212: "–"
    default: scalar
    }
  }
}
