/// Keys without their colon, or without the blank after it.
extension BlockReader {
  /// Reads the line at `start` as a faulty key. False where it is a text.
  mutating func readFaultyKey(_ start: Int, _ scan: PlainScan, isFirst: Bool) -> Bool {
    var colon = start
    while colon < scan.textEnd, colon - start <= 64, bytes[colon] != 0x3A { colon += 1 }
    if colon - start > 64 || byte(colon) != 0x3A && colon < scan.textEnd {
      return readWordAsKey(start, scan, isFirst: isFirst)
    }
    let isWithoutColon = colon == scan.textEnd
    if !isWithoutColon && (byte(colon + 1) == 0x2F || colon == start) { return false }

    let column = start - columnBase
    let keep = isFirst ? levels(upTo: column) : open.count
    var level = keep - 1
    if open[level].kind == .indentless && open[level].indent == column { level -= 1 }
    let isInMapping = open[level].kind == .mapping && open[level].indent == column
    let isInSlot = !isInMapping && open[level].isPending && open[level].indent < column
    guard isInMapping || isInSlot else { return false }
    let hasMore = isWithoutColon && hasStructureBelow(scan.stop, column)
    if isInSlot && isWithoutColon && !hasMore { return false }

    let key = string(start, colon)
    let isKnown = isInMapping ? accepts(key, level: level) : acceptsInSlot(key, level: level)
    guard isKnown || (isInMapping && hasMore) else {
      return readWordAsKey(start, scan, isFirst: isFirst)
    }
    guard placeKey(from: start, to: colon) else { return true }
    isLineRepaired = true
    if isWithoutColon {
      tell(.missingColon(place(start, colon), key))
    } else {
      tell(.missingBlank(place(start, colon + 1), key))
    }
    let after = isWithoutColon ? colon : colon + 1
    writeKey(from: start, to: colon, style: .plain, pendingAt: after)
    position = after
    readValue()
    return true
  }

  /// Reads `namn Fler elever`, where a key must stand and the first word is one, as a field.
  private mutating func readWordAsKey(_ start: Int, _ scan: PlainScan, isFirst: Bool) -> Bool {
    guard isFirst else { return false }
    let column = start - columnBase
    let level = levels(upTo: column) - 1
    guard open[level].kind == .mapping, open[level].indent == column, !open[level].isPending else {
      return false
    }
    var stop = start
    while stop < scan.textEnd, !isBlank(bytes[stop]) { stop += 1 }
    guard stop < scan.textEnd, accepts(string(start, stop), level: level),
      placeKey(from: start, to: stop)
    else { return false }
    isLineRepaired = true
    tell(.missingColon(place(start, stop), excerpt(start, stop)))
    writeKey(from: start, to: stop, style: .plain, pendingAt: stop)
    position = stop
    readValue()
    return true
  }

  /// Whether the next line is a list or mapping that belongs below a key at `column`.
  private func hasStructureBelow(_ start: Int, _ column: Int) -> Bool {
    let next = nextLine(after: start)
    if next.column < column { return false }
    if bulletEnd(next.offset, isFirst: true) != nil { return true }
    if next.column == column { return false }
    var i = next.offset
    while !isBreak(byte(i)) {
      if bytes[i] == 0x3A && isBlankOrBreak(byte(i + 1)) { return true }
      i += 1
    }
    return false
  }

  /// Whether a line that would go on a text is something of its own: a known key without a colon,
  /// with structure below. Tells of a dash that YAML makes a part of the text.
  mutating func endsText(_ start: Int, _ scan: PlainScan, column: Int) -> Bool {
    if byte(start) == 0x2D, isBlank(byte(start + 1)) {
      tell(.dashInText(place(start, scan.textEnd)))
      return false
    }
    guard scan.textEnd - start <= 64, hasStructureBelow(scan.stop, column) else { return false }
    let key = string(start, scan.textEnd)
    return open.indices.contains { open[$0].indent == column && accepts(key, level: $0) }
  }
}
