/// Numbers, strings and bytes (CEL langdef, Syntax: INT_LIT to BYTES_LIT).
extension ExpressionLexer {
  /// What stands before and at the opening of a string.
  struct StringPrefix {
    var isRaw = false
    var isBytes = false
    var length = 0
    var quote: UInt8 = 0
    var isTriple = false
  }

  mutating func number() -> ExpressionToken.Kind {
    let start = position
    if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x") {
      position += 2
      while peek().hexValue != nil { position += 1 }
      return integer(bytes[(start + 2)..<position], radix: 16, from: start)
    }
    while peek().isDigit { position += 1 }
    var isDouble = false
    if peek() == UInt8(ascii: "."), peek(1).isDigit {
      isDouble = true
      position += 1
      while peek().isDigit { position += 1 }
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if peek(signed ? 2 : 1).isDigit {
        isDouble = true
        position += signed ? 2 : 1
        while peek().isDigit { position += 1 }
      }
    }
    guard isDouble else { return integer(bytes[start..<position], radix: 10, from: start) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return .double(Double(text) ?? 0)
  }

  private mutating func integer(
    _ digits: ArraySlice<UInt8>, radix: Int, from start: Int
  ) -> ExpressionToken.Kind {
    let isUnsigned = peek() | 0x20 == UInt8(ascii: "u")
    if isUnsigned { position += 1 }
    if let next = scalar(at: position), next.isIdentifierPart {
      while let next = scalar(at: position), next.isIdentifierPart {
        position += next.utf8Count
      }
      fail("a number can't be followed by letters", from: start)
      return .broken
    }
    guard let value = UInt64(String(decoding: digits, as: UTF8.self), radix: radix) else {
      fail(
        digits.isEmpty ? "'0x' must be followed by digits" : "the number does not fit in 64 bits",
        from: start)
      return .broken
    }
    return isUnsigned ? .uint(value) : .int(value)
  }

  /// Looks for `r`, `b` in either order and case, and a quote; does not move.
  func stringPrefix() -> StringPrefix? {
    var prefix = StringPrefix()
    scan: while prefix.length < 3 {
      switch peek(prefix.length) {
      case UInt8(ascii: "r"), UInt8(ascii: "R"):
        if prefix.isRaw { return nil }
        prefix.isRaw = true
      case UInt8(ascii: "b"), UInt8(ascii: "B"):
        if prefix.isBytes { return nil }
        prefix.isBytes = true
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        break scan
      default: return nil
      }
      prefix.length += 1
    }
    prefix.quote = peek(prefix.length)
    guard prefix.quote == UInt8(ascii: "'") || prefix.quote == UInt8(ascii: "\"") else {
      return nil
    }
    prefix.isTriple =
      peek(prefix.length + 1) == prefix.quote && peek(prefix.length + 2) == prefix.quote
    return prefix
  }

  mutating func string(_ prefix: StringPrefix) -> ExpressionToken.Kind {
    let start = position
    position += prefix.length + (prefix.isTriple ? 3 : 1)
    var content: [UInt8] = []
    var isSound = true
    while !isAtClosing(prefix) {
      guard position < bytes.count, prefix.isTriple || (peek() != 0x0A && peek() != 0x0D) else {
        let quote = String(Unicode.Scalar(prefix.quote))
        fail("the string has no closing \(quote)", from: start)
        return .broken
      }
      if peek() == UInt8(ascii: "\\"), !prefix.isRaw {
        if !escape(into: &content, isBytes: prefix.isBytes) { isSound = false }
      } else if peek() == 0x0D, peek(1) == 0x0A {
        // A line break inside a literal is one line feed, whatever the file uses.
        content.append(0x0A)
        position += 2
      } else {
        content.append(peek())
        position += 1
      }
    }
    position += prefix.isTriple ? 3 : 1
    guard isSound else { return .broken }
    return prefix.isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
  }

  private func isAtClosing(_ prefix: StringPrefix) -> Bool {
    guard peek() == prefix.quote else { return false }
    return !prefix.isTriple || (peek(1) == prefix.quote && peek(2) == prefix.quote)
  }

  /// Reads one escape sequence; false, and an error told, where it is none.
  private mutating func escape(into content: inout [UInt8], isBytes: Bool) -> Bool {
    let start = position
    let letter = peek(1)
    position += 2
    if let plain = Self.plainEscapes[letter] {
      content.append(plain)
      return true
    }
    let (radix, count): (UInt32, Int) =
      switch letter {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): (16, 2)
      case UInt8(ascii: "u"): (16, isBytes ? 0 : 4)
      case UInt8(ascii: "U"): (16, isBytes ? 0 : 8)
      case UInt8(ascii: "0")...UInt8(ascii: "3"): (8, 3)
      default: (0, 0)
      }
    if radix == 8 { position -= 1 }
    var value: UInt32 = 0
    var isComplete = count > 0
    for _ in 0..<count {
      guard let digit = peek().hexValue, digit < radix else {
        isComplete = false
        break
      }
      value = value &* radix &+ digit
      position += 1
    }
    position = min(position, bytes.count)
    guard isComplete else {
      while let next = scalar(at: position), next.value >= 0x80, position - start < 6 {
        position += next.utf8Count
      }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      fail("'\(text)' is no escape sequence", from: start, help: "write '\\\\' for a backslash")
      return false
    }
    if isBytes {
      content.append(UInt8(truncatingIfNeeded: value))
      return true
    }
    guard let scalar = Unicode.Scalar(value) else {
      fail("the escape is not a Unicode character", from: start)
      return false
    }
    content.append(contentsOf: Array(String(Character(scalar)).utf8))
    return true
  }

  /// Escapes of one letter, by that letter.
  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "?"): 0x3F,
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "`"): 0x60,
  ]
}
