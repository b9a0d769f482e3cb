/// Cuts an expression's text into tokens (CEL langdef, Syntax). Goes on after an error, so that
/// several can be told at once.
struct ExpressionLexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [ExpressionToken] = []
  var errors: [ExpressionError] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func run() {
    while skipBlanks() {
      let start = position
      let kind = nextKind()
      tokens.append(.init(kind: kind, range: SourceRange(start..<position)))
    }
    tokens.append(.init(kind: .end, range: SourceRange(bytes.count..<bytes.count)))
  }

  /// The byte at an offset from the cursor; 0 past the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  mutating func fail(_ message: String, from start: Int, help: String? = nil) {
    errors.append(
      .init(range: SourceRange(start..<max(position, start)), message: message, help: help))
  }

  /// Moves past blanks and `//` comments; false at the end.
  private mutating func skipBlanks() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      default: return true
      }
    }
    return false
  }

  private mutating func nextKind() -> ExpressionToken.Kind {
    let byte = peek()
    if byte.isDigit || (byte == UInt8(ascii: ".") && peek(1).isDigit) { return number() }
    if let prefix = stringPrefix() { return string(prefix) }
    if let scalar = scalar(at: position), scalar.isIdentifierStart {
      return .identifier(identifier())
    }
    if byte == UInt8(ascii: "`") { return quotedIdentifier() }
    return sign()
  }

  private mutating func identifier() -> String {
    let start = position
    while let next = scalar(at: position), next.isIdentifierPart {
      position += next.utf8Count
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedIdentifier() -> ExpressionToken.Kind {
    let start = position
    position += 1
    while let next = scalar(at: position), next != "`", next != "\n" {
      position += next.utf8Count
    }
    guard peek() == UInt8(ascii: "`"), position > start + 1 else {
      fail("a name in backticks must be closed on the same line and not be empty", from: start)
      return .broken
    }
    position += 1
    return .quotedIdentifier(
      String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self))
  }

  /// By one byte, or by two: a table with a row for each sign is searched faster than a dictionary.
  private static let signs: [(bytes: UInt16, sign: ExpressionToken.Sign)] =
    ExpressionToken.Sign.allCases.map { sign in
      (sign.rawValue.utf8.reduce(0) { $0 << 8 | UInt16($1) }, sign)
    }

  private mutating func sign() -> ExpressionToken.Kind {
    let start = position
    let first = UInt16(peek())
    let pair = first << 8 | UInt16(peek(1))
    // The signs of two bytes stand first in the table.
    if let found = Self.signs.first(where: { $0.bytes == pair || $0.bytes == first }) {
      position += found.bytes > 0xFF ? 2 : 1
      return .sign(found.sign)
    }
    let width = scalar(at: position)?.utf8Count ?? 1
    position += width
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let help: String? =
      switch text {
      case "=": "equality is written '=='"
      case "&": "logical and is written '&&'"
      case "|": "logical or is written '||'"
      default: nil
      }
    fail("unexpected character '\(text)'", from: start, help: help)
    return .broken
  }

  /// The Unicode scalar at an offset, or nil at the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    if bytes[index] < 0x80 { return Unicode.Scalar(bytes[index]) }
    var decoder = UTF8()
    var rest = bytes[index...].prefix(4).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&rest) { return scalar }
    return nil
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// The number of bytes in UTF-8.
  var utf8Count: Int { UTF8.width(self) }

  /// XID_Start or an underscore (UAX #31); ASCII is answered without the Unicode tables.
  var isIdentifierStart: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0x80: false
    default: properties.isXIDStart
    }
  }

  /// XID_Continue.
  var isIdentifierPart: Bool {
    switch value {
    case 0x30...0x39: true
    case 0..<0x80: isIdentifierStart
    default: properties.isXIDContinue
    }
  }
}
