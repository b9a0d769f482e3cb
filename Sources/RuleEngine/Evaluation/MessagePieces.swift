import Syntax

/// A message text cut at its braces.
enum MessagePieces {
  enum Piece: Equatable {
    case text(String)
    /// The expression between braces, and the byte where it begins.
    case expression(String, start: Int)
  }

  static func cut(_ text: String, _ errors: inout [ExpressionError]) -> [Piece] {
    let bytes = Array(text.utf8)
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var place = 0
    func flush() {
      if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == open || byte == close, place + 1 < bytes.count, bytes[place + 1] == byte {
        literal.append(byte)
        place += 2
      } else if byte == open {
        guard let end = closing(bytes, from: place + 1) else {
          errors.append(
            ExpressionError(
              range: SourceRange(place..<(place + 1)), message: "'{' has no '}'",
              help: "a brace as text is written '{{'"))
          return pieces
        }
        flush()
        let source = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        pieces.append(.expression(source, start: place + 1))
        place = end + 1
      } else if byte == close {
        errors.append(
          ExpressionError(
            range: SourceRange(place..<(place + 1)), message: "'}' has no '{'",
            help: "a brace as text is written '}}'"))
        place += 1
      } else {
        literal.append(byte)
        place += 1
      }
    }
    flush()
    return pieces
  }

  /// The brace that ends an expression: not one inside a string or a map literal.
  private static func closing(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == UInt8(ascii: "\\") {
          place += 1
        } else if byte == open {
          quote = nil
        }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
          if depth == 0 { return place }
          depth -= 1
        default: break
        }
      }
      place += 1
    }
    return nil
  }
}
