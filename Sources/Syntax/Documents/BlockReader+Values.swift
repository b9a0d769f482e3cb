extension BlockReader {
  /// A key with its value, or a value, at `position`. `isFirst` says that nothing but indentation
  /// stands before it on the line.
  mutating func readEntry(isFirst: Bool) {
    switch byte(position) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if readQuotedEntry(isFirst: isFirst) { return }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if readFlowEntry(isFirst: isFirst) { return }
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if let header = blockHeader(position) {
        if placeValue(isFirst: isFirst, isBlockScalar: true) { readBlockScalar(header) }
        return
      }
    default: break
    }
    readPlainEntry(isFirst: isFirst)
  }

  private mutating func readPlainEntry(isFirst: Bool) {
    let start = position
    var scan = scanPlain(from: start)
    if byte(scan.stop) == 0x3A, scan.stop < end {
      if isKey(start, scan, isFirst: isFirst) {
        guard placeKey(from: start, to: scan.textEnd) else { return }
        checkFirstCharacter(start)
        if scan.textEnd == start + 2, byte(start) == 0x3C, byte(start + 1) == 0x3C {
          tell(.mergeKey(place(start, scan.textEnd)))
        }
        if scan.hasHash {
          tell(.hashInText(place(start, scan.textEnd), excerpt(start, scan.textEnd)))
        }
        writeKey(from: start, to: scan.textEnd, style: .plain, pendingAt: scan.stop + 1)
        position = scan.stop + 1
        readValue()
        return
      }
      scan = scanPlain(from: scan.stop + 1, throughColons: true)
      scan.hasColon = true
    } else if isTolerant, readFaultyKey(start, scan, isFirst: isFirst) {
      return
    }
    guard placeValue(isFirst: isFirst) else { return }
    writePlain(from: start, scan)
  }

  /// Whether what stands before a colon is a key, and not the beginning of a sentence.
  private mutating func isKey(_ start: Int, _ scan: PlainScan, isFirst: Bool) -> Bool {
    if scan.textEnd <= start || scan.textEnd - start > 1024 { return false }
    return !isTolerant || !isSentence(start, scan, isFirst: isFirst)
  }

  /// The value after a key's colon, on the same line or on none.
  mutating func readValue() {
    position = skippingBlanks(position)
    let first = byte(position)
    switch first {
    case 0x0A, 0x0D:
      position = afterBreak(position)
    case 0x23 where isComment(at: position):
      readComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if !readQuotedValue() { readPlainValue() }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if !readFlowValue() { readPlainValue() }
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if let header = blockHeader(position) {
        readBlockScalar(header)
      } else {
        readPlainValue()
      }
    default:
      readPlainValue()
    }
  }

  mutating func readPlainValue() {
    let start = position
    var scan = scanPlain(from: start)
    if byte(scan.stop) == 0x3A, scan.stop < end {
      scan = scanPlain(from: scan.stop + 1, throughColons: true)
      scan.hasColon = true
    }
    writePlain(from: start, scan)
  }

  /// Writes the plain scalar whose first line has been scanned, and reads on where it goes on.
  mutating func writePlain(from start: Int, _ scan: PlainScan) {
    var flags: NodeRecord.Flags = []
    if scan.hasColon {
      tell(.colonInText(place(start, scan.textEnd), excerpt(start, scan.textEnd)))
      flags = .repaired
    } else {
      checkFirstCharacter(start)
    }
    if scan.hasHash {
      tell(.hashInText(place(start, scan.textEnd), excerpt(start, scan.textEnd)))
      flags.insert(.repaired)
    }
    if scan.hasTab && isTolerant { tell(.tabInText(place(start, scan.textEnd))) }
    takePending()
    let record = append(.scalar, flags: flags, from: start, to: scan.textEnd)
    lastPlain = record
    position = scan.stop
    if byte(position) == 0x23, position < end {
      records[record].flags.insert(.commentAfter)
      readComment()
      return
    }
    position = afterBreak(position)
    readContinuation(of: record)
  }

  /// Makes ready for a value at `position`. False where the line was used up in another way.
  /// The header of a block scalar may stand at its key's own column.
  mutating func placeValue(isFirst: Bool, isBlockScalar: Bool = false) -> Bool {
    guard isFirst else { return true }
    let column = position - columnBase
    let keep = levels(upTo: column)
    let level = open[keep - 1]
    if level.isPending && (level.indent < column || isBlockScalar && level.kind == .mapping) {
      close(downTo: keep)
      return true
    }
    return placeStrayText(column)
  }

  /// Tells of a character that YAML gives a meaning of its own at the beginning of a value.
  mutating func checkFirstCharacter(_ start: Int, isFlow: Bool = false) {
    let isSpecial: Bool
    switch byte(start) {
    case 0x41...0x5A, 0x61...0x7A, 0x80...: return
    case UInt8(ascii: "?") where isFlow: isSpecial = true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      isSpecial = isBlankOrBreak(byte(start + 1))
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"):
      isSpecial = true
    default: return
    }
    if isSpecial {
      let stop = lineEnd(start)
      tell(.specialCharacter(place(start, stop), excerpt(start, min(stop, start + 1))))
    }
  }
}
