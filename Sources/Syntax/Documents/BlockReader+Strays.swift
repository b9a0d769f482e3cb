/// What a key on a line that goes on a text may be.
enum KeyMeaning {
  /// A field of the element whose name the text is.
  case fields
  /// A key of a level further out.
  case otherLevel
  /// A part of the text.
  case text
}

/// What does not stand where it may: chosen with the grammar, then by distance.
extension BlockReader {
  /// Finds a level for a dash whose column fits none. False where the line became a text.
  mutating func placeStrayItem(_ column: Int) -> Bool {
    if open[open.count - 1].isPending, open[open.count - 1].indent >= column {
      tell(.indentation(place(position, position + 1)))
      isLineRepaired = true
      push(.sequence, indent: open[open.count - 1].indent + 1, at: position)
      return true
    }
    var best = -1
    for level in open.indices where open[level].isSequence {
      if best < 0 || abs(open[level].indent - column) <= abs(open[best].indent - column) {
        best = level
      }
    }
    guard best >= 0 else {
      readStray()
      return false
    }
    tell(.indentation(place(position, position + 1)))
    isLineRepaired = true
    close(downTo: best + 1)
    fillPending()
    return true
  }

  /// Finds a level for a key whose column fits none. False where the line became a text.
  mutating func placeStrayKey(from start: Int, to stop: Int) -> Bool {
    let column = start - columnBase
    let key = string(start, stop)
    var best = -1
    var bestScore = Int.max
    for level in open.indices where open[level].kind == .mapping {
      let distance = abs(open[level].indent - column)
      let score = accepts(key, level: level) ? distance : distance + 1_000_000_000
      if score <= bestScore {
        best = level
        bestScore = score
      }
    }
    guard best >= 0 else {
      readStray()
      return false
    }
    tell(.indentation(place(start, stop)))
    isLineRepaired = true
    close(downTo: best + 1)
    fillPending()
    return true
  }

  /// Reads the line at `position` as a text, wherever that may go.
  mutating func readStray() {
    guard placeStrayText(position - columnBase) else { return }
    let start = position
    let scan = scanPlain(from: start, throughColons: true)
    writePlain(from: start, scan)
  }

  /// Finds a place for a text that no level awaits. True where a value is now awaited for it;
  /// otherwise the line has been used up.
  mutating func placeStrayText(_ column: Int) -> Bool {
    let start = position
    let stop = lineEnd(start)
    let top = open.count - 1
    if open[top].isPending {
      tell(.indentation(place(start, stop)))
      isLineRepaired = true
      return true
    }
    if isTolerant, let level = open.indices.last(where: { open[$0].indent == column }),
      open[level].isSequence, isItemStart(start)
    {
      tell(.missingDash(place(start, stop)))
      isLineRepaired = true
      close(downTo: level + 1)
      fillPending()
      open[level].pendingAt = start
      return true
    }
    let last = records.count - 1
    guard last >= 0, last == lastPlain
    else {
      tell(.unread(place(start, stop), excerpt(start, stop)))
      position = afterBreak(stop)
      return false
    }
    tell(.strayText(place(start, stop), excerpt(start, stop)))
    let scan = scanPlain(from: start, throughColons: true)
    if let comment = comments.last, comment.start >= records[last].start {
      records[last].flags.insert(.commentsInside)
    }
    records[last].flags.insert(.repaired)
    extend(last, to: scan)
    position = scan.stop
    finishLine(after: last)
    return false
  }

  /// Whether a text on the level of a list's dashes is an item rather than the rest of one.
  private func isItemStart(_ i: Int) -> Bool {
    let b = byte(i)
    return (b >= 0x41 && b <= 0x5A) || (b == 0xC3 && byte(i + 1) <= 0x9E)
  }

  /// What a key means on a line that would go on the text of `record`.
  mutating func meaningOfKey(from start: Int, to stop: Int, under record: Int) -> KeyMeaning {
    guard isTolerant, stop > start, stop - start <= 1024 else { return .text }
    let top = open.count - 1
    let key = string(start, stop)
    if top == 0 || acceptsInSlot(key, level: top) { return .fields }
    for level in open.indices.reversed() where accepts(key, level: level) { return .otherLevel }
    let isWord = !hasBlank(start, stop) && !isDigit(byte(start))
    if isWord && open[top].isSequence && !isItemStart(start) { return .fields }
    return .text
  }

  /// Turns the sentence just read into a mapping whose `namn` it is: fields follow.
  mutating func nameSentence(_ record: Int, column: Int, nextLine: Int) {
    position = nextLine
    var sentence = records[record]
    var name = SyntheticKey.name
    if open.count == 1 {
      let text = excerpt(Int(sentence.start), Int(sentence.end))
      if hasPlanKey(from: nextLine) {
        tell(.looseHeading(place(Int(sentence.start), Int(sentence.end)), text, isName: false))
        heading = sentence.range
        records.removeLast()
        open[0].pendingAt = lastEnd
        return
      }
      tell(.looseHeading(place(Int(sentence.start), Int(sentence.end)), text, isName: true))
      sentence.flags.insert(.repaired)
      name = .plan
    } else {
      tell(.fieldsAfterSentence(place(Int(sentence.start), Int(sentence.end))))
    }
    var mapping = sentence
    mapping.kind = .mapping
    mapping.flags.formIntersection(.repaired)
    records[record] = mapping
    let key = Int32(record + 1)
    sentence.next = key + 2
    records.append(
      NodeRecord(
        kind: .scalar, style: .plain, flags: .synthetic, start: sentence.start,
        end: sentence.start, next: key + 1, aux: name.rawValue))
    records.append(sentence)
    lastPlain = records.count - 1
    open.append(
      OpenCollection(
        kind: .mapping, indent: column, record: Int32(record), key: key, pendingAt: -1))
  }

  /// Whether some line from an offset on begins with the key `plan`.
  private func hasPlanKey(from start: Int) -> Bool {
    var i = start
    while i < end {
      if i + 4 < end, bytes[i] | 0x20 == 0x70, bytes[i + 1] | 0x20 == 0x6C,
        bytes[i + 2] | 0x20 == 0x61, bytes[i + 3] | 0x20 == 0x6E,
        byte(skippingBlanks(i + 4)) == 0x3A
      {
        return true
      }
      i = afterBreak(lineEnd(i))
    }
    return false
  }

  /// Whether one more collection may be opened at a level; otherwise the text from here on, with
  /// all deeper lines, is read as one text.
  mutating func canDeepen(_ count: Int) -> Bool {
    if count < Self.maximalDepth { return true }
    close(downTo: count)
    let stop = lineEnd(position)
    tell(.tooDeep(place(position, stop)))
    isLineRepaired = true
    takePending()
    let start = position
    var scan = scanPlain(from: start, throughColons: true)
    let record = append(.scalar, from: start, to: scan.textEnd)
    position = scan.stop
    finishLine(after: record)
    while position < end {
      var i = position
      while byte(i) == 0x20 { i += 1 }
      if isBreak(byte(i)) {
        position = afterBreak(i)
        continue
      }
      if i - position <= open[open.count - 1].indent { break }
      scan = scanPlain(from: i, throughColons: true)
      if byte(i) != 0x23 { extend(record, to: scan) }
      position = scan.stop
      finishLine(after: record)
    }
    if let comment = comments.last, comment.start >= records[record].start {
      records[record].flags.insert(.commentsInside)
    }
    return false
  }
}
