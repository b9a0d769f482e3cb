import Syntax

/// The line that a finding points at, with the range marked below it.
struct Excerpt {
  /// The line as it is shown: tabs opened up, controls made visible, cut when it is very long.
  let text: String
  /// Cells before the first marked one.
  let indent: Int
  /// Cells that are marked; at least one.
  let width: Int

  /// `^~~~` at the right place.
  var marks: String {
    String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: width - 1)
  }

  /// The widest that an excerpt gets.
  static let widest = 100
  private static let tab = 4
  /// How much of a line is looked at on each side of the range's start, in bytes. Lines can be as
  /// long as a file.
  private static let window = 1_000

  /// The first line of a range. A range that goes on below is marked to the end of this line.
  init(_ range: SourceRange, in file: SourceFile, line: SourceRange) {
    let bytes = file.bytes
    let bom = line.start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lineBytes = min(Int(line.start) + bom, Int(line.end))..<Int(line.end)
    let start = min(max(Int(range.start), lineBytes.lowerBound), lineBytes.upperBound)
    let end = min(max(Int(range.end), start), lineBytes.upperBound)
    let first = Self.boundary(start - Self.window, in: bytes, within: lineBytes)
    let last = Self.boundary(start + Self.window, in: bytes, within: lineBytes)

    var row = Row(tab: Self.tab)
    row.append(bytes[first..<start])
    let from = row.width
    row.append(bytes[start..<max(start, min(end, last))])
    let to = row.width
    row.append(bytes[max(start, min(end, last))..<last])
    let (cells, shift) = Self.cut(
      row.cells, around: from..<to, cutBefore: first > lineBytes.lowerBound,
      cutAfter: last < lineBytes.upperBound)
    text = cells
    indent = from - shift
    width = max(1, min(to - shift, max(Self.widest - 1, indent + 1)) - indent)
  }

  /// The nearest start of a character at or after an offset.
  private static func boundary(_ offset: Int, in bytes: [UInt8], within line: Range<Int>) -> Int {
    var i = min(max(offset, line.lowerBound), line.upperBound)
    while i < line.upperBound, bytes[i] & 0xC0 == 0x80 { i += 1 }
    return i
  }

  /// Keeps what fits around the marked cells; says how many cells were taken from the front.
  private static func cut(
    _ cells: [Row.Cell], around marked: Range<Int>, cutBefore: Bool, cutAfter: Bool
  ) -> (text: String, shift: Int) {
    let total = cells.last.map { $0.start + $0.width } ?? 0
    guard total > widest || cutBefore || cutAfter else {
      return (cells.map(\.text).joined(), 0)
    }
    // A third of the room stands before the mark, unless the text there is shorter than that.
    var lower =
      marked.upperBound + 1 < widest && !cutBefore ? 0 : max(0, marked.lowerBound - widest / 3)
    let isCutBefore = lower > 0 || cutBefore
    let upper = lower + widest - 2
    let kept = cells.filter { $0.start >= lower && $0.start + $0.width <= upper }
    let isCutAfter = cutAfter || (cells.last.map { $0.start + $0.width > upper } ?? false)
    lower = kept.first?.start ?? lower
    let text = kept.map(\.text).joined()
    return (
      (isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : ""), lower - (isCutBefore ? 1 : 0)
    )
  }

  /// Characters laid out in cells.
  private struct Row {
    struct Cell {
      let text: String
      let start: Int
      let width: Int
    }

    let tab: Int
    private(set) var cells: [Cell] = []
    private(set) var width = 0

    init(tab: Int) { self.tab = tab }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
      for character in String(decoding: bytes, as: UTF8.self) {
        if character == "\t" {
          put(String(repeating: " ", count: tab - width % tab))
        } else {
          put(VisibleText.of(String(character)))
        }
      }
    }

    private mutating func put(_ text: String) {
      let cell = Cell(text: text, start: width, width: DisplayWidth.of(text))
      cells.append(cell)
      width += cell.width
    }
  }
}
