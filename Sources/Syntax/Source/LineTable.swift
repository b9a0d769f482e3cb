/// Turns byte offsets of a file into lines and columns for people.
///
/// A line ends with LF, CRLF or a lone CR. Lines and columns count from 1; columns count Unicode
/// scalars (SARIF's `unicodeCodePoints`), and a byte order mark counts as nothing.
package struct LineTable: Sendable {
  private let file: SourceFile
  /// The offset at which each line begins.
  private let starts: [Int32]
  /// The number of characters before every `step`th byte: a line can be as long as a file.
  private let counts: [Int32]
  private static let step = 1024

  package init(_ file: SourceFile) {
    self.file = file
    starts = file.bytes.withUnsafeBufferPointer { Self.starts($0) }
    counts = Self.counts(file.bytes)
  }

  /// Where each byte of eight has its highest bit.
  private static let high: UInt64 = 0x8080_8080_8080_8080

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var starts: [Int32] = [0]
    let raw = UnsafeRawBufferPointer(bytes)
    var i = 0
    while i < bytes.count {
      // Eight bytes in one go, where none of them is below 0x0E.
      if i + 8 <= bytes.count {
        let eight = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if (eight &- 0x0E0E_0E0E_0E0E_0E0E) & ~eight & high == 0 {
          i += 8
          continue
        }
      }
      let end = min(i + 8, bytes.count)
      while i < end {
        if bytes[i] == 0x0A
          || bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)
        {
          starts.append(Int32(i + 1))
        }
        i += 1
      }
    }
    return starts
  }

  private static func counts(_ bytes: [UInt8]) -> [Int32] {
    guard bytes.count > step else { return [0] }
    return bytes.withUnsafeBufferPointer { bytes in
      var counts: [Int32] = [0]
      for start in stride(from: 0, to: bytes.count - step, by: step) {
        let count = characters(bytes, start..<start + step)
        counts.append(counts[counts.count - 1] + Int32(count))
      }
      return counts
    }
  }

  private static func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var count = range.count
    var offset = range.lowerBound
    // Of eight bytes in one go, those that continue a character have the highest bit and not the
    // next.
    while offset + 8 <= range.upperBound {
      let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let continuing = (eight & ~(eight << 1) & high) >> 7
      count -= Int((continuing &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 == 0x80 { count -= 1 }
      offset += 1
    }
    return count
  }

  /// The number of characters that begin before an offset.
  private func characters(before offset: Int) -> Int {
    let block = min(offset / Self.step, counts.count - 1)
    return file.bytes.withUnsafeBufferPointer { bytes in
      Int(counts[block]) + Self.characters(bytes, block * Self.step..<offset)
    }
  }

  package var lineCount: Int { starts.count }

  /// The line (from 1) that holds a byte offset; the file's end belongs to the last line.
  package func line(of offset: Int32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and the column (both from 1) of a byte offset.
  package func position(of offset: Int32) -> (line: Int, column: Int) {
    let line = line(of: offset)
    let start = Int(starts[line - 1])
    let end = min(max(Int(offset), start), file.bytes.count)
    var column = 1 + characters(before: end) - characters(before: start)
    if line == 1, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { column -= 1 }
    return (line, column)
  }

  /// The bytes of a line (from 1), without its line end.
  package func range(ofLine line: Int) -> SourceRange {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : Int32(file.bytes.count)
    while end > start, file.bytes[Int(end) - 1] == 0x0A || file.bytes[Int(end) - 1] == 0x0D {
      end -= 1
    }
    return SourceRange(start, end)
  }
}
