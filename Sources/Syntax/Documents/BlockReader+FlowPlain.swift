/// The extent of a plain scalar within brackets.
struct FlowPlainScan {
  /// The end of the text.
  var end: Int
  /// The offset at which the scan stopped.
  var next: Int
  var isMultiline = false
  var hasHash = false
}

extension BlockReader {
  /// Scans a plain scalar within brackets, which may go on over lines.
  mutating func scanFlowPlain(
    _ start: Int, _ parentIndent: Int, throughColons: Bool = false
  ) -> FlowPlainScan {
    var scan = FlowPlainScan(end: start, next: start)
    var i = start
    while i < end {
      let b = bytes[i]
      if isBreak(b) {
        var next = afterBreak(i)
        var resumes = resumesStructure(next, parentIndent)
        while !resumes {
          let content = skippingBlanks(next)
          guard content < end, isBreak(byte(content)) else {
            next = content
            break
          }
          next = afterBreak(content)
          resumes = resumesStructure(next, parentIndent)
        }
        guard !resumes, next < end, continuesFlowPlain(next) else { break }
        scan.isMultiline = true
        i = next
        continue
      }
      if isFlowEnd(i) && (b != 0x3A || i > start && !throughColons) { break }
      if b == 0x23, i > start, isBlank(bytes[i - 1]) {
        if !isTextHash(i) { break }
        scan.hasHash = true
      }
      if b < 0x20 || b >= 0xC2 { noteSoftBreak(i) }
      i += 1
      if !isBlank(b) { scan.end = i }
    }
    scan.next = i
    if scan.end == start { scan.end = min(start + 1, end) }
    return scan
  }

  private func continuesFlowPlain(_ i: Int) -> Bool {
    !isFlowEnd(i) && byte(i) != 0x23
  }

  /// Whether the character at an offset ends a plain scalar within brackets.
  private func isFlowEnd(_ i: Int) -> Bool {
    switch bytes[i] {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    case UInt8(ascii: ":"):
      switch byte(i + 1) {
      case 0x20, 0x09, 0x0A, 0x0D: return true
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return true
      default: return false
      }
    default: return false
    }
  }

  /// Puts `1,5 milj` together again where its comma has cut it: between digits, without a blank.
  /// The result is the offset to read on from.
  mutating func rejoinedComma(_ comma: Int, _ stack: [OpenFlow]) -> Int? {
    guard isTolerant, let top = stack.last, let last = records.indices.last,
      isDigit(byte(comma - 1)), isDigit(byte(comma + 1)), records[last].kind == .scalar,
      records[last].style == .plain, Int(records[last].end) == comma
    else { return nil }
    let rest = scanFlowPlain(comma + 1, Int.max)
    if top.isMapping {
      guard top.state == .afterValue, byte(rest.next) != 0x3A || rest.next >= end else {
        return nil
      }
    } else {
      // `[1,2,3]` is a list of numbers; `[barn, 1,7 milj]` is not.
      var i = comma + 1
      while i < rest.end, isDigit(bytes[i]) { i += 1 }
      guard i < rest.end, byte(rest.next) != 0x3A else { return nil }
    }
    records[last].end = Int32(rest.end)
    records[last].flags.insert(.repaired)
    if rest.isMultiline { records[last].flags.insert(.multiline) }
    lastEnd = max(lastEnd, rest.end)
    let start = Int(records[last].start)
    tell(.cutAmount(place(start, rest.end), excerpt(start, rest.end)))
    return rest.end
  }
}
