extension String {
  /// Without white space at the ends, and with one blank for any within: neither is ever meant.
  package func tidied() -> String {
    var text = self
    if text.withUTF8(Self.isTidy) { return self }
    return text.withUTF8(Self.tidy) ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is surely nothing to tidy: single spaces inside and no other white space.
  private static func isTidy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x21..<0x80: continue
      case 0x20:
        if index == 1 || index == bytes.count || bytes[index] == 0x20 { return false }
      case 0xE2:
        // Of what begins so, dashes and quotation marks are common, and are no white space.
        if bytes[index] != 0x80 || bytes[index + 1] < 0x90 || bytes[index + 1] >= 0xA8 {
          return false
        }
      // Other space separators and line ends beyond ASCII begin with these bytes; so do other
      // characters, which then take the longer way.
      case 0..<0x20, 0xC2, 0xE1, 0xE3: return false
      default: continue
      }
    }
    return true
  }

  /// The same byte by byte, for texts where no byte belongs to white space beyond ASCII or to a mark
  /// that would join a blank before it; `nil` for others.
  private static func tidy(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var last: UInt8 = 0
    var before: UInt8 = 0
    for byte in bytes where byte >= 0x80 {
      switch byte {
      // Letters of Latin-1 and Latin Extended-A begin with C3 to C5. Of what begins with E2, dashes
      // and quotation marks are common; spaces, joiners and marks are let go.
      case 0xC2, 0xC6...0xE1, 0xE3...0xFF: return nil
      case 0x81, 0x83: if last == 0xE2 || last == 0x80 { return nil }
      case 0x80...0x8F, 0xA8...0xAF: if last == 0x80, before == 0xE2 { return nil }
      default: break
      }
      before = last
      last = byte
    }
    return String(unsafeUninitializedCapacity: bytes.count) { tidied in
      var count = 0
      var isParted = false
      for byte in bytes {
        if byte == 0x20 || 0x09...0x0D ~= byte {
          isParted = count > 0
        } else {
          if isParted {
            tidied[count] = 0x20
            count += 1
            isParted = false
          }
          tidied[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
