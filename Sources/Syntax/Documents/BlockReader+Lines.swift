extension BlockReader {
  /// Reads one line, or as many as its last value takes.
  mutating func readLine() {
    columnBase = position
    isLineRepaired = false
    var i = position
    while byte(i) == 0x20 { i += 1 }
    let first = byte(i)
    if isBreak(first) {
      position = afterBreak(i)
      return
    }
    if first == 0x23 {
      position = i
      readComment()
      return
    }
    if i == columnBase && readMarkerLine() { return }
    position = i
    if first == 0x09 || first >= 0xC2 || first < 0x20 {
      if skipOddIndentation() { return }
    }
    sawContent = true
    readContent()
  }

  /// A comment at `position`, to the line's end.
  mutating func readComment() {
    let stop = lineEnd(position)
    comments.append(range(position, stop))
    position = afterBreak(stop)
  }

  /// Ends the line after a value: nothing, blanks, or a comment may stand there.
  /// `record` is the scalar that the comment follows.
  mutating func finishLine(after record: Int) {
    position = skippingBlanks(position)
    if byte(position) == 0x23 {
      if record >= 0 { records[record].flags.insert(.commentAfter) }
      readComment()
    } else if isBreak(byte(position)) {
      position = afterBreak(position)
    }
  }

  /// Dashes, then a key or a value.
  mutating func readContent() {
    var isFirst = true
    while let after = bulletEnd(position, isFirst: isFirst) {
      guard placeItem(isFirst: isFirst, bulletEnd: after) else { return }
      position = skippingBlanks(after)
      isFirst = false
      let next = byte(position)
      if isBreak(next) {
        position = afterBreak(position)
        return
      }
      if next == 0x23 && isComment(at: position) {
        readComment()
        return
      }
    }
    readEntry(isFirst: isFirst)
  }

  /// The end of the dash or bullet at an offset; `nil` where there is none.
  func bulletEnd(_ i: Int, isFirst: Bool) -> Int? {
    let b = byte(i)
    if b == 0x2D && isBlankOrBreak(byte(i + 1)) { return i + 1 }
    return isTolerant && isFirst ? oddBulletEnd(i) ?? looseBulletEnd(i) : nil
  }

  /// Whether the `#` at an offset begins a comment where a value could stand. For plans, `#1` is
  /// a text: a comment there is `# ` with a blank, or more than one `#`.
  func isComment(at i: Int) -> Bool {
    guard isTolerant else { return true }
    var j = i + 1
    while byte(j) == 0x23 { j += 1 }
    return isBlankOrBreak(byte(j)) || j > i + 1
  }

  /// Opens or goes on with the sequence that a dash at `position` belongs to. False where the
  /// line was used up in another way.
  mutating func placeItem(isFirst: Bool, bulletEnd: Int) -> Bool {
    let column = position - columnBase
    let keep = levels(upTo: column)
    let level = open[keep - 1]
    if level.isSequence && level.indent == column {
      close(downTo: keep)
      fillPending()
    } else if level.isPending && (level.indent < column || level.kind == .mapping) {
      guard canDeepen(keep) else { return false }
      close(downTo: keep)
      push(level.indent == column ? .indentless : .sequence, indent: column, at: position)
    } else if !placeStrayItem(column) {
      return false
    }
    if isDigit(byte(position)) {
      tell(.number(place(position, bulletEnd), excerpt(position, bulletEnd)))
    } else if byte(position) != 0x2D || !isBlankOrBreak(byte(position + 1)) {
      tellOnce(.bullet(place(position, bulletEnd), excerpt(position, bulletEnd)))
    }
    open[open.count - 1].pendingAt = bulletEnd
    return true
  }

  /// How many of the open levels have an indent of at most `column`.
  @inline(__always) func levels(upTo column: Int) -> Int {
    var keep = open.count
    while open[keep - 1].indent > column { keep -= 1 }
    return keep
  }

  /// Opens or goes on with the mapping that a key at `start` belongs to. False where the line
  /// was used up in another way.
  mutating func placeKey(from start: Int, to stop: Int) -> Bool {
    let column = start - columnBase
    let keep = levels(upTo: column)
    var level = keep - 1
    if open[level].kind == .indentless && open[level].indent == column { level -= 1 }
    if open[level].kind == .mapping && open[level].indent == column {
      close(downTo: level + 1)
      fillPending()
    } else if open[level].isPending && open[level].indent < column {
      guard canDeepen(level + 1) else { return false }
      close(downTo: level + 1)
      push(.mapping, indent: column, at: start)
    } else if !placeStrayKey(from: start, to: stop) {
      return false
    }
    return true
  }

  /// Writes the key and awaits its value.
  mutating func writeKey(
    from start: Int, to stop: Int, style: ScalarStyle, pendingAt: Int
  ) {
    let quote = style == .plain ? 0 : 1
    let hash = hash(start + quote, stop - quote)
    let key = append(.scalar, style, from: start, to: stop, aux: hash)
    let top = open.count - 1
    open[top].key = Int32(key)
    open[top].pendingAt = pendingAt
  }
}
