import Syntax

/// Writes a tree in the standard layout, with the comments where they stood.
struct LayoutWriter {
  /// The longest line that a list or map in brackets may give.
  static let width = 120

  /// A collection around what is being written, or one that has just ended, to which the comments
  /// below it may belong.
  struct Level {
    /// Where it stood in the file.
    let column: Int
    /// Where it is written.
    let indent: Int
  }

  let bytes: [UInt8]
  let remarks: [Remark]
  /// The offset after each line end, those between CR and LF included.
  private let lineStarts: [Int32]
  /// Where scalars begin whose own quotes must not be kept.
  let rewritten: Set<Int32>
  private(set) var quotesKeys = false
  var output: [UInt8] = []
  /// The next comment to write.
  var nextRemark = 0
  /// The offset after what was last written.
  var lastEnd = 0
  /// Whether the blank lines before what comes next are part of the text above it.
  var endsInBlanks = false
  /// The open collections, and behind them those that have just ended.
  var levels = [Level(column: 0, indent: 0)]
  var depth = 1

  /// - Parameter quotesKeys: whether quotes tell what might else be a sentence with a colon in it.
  static func write(
    _ document: Document, _ findings: [Finding], quotesKeys: Bool = false
  ) -> String {
    var writer = LayoutWriter(document, findings)
    writer.quotesKeys = quotesKeys
    writer.writeRoot(document.root)
    writer.finish()
    return String(decoding: writer.output, as: UTF8.self)
  }

  private init(_ document: Document, _ findings: [Finding]) {
    bytes = document.source.bytes
    remarks = Remark.all(of: document)
    lineStarts = Self.lineStarts(in: bytes)
    let told = findings.filter { Self.rulesOnQuotes.contains($0.rule) }
      .compactMap(\.place?.range.start).sorted()
    rewritten = told.isEmpty ? [] : Self.scalars(in: document.root, touching: told)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lastEnd = 3 }
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// What the reader says of a scalar whose text, but not whose quotes, can be written.
  private static let rulesOnQuotes: Set<String> = [
    "text-mjuk-radbrytning", "text-omvant-snedstreck", "text-citattecken-ej-stangt",
  ]

  /// Where the scalars begin in which some of the offsets lie.
  private static func scalars(in node: DocumentNode, touching told: [Int32]) -> Set<Int32> {
    if node.isScalar {
      let range = node.range
      var low = 0
      var high = told.count
      while low < high {
        let middle = (low + high) / 2
        if told[middle] < range.start { low = middle + 1 } else { high = middle }
      }
      return low < told.count && told[low] <= range.end ? [range.start] : []
    }
    var found: Set<Int32> = []
    for item in node.items { found.formUnion(scalars(in: item, touching: told)) }
    for entry in node.entries {
      found.formUnion(scalars(in: entry.key, touching: told))
      found.formUnion(scalars(in: entry.value, touching: told))
    }
    return found
  }

  // MARK: lines

  /// Begins the line of what stands at an offset, at the innermost open level.
  mutating func beginLine(at offset: Int) {
    let level = levels[depth - 1]
    endLine()
    flushRemarks(before: offset, above: level)
    separate(from: offset)
    levels.removeLast(levels.count - depth)
    indent(level.indent)
  }

  /// Ends a line with the comment that stands behind it.
  private mutating func endLine() {
    guard let last = output.last, last != 0x0A else { return }
    if nextRemark < remarks.count {
      let remark = remarks[nextRemark]
      if !remark.isHeading, remark.start >= lastEnd, canFollow(remark, last),
        line(of: lastEnd) == line(of: remark.start)
      {
        var gap = 0
        while gap < remark.start - lastEnd, bytes[remark.start - gap - 1] == 0x20 { gap += 1 }
        output += [UInt8](repeating: 0x20, count: max(gap, 1))
        remark.lines(in: bytes).forEach { output += $0 }
        lastEnd = remark.end
        nextRemark += 1
      }
    }
    output.append(0x0A)
  }

  /// Whether a comment behind a text is read as one: `#1` is a part of the text.
  private func canFollow(_ remark: Remark, _ last: UInt8) -> Bool {
    let next = remark.start + 1 < remark.end ? bytes[remark.start + 1] : 0x20
    return next == 0x20 || next == 0x09 || next == 0x23 || Array("\"']}".utf8).contains(last)
  }

  /// Writes the comments before an offset, each on its line.
  private mutating func flushRemarks(before offset: Int, above level: Level) {
    while nextRemark < remarks.count, remarks[nextRemark].start < offset {
      let remark = remarks[nextRemark]
      nextRemark += 1
      separate(from: remark.start)
      let place = remark.isHeading ? level.indent : place(of: remark, above: level)
      for line in remark.lines(in: bytes) {
        indent(place)
        output += line
        output.append(0x0A)
      }
      lastEnd = max(lastEnd, remark.end)
    }
  }

  /// Where a comment on its own line is written: with what follows, or, where it stands further
  /// in, with what ends above it.
  private func place(of remark: Remark, above level: Level) -> Int {
    let column = column(of: remark.start)
    if column <= level.column { return level.indent }
    return (levels[depth...].last { $0.column <= column } ?? level).indent
  }

  /// Keeps a blank line, and no more than one.
  private mutating func separate(from offset: Int) {
    defer { endsInBlanks = false }
    guard !output.isEmpty, !endsInBlanks, lastEnd < offset else { return }
    var isBlank = false
    var i = lastEnd
    while i < offset {
      if Self.isBreak(bytes[i]) {
        if isBlank { return output.append(0x0A) }
        isBlank = true
        if bytes[i] == 0x0D, i + 1 < offset, bytes[i + 1] == 0x0A { i += 1 }
      } else if bytes[i] != 0x20, bytes[i] != 0x09 {
        isBlank = false
      }
      i += 1
    }
  }

  mutating func indent(_ count: Int) { output += [UInt8](repeating: 0x20, count: count) }

  private mutating func finish() {
    depth = 1
    endLine()
    flushRemarks(before: bytes.count + 1, above: levels[0])
  }

  // MARK: levels

  mutating func open(_ level: Level) {
    levels.removeLast(levels.count - depth)
    levels.append(level)
    depth += 1
  }

  mutating func close() { depth -= 1 }

  /// Says where comments go that stand further in than a text and below it.
  mutating func linger(_ level: Level) {
    levels.removeLast(levels.count - depth)
    levels.append(level)
  }

  // MARK: the file

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  func column(of offset: Int) -> Int { offset - Int(lineStarts[line(of: offset)]) }

  /// The line (from 0) that holds an offset.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where isBreak(byte) {
      starts.append(Int32(offset + 1))
    }
    return starts
  }

  /// Whether a line ends between two offsets.
  func hasBreak(_ start: Int, _ end: Int) -> Bool {
    start < end && bytes[start..<end].contains(where: Self.isBreak)
  }

  /// Whether a comment stands between two offsets.
  func hasRemark(_ start: Int, _ end: Int) -> Bool {
    var low = 0
    var high = remarks.count
    while low < high {
      let middle = (low + high) / 2
      if remarks[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low < remarks.count && remarks[low].start < end
  }

  /// How many characters stand in the line that is being written.
  var lineWidth: Int {
    var count = 0
    for byte in output.reversed() {
      if byte == 0x0A { break }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }
}
