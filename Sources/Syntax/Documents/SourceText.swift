/// Makes source files from bytes that may be anything.
package enum SourceText {
  /// Reads bytes as UTF-8, or, where they are not, as UTF-16 or Windows-1252, and says so. A file
  /// that has been re-coded has the offsets of its new text.
  package static func decode(
    path: String, bytes: [UInt8], file: FileID
  ) -> (source: SourceFile, findings: [Finding]) {
    if let bigEndian = utf16(bytes) {
      let text = decodeUTF16(bytes, bigEndian: bigEndian)
      let source = SourceFile(path: path, validUTF8: text)
      return (source, [.utf16(Place(file, SourceRange(0, 0)))] + controls(source, file))
    }
    guard let invalid = firstInvalid(bytes) else {
      let source = SourceFile(path: path, validUTF8: bytes)
      return (source, controls(source, file))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var place = 0
    for (offset, byte) in bytes.enumerated() {
      if offset == invalid { place = text.count }
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: String(Windows1252.scalar(byte)).utf8)
      }
    }
    let source = SourceFile(path: path, validUTF8: text)
    let line = bytes[..<invalid].count { $0 == 0x0A } + 1
    let end = place + String(Windows1252.scalar(bytes[invalid])).utf8.count
    let finding = Finding.notUTF8(Place(file, SourceRange(place..<end)), line: line)
    return (source, [finding] + controls(source, file))
  }

  /// The offset of the first byte that is not valid UTF-8; `nil` where all is well.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if bytes.withUnsafeBufferPointer(isSurelyValid) { return nil }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  /// Whether bytes are ASCII and the characters of two and three bytes that any text has: one pass
  /// that makes no string.
  private static func isSurelyValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func goesOn(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case 0..<0x80:
        offset += 1
        // Eight bytes in one go, where all of them are ASCII.
        while offset + 8 <= bytes.count,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
        }
      case 0xC2...0xDF where goesOn(offset + 1): offset += 2
      case 0xE1...0xEC where goesOn(offset + 1) && goesOn(offset + 2): offset += 3
      default: return false
      }
    }
    return true
  }

  // MARK: UTF-16

  /// Whether bytes are UTF-16, and if so whether the high byte comes first: by the byte order mark,
  /// or by the zeros that a Latin text in UTF-16 has at every other place.
  private static func utf16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = bytes.prefix(512)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    if zeros[1] * 4 > sample.count, zeros[0] * 8 < sample.count { return false }
    if zeros[0] * 4 > sample.count, zeros[1] * 8 < sample.count { return true }
    return nil
  }

  private static func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    let hasMark = bytes.starts(with: bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
      let (high, low) = bigEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  // MARK: Control characters

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && (byte < 0x09 || byte > 0x0D)
  }

  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < bytes.count {
      // Eight bytes in one go, where none of them is below 0x20.
      if offset + 8 <= bytes.count {
        let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if (eight &- 0x2020_2020_2020_2020) & ~eight & 0x8080_8080_8080_8080 == 0 {
          offset += 8
          continue
        }
      }
      let end = min(offset + 8, bytes.count)
      if bytes[offset..<end].contains(where: isControl) { return true }
      offset = end
    }
    return false
  }

  /// A finding at the first control character of each kind that is no tab, line end or soft break.
  private static func controls(_ source: SourceFile, _ file: FileID) -> [Finding] {
    guard source.bytes.withUnsafeBufferPointer(hasControl) else { return [] }
    var seen: UInt64 = 0
    var findings: [Finding] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<bytes.count {
        let byte = bytes[offset]
        if !isControl(byte) { continue }
        if seen & (1 << UInt64(byte)) != 0 { continue }
        seen |= 1 << UInt64(byte)
        findings.append(
          .controlCharacter(Place(file, SourceRange(offset..<offset + 1)), byte: byte))
      }
    }
    return findings
  }
}
