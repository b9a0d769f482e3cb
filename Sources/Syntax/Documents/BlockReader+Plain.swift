/// What a scan of one line of plain text found.
struct PlainScan {
  /// The end of the text, without the blanks before `stop`.
  var textEnd: Int
  /// The offset of the colon, the comment or the line end that stopped the scan.
  var stop: Int
  /// Whether the text holds a colon that would begin a value in YAML.
  var hasColon = false
  /// Whether the text holds a ` #` that would begin a comment in YAML.
  var hasHash = false
  /// Whether the text holds a tab, as a row out of a spreadsheet does.
  var hasTab = false
}

extension BlockReader {
  /// Scans plain text on one line, in block context.
  mutating func scanPlain(from start: Int, throughColons: Bool = false) -> PlainScan {
    var i = start
    var hasHash = false
    var tab = -1
    scan: while true {
      let b = byte(i)
      if b > 0x3A && b < 0xC2 {
        i += 1
        continue
      }
      switch b {
      case 0x0A, 0x0D: break scan
      case 0x3A:
        if !throughColons && isBlankOrBreak(byte(i + 1)) { break scan }
      case 0x23:
        if i == start || !isBlank(bytes[i - 1]) { break }
        if isTextHash(i) { hasHash = true } else { break scan }
      case 0x09: tab = i
      case 0x0B, 0x0C: sawSoftBreak = true
      case 0xC2:
        if byte(i + 1) == 0x85 { sawSoftBreak = true }
      case 0xE2:
        if byte(i + 1) == 0x80 && byte(i + 2) & 0xFE == 0xA8 { sawSoftBreak = true }
      default: break
      }
      i += 1
    }
    var textEnd = i
    while textEnd > start, isBlank(bytes[textEnd - 1]) { textEnd -= 1 }
    // The last tab of a row may stand after the text.
    let hasTab = tab >= 0 && bytes[start..<textEnd].contains(0x09)
    return PlainScan(textEnd: textEnd, stop: i, hasHash: hasHash, hasTab: hasTab)
  }

  /// Whether a `#` after a blank is part of a plan's text: `rutin #1` is, `rutin # utkast` is not.
  @inline(__always) func isTextHash(_ i: Int) -> Bool {
    if !isTolerant { return false }
    let next = byte(i + 1)
    return !isBlankOrBreak(next) && next != 0x23
  }

  /// Reads on with the lines that belong to a plain scalar; `position` is after its first line.
  mutating func readContinuation(of record: Int) {
    let parentIndent = open[open.count - 1].indent
    while position < end {
      var base = position
      var i = position
      var indent = 0
      while true {
        while byte(i) == 0x20 { i += 1 }
        indent = i - base
        i = skippingBlanks(i)
        if i >= end { return }
        if !isBreak(byte(i)) { break }
        i = afterBreak(i)
        base = i
      }
      if indent <= parentIndent || byte(i) == 0x23 { return }
      if indent == 0 && isMarker(base) { return }
      let wasSoftBreak = sawSoftBreak
      var scan = scanPlain(from: i)
      if byte(scan.stop) == 0x3A, scan.stop < end {
        columnBase = base
        switch meaningOfKey(from: i, to: scan.textEnd, under: record) {
        case .fields:
          sawSoftBreak = wasSoftBreak
          nameSentence(record, column: indent, nextLine: base)
          return
        case .otherLevel:
          sawSoftBreak = wasSoftBreak
          position = base
          return
        case .text:
          tell(.colonInText(place(i, lineEnd(i)), excerpt(i, lineEnd(i))))
          records[record].flags.insert(.repaired)
          scan = scanPlain(from: scan.stop + 1, throughColons: true)
        }
      } else if isTolerant, endsText(i, scan, column: indent) {
        sawSoftBreak = wasSoftBreak
        position = base
        return
      }
      extend(record, to: scan)
      position = scan.stop
      if byte(position) == 0x23, position < end {
        records[record].flags.insert(.commentAfter)
        readComment()
        return
      }
      position = afterBreak(position)
    }
  }

  /// Lets a plain scalar go on to the end of a scanned line.
  mutating func extend(_ record: Int, to scan: PlainScan) {
    records[record].end = Int32(scan.textEnd)
    records[record].flags.insert(.multiline)
    if sawSoftBreak {
      records[record].flags.insert(.softBreaks)
      sawSoftBreak = false
      tell(.softBreak(place(Int(records[record].start), scan.textEnd)))
    }
    if scan.hasHash {
      let start = Int(records[record].start)
      tell(.hashInText(place(start, scan.textEnd), excerpt(start, scan.textEnd)))
      records[record].flags.insert(.repaired)
    }
    lastEnd = max(lastEnd, scan.textEnd)
  }
}
