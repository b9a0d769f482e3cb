/// The extent of a quoted scalar.
struct QuotedScan {
  /// The offset after the last quote, or after the text where that is missing.
  var end: Int
  var isMultiline: Bool
  var isClosed: Bool
}

extension BlockReader {
  /// Scans the quoted scalar at an offset. In plans, a quote that is still open where the structure
  /// goes on is taken as unclosed and ends with its first line.
  mutating func scanQuoted(_ start: Int, limit: Int, parentIndent: Int) -> QuotedScan {
    let quote = bytes[start]
    var i = start + 1
    var firstBreak = -1
    while i < limit {
      let b = bytes[i]
      if b == quote {
        if quote == 0x27 && i + 1 < limit && bytes[i + 1] == quote {
          i += 2
          continue
        }
        return QuotedScan(end: i + 1, isMultiline: firstBreak >= 0, isClosed: true)
      }
      if b == 0x5C && quote == 0x22 {
        if isBreak(byte(i + 1)) { i += 1 } else { i = min(i + 2, limit) }
        continue
      }
      if b == 0x0A || b == 0x0D {
        if firstBreak < 0 { firstBreak = i }
        let next = afterBreak(i)
        if resumesStructure(next, parentIndent) { break }
        i = next
        continue
      }
      if b < 0x20 || b == 0xE2 || b == 0xC2 { noteSoftBreak(i) }
      i += 1
    }
    wastedBytes += i - start
    var stop = firstBreak < 0 ? min(i, limit) : firstBreak
    while stop > start + 1, isBlank(bytes[stop - 1]) { stop -= 1 }
    return QuotedScan(end: stop, isMultiline: false, isClosed: false)
  }

  mutating func noteSoftBreak(_ i: Int) {
    let b = bytes[i]
    if b == 0x0B || b == 0x0C { sawSoftBreak = true }
    if b == 0xC2 && byte(i + 1) == 0x85 { sawSoftBreak = true }
    if b == 0xE2 && byte(i + 1) == 0x80 && byte(i + 2) & 0xFE == 0xA8 { sawSoftBreak = true }
  }

  /// Whether a line looks like the next key or item at or outside the level of a value that
  /// has not been closed.
  func resumesStructure(_ lineStart: Int, _ parentIndent: Int) -> Bool {
    if isMarker(lineStart) { return true }
    guard isTolerant else { return false }
    if wastedBytes > 4 * end + 4096 { return true }
    var i = lineStart
    while byte(i) == 0x20 { i += 1 }
    if i - lineStart > parentIndent || isBreak(byte(i)) { return false }
    if byte(i) == 0x2D && isBlankOrBreak(byte(i + 1)) { return true }
    if oddBulletEnd(i) != nil { return true }
    while !isBreak(byte(i)) {
      if bytes[i] == 0x3A && isBlankOrBreak(byte(i + 1)) { return true }
      i += 1
    }
    return false
  }

  mutating func readQuotedValue() -> Bool {
    let start = position
    let scan = scanQuoted(start, limit: end, parentIndent: open[open.count - 1].indent)
    guard isWholeValue(start, scan) else { return false }
    writeQuoted(start, scan)
    return true
  }

  /// A quoted key or value at the beginning of an entry. False where it is to be read as plain.
  mutating func readQuotedEntry(isFirst: Bool) -> Bool {
    let start = position
    let level = levels(upTo: start - columnBase) - 1
    let scan = scanQuoted(start, limit: end, parentIndent: open[level].indent)
    let after = skippingBlanks(scan.end)
    if scan.isClosed, !scan.isMultiline, byte(after) == 0x3A, isBlankOrBreak(byte(after + 1)),
      after < end
    {
      guard placeKey(from: start, to: scan.end) else { return true }
      checkEscapes(start, scan.end)
      writeKey(
        from: start, to: scan.end, style: style(of: start), pendingAt: after + 1)
      position = after + 1
      readValue()
      return true
    }
    guard isWholeValue(start, scan) else { return false }
    guard placeValue(isFirst: isFirst) else { return true }
    writeQuoted(start, scan)
    return true
  }

  func style(of start: Int) -> ScalarStyle {
    bytes[start] == 0x22 ? .doubleQuoted : .singleQuoted
  }

  /// Whether nothing but a comment follows a quoted text; otherwise it is told that the quotes are
  /// read as part of the text.
  private mutating func isWholeValue(_ start: Int, _ scan: QuotedScan) -> Bool {
    // `'80-talets skolor` begins with an apostrophe.
    let isApostrophe = !scan.isClosed && bytes[start] == 0x27 && isDigit(byte(start + 1))
    let after = skippingBlanks(scan.end)
    if !isApostrophe {
      if !scan.isClosed || isBreak(byte(after)) || byte(after) == 0x23 { return true }
    }
    let stop = lineEnd(min(after, scan.end))
    tell(.textAfterQuote(place(start, stop), excerpt(start, stop)))
    sawSoftBreak = false
    return false
  }

  func isDigit(_ b: UInt8) -> Bool { b >= 0x30 && b <= 0x39 }

  private mutating func writeQuoted(_ start: Int, _ scan: QuotedScan) {
    var flags: NodeRecord.Flags = scan.isMultiline ? .multiline : []
    if !scan.isClosed {
      flags.formUnion([.unclosed, .repaired])
      tell(.unclosedQuote(place(start, scan.end), excerpt(start, scan.end)))
    }
    takePending()
    checkEscapes(start, scan.end)
    let record = append(.scalar, style(of: start), flags: flags, from: start, to: scan.end)
    position = scan.end
    finishLine(after: record)
  }

  /// Tells of backslashes in double quotes that are no escapes; they are kept as they are.
  mutating func checkEscapes(_ start: Int, _ stop: Int) {
    guard bytes[start] == 0x22 else { return }
    var i = start + 1
    while i < stop {
      if bytes[i] == 0x5C {
        if !isBreak(byte(i + 1)) {
          if ScalarEscape.read(bytes, at: i, limit: stop) == nil {
            tell(.unknownEscape(place(i, min(i + 2, stop)), excerpt(i, min(i + 2, stop))))
          }
          i += 1
        }
      }
      i += 1
    }
  }
}
