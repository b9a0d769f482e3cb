/// Turns byte offsets of a file into lines and columns for people.
///
/// A line ends with LF, CRLF or a lone CR. Lines and columns count from 1; columns count Unicode
/// scalars (SARIF's `unicodeCodePoints`), and a byte order mark counts as nothing.
package struct LineTable: Sendable {
  private let file: SourceFile
  /// The offset at which each line begins.
  private let starts: [Int32]

  package init(_ file: SourceFile) {
    self.file = file
    var starts: [Int32] = [0]
    let bytes = file.bytes
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0A {
        starts.append(Int32(i + 1))
      } else if bytes[i] == 0x0D, !(i + 1 < bytes.count && bytes[i + 1] == 0x0A) {
        starts.append(Int32(i + 1))
      }
      i += 1
    }
    self.starts = starts
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
    var column = 1
    for byte in file.bytes[start..<min(max(Int(offset), start), file.bytes.count)]
    where byte & 0xC0 != 0x80 {
      column += 1
    }
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
