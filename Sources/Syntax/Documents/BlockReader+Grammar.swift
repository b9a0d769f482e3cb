extension BlockReader {
  /// The grammar's context of the value that is read or awaited at a level.
  mutating func slotContext(_ level: Int) -> GrammarContext? {
    guard let grammar else { return nil }
    if level == 0 { return grammar.root }
    guard let own = context(level) else { return nil }
    if open[level].isSequence { return grammar.item(of: own) }
    guard open[level].key >= 0 else { return nil }
    return grammar.context(of: keyString(Int(open[level].key)), in: own)
  }

  /// The grammar's context of an open collection.
  mutating func context(_ level: Int) -> GrammarContext? {
    switch open[level].context {
    case .none: return nil
    case .some(let context): return context
    case .unasked: break
    }
    let context = slotContext(level - 1)
    open[level].context = context.map { .some($0) } ?? .none
    return context
  }

  /// Whether a key belongs into the mapping at a level.
  mutating func accepts(_ key: String, level: Int) -> Bool {
    guard let grammar, open[level].kind == .mapping, let context = context(level) else {
      return false
    }
    return grammar.context(of: key, in: context) != nil
  }

  /// Whether a key belongs into a mapping that would stand as the value at a level.
  mutating func acceptsInSlot(_ key: String, level: Int) -> Bool {
    guard let grammar, let context = slotContext(level) else { return false }
    return grammar.context(of: key, in: context) != nil
  }

  func keyString(_ record: Int) -> String {
    let r = records[record]
    if r.flags.contains(.synthetic) { return (SyntheticKey(rawValue: r.aux) ?? .name).text }
    return String(decoding: bytes[keyText(record)], as: UTF8.self)
  }

  /// Whether a line that has the look of `key: value` is a sentence with a colon in it.
  mutating func isSentence(_ start: Int, _ scan: PlainScan, isFirst: Bool) -> Bool {
    let column = start - columnBase
    let level = isFirst ? levels(upTo: column) - 1 : open.count - 1
    guard level > 0, open[level].isPending, open[level].indent < column,
      open[level].isSequence || hasBlank(start, scan.textEnd),
      let grammar, let context = slotContext(level), grammar.holdsText(context)
    else { return false }
    if takes(start, scan.textEnd, grammar, context) { return false }

    let isEmpty = isBreak(byte(skippingBlanks(scan.stop + 1)))
    let next = nextLine(after: scan.stop)
    if isEmpty && next.column > column { return false }
    if hasBlank(start, scan.textEnd) || isCapital(start) { return true }
    return !isEmpty && next.column < column
  }

  /// Whether the grammar takes a key, from memory where it has been asked before.
  private mutating func takes(
    _ start: Int, _ stop: Int, _ grammar: any DocumentGrammar, _ context: GrammarContext
  ) -> Bool {
    let slot = Int(UInt32(bitPattern: hash(start, stop) &+ context.index) % 16)
    let taken = takenKeys[slot]
    if taken.context == context.index, taken.stop - taken.start == stop - start,
      bytes[taken.start..<taken.stop].elementsEqual(bytes[start..<stop])
    {
      return true
    }
    guard grammar.context(of: string(start, stop), in: context) != nil else { return false }
    takenKeys[slot] = TakenKey(context: context.index, start: start, stop: stop)
    return true
  }

  func hasBlank(_ start: Int, _ stop: Int) -> Bool {
    bytes[start..<stop].contains { isBlank($0) }
  }

  func isCapital(_ i: Int) -> Bool {
    switch byte(i) {
    case 0x41...0x5A, 0x30...0x39: true
    case 0xC3: byte(i + 1) >= 0x80 && byte(i + 1) <= 0x9E
    default: false
    }
  }

  /// The column and the offset of the next line that holds more than a comment; column -1 at
  /// the text's end.
  func nextLine(after start: Int) -> (column: Int, offset: Int) {
    var i = afterBreak(lineEnd(start))
    while i < end {
      let base = i
      i = skippingBlanks(i)
      let b = byte(i)
      if !isBreak(b) && b != 0x23 { return (i - base, i) }
      i = afterBreak(lineEnd(i))
    }
    return (-1, end)
  }
}
