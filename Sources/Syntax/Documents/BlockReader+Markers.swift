/// Lines that are not content: document marks, directives, conflict marks; and odd indentation.
extension BlockReader {
  /// Whether a line at column 0 is a document mark or a conflict mark.
  func isMarker(_ i: Int) -> Bool {
    switch byte(i) {
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      return byte(i + 1) == byte(i) && byte(i + 2) == byte(i) && isBlankOrBreak(byte(i + 3))
    case UInt8(ascii: "<"), UInt8(ascii: ">"): return isConflictMark(i)
    case UInt8(ascii: "="), UInt8(ascii: "|"): return conflictDepth > 0 && isConflictMark(i)
    default: return false
    }
  }

  private func isConflictMark(_ i: Int) -> Bool {
    let first = byte(i)
    for offset in 1..<7 where byte(i + offset) != first { return false }
    return isBlankOrBreak(byte(i + 7))
  }

  /// Reads a marker line at `position`. False where it is content.
  mutating func readMarkerLine() -> Bool {
    let start = position
    let stop = lineEnd(start)
    if byte(start) == UInt8(ascii: "%"), !sawContent, isDirective(start) {
      tell(.directive(place(start, stop), excerpt(start, stop)))
      position = afterBreak(stop)
      return true
    }
    guard isMarker(start) else { return false }
    switch byte(start) {
    case UInt8(ascii: "-") where !sawContent && !sawDocumentStart:
      sawDocumentStart = true
      position = skippingBlanks(start + 3)
      if isBreak(byte(position)) || byte(position) == 0x23 {
        finishLine(after: -1)
      } else {
        sawContent = true
        readContent()
      }
    case UInt8(ascii: "-"):
      tell(.severalDocuments(place(start, start + 3)))
      position = start + 3
      finishMarkerLine()
    case UInt8(ascii: "."):
      if nextLine(after: start).column >= 0 { tell(.severalDocuments(place(start, start + 3))) }
      position = start + 3
      finishMarkerLine()
    default:
      if byte(start) == UInt8(ascii: "<") { conflictDepth += 1 }
      if byte(start) == UInt8(ascii: ">") { conflictDepth = max(0, conflictDepth - 1) }
      tell(.conflictMark(place(start, stop)))
      position = afterBreak(stop)
    }
    return true
  }

  /// What follows a document mark on its line: a comment, or text that could not be placed.
  private mutating func finishMarkerLine() {
    position = skippingBlanks(position)
    if !isBreak(byte(position)), byte(position) != 0x23 {
      let stop = lineEnd(position)
      tell(.unread(place(position, stop), excerpt(position, stop)))
      position = afterBreak(stop)
    } else {
      finishLine(after: -1)
    }
  }

  private func isDirective(_ start: Int) -> Bool {
    let text = bytes[start..<min(start + 6, end)]
    return text.starts(with: "%YAML ".utf8) || text.starts(with: "%TAG ".utf8)
  }

  // MARK: Indentation

  /// Skips tabs, no-break spaces and the like in front of a line, and chooses the column that the
  /// line is read at. True where nothing else stands on the line.
  mutating func skipOddIndentation() -> Bool {
    let start = position
    var i = position
    var width = i - columnBase
    var hasTab = false
    loop: while true {
      switch byte(i) {
      case 0x20:
        width += 1
        i += 1
      case 0x09:
        hasTab = true
        width = (width / 8 + 1) * 8
        i += 1
      default:
        let count = isTolerant ? oddBlank(i) : 0
        if count == 0 { break loop }
        width += bytes[i] == 0xEF ? 0 : 1
        i += count
      }
    }
    if i == start { return false }
    if isBreak(byte(i)) {
      position = afterBreak(i)
      return true
    }
    if byte(i) == 0x23 {
      position = i
      readComment()
      return true
    }
    position = i
    if hasTab {
      chooseColumn(width, tabStart: start)
    } else {
      columnBase = i - width
      tellOnce(.oddBlank(place(start, i)))
    }
    return false
  }

  /// The length of a character that looks like a blank but is none to YAML; 0 where there is none.
  func oddBlank(_ i: Int) -> Int {
    switch byte(i) {
    case 0x0B, 0x0C: return 1
    case 0xC2: return byte(i + 1) == 0xA0 ? 2 : 0
    case 0xE2:
      if byte(i + 1) != 0x80 { return 0 }
      let third = byte(i + 2)
      return third >= 0x80 && third <= 0x8B || third == 0xAF || third == 0xA8 || third == 0xA9
        ? 3 : 0
    case 0xE3: return byte(i + 1) == 0x80 && byte(i + 2) == 0x80 ? 3 : 0
    case 0xEF: return byte(i + 1) == 0xBB && byte(i + 2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Chooses the column of a line that begins with a tab: the first common width of a tab that
  /// fits the open levels, or else the innermost level that takes the line.
  private mutating func chooseColumn(_ width: Int, tabStart: Int) {
    let spaces = tabStart - columnBase
    var tabs = 0
    var others = 0
    for i in tabStart..<position { if bytes[i] == 0x09 { tabs += 1 } else { others += 1 } }
    let isItem = bulletEnd(position, isFirst: true) != nil
    let scan = scanPlain(from: position)
    sawSoftBreak = false
    let isKey = !isItem && byte(scan.stop) == 0x3A && scan.stop < end
    let key = isKey ? string(position, scan.textEnd) : ""
    var column = -1
    for tab in [8, 4, 2] {
      let candidate = tab == 8 ? width : spaces + tabs * tab + others
      if fits(candidate, isItem: isItem, key: isKey ? key : nil) {
        column = candidate
        isLineRepaired = tab != 8
        break
      }
    }
    if column < 0 {
      isLineRepaired = true
      for level in open.indices where isItem ? open[level].isSequence : accepts(key, level: level) {
        column = open[level].indent
      }
      if column < 0 { column = width }
    }
    let level = levels(upTo: column) - 1
    let neighbour = level > 0 && open[level].key >= 0 ? keyString(Int(open[level].key)) : nil
    columnBase = position - column
    let finding = Finding.tab(
      place(tabStart, position), neighbour: isLineRepaired ? neighbour : nil)
    if isLineRepaired { tell(finding) } else { tellOnce(finding) }
  }

  /// Whether a line of a kind may stand at a column.
  private mutating func fits(_ column: Int, isItem: Bool, key: String?) -> Bool {
    let level = levels(upTo: column) - 1
    if isItem {
      return open[level].isSequence && open[level].indent == column
        || open[level].isPending && (open[level].indent < column || open[level].kind == .mapping)
    }
    guard let key else { return open[level].isPending && open[level].indent < column }
    if open[level].kind == .mapping && open[level].indent == column {
      return accepts(key, level: level)
    }
    return open[level].isPending && open[level].indent < column
      && acceptsInSlot(key, level: level)
  }
}
