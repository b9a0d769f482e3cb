/// The escapes of double-quoted scalars.
enum ScalarEscape {
  /// The character that the escape at `start` (a backslash) stands for, and the escape's length in
  /// bytes; `nil` where there is no such escape.
  static func read<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at start: Int, limit: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? where Bytes.Element == UInt8, Bytes.Index == Int {
    guard start + 1 < limit else { return nil }
    let letter = bytes[start + 1]
    if let simple = simple(letter) { return (simple, 2) }
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return nil
    }
    guard start + 2 + digits <= limit else { return nil }
    var value: UInt32 = 0
    for i in 0..<digits {
      guard let digit = hex(bytes[start + 2 + i]) else { return nil }
      value = value << 4 | digit
    }
    return Unicode.Scalar(value).map { ($0, 2 + digits) }
  }

  private static func simple(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "0": "\0"
    case "a": "\u{7}"
    case "b": "\u{8}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{B}"
    case "f": "\u{C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ": " "
    case "\"": "\""
    case "/": "/"
    case "\\": "\\"
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }

  private static func hex(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
