/// A flow collection that is being read.
struct OpenFlow {
  enum State {
    /// An item, a key or the end may come.
    case item
    /// An item or a key has been read.
    case afterItem
    /// A value may come.
    case value
    case afterValue
  }

  var record: Int
  var isMapping: Bool
  var state: State = .item
  /// The record of the mapping made by `[key: value]`; -1 where there is none.
  var pair = -1
  /// The record of the last item or key.
  var item = -1
}

extension BlockReader {
  mutating func readFlowValue() -> Bool {
    let mark = FlowMark(self)
    let start = position
    let stop = readFlow(start, parentIndent: open[open.count - 1].indent)
    return finishFlow(start, stop, mark)
  }

  /// A list or map in brackets at the beginning of an entry. False where it is a text.
  mutating func readFlowEntry(isFirst: Bool) -> Bool {
    let start = position
    if isFirst {
      let column = start - columnBase
      let keep = levels(upTo: column)
      guard open[keep - 1].isPending, open[keep - 1].indent < column else {
        let line = lineEnd(start)
        tell(.textAfterBracket(place(start, line), excerpt(start, line)))
        return false
      }
      close(downTo: keep)
    }
    return readFlowValue()
  }

  /// What to go back to where brackets turn out to be text.
  private struct FlowMark {
    let records: Int
    let comments: Int
    let findings: Int
    let pendingAt: Int
    let lastEnd: Int

    init(_ reader: BlockReader) {
      records = reader.records.count
      comments = reader.comments.count
      findings = reader.findings.count
      pendingAt = reader.open[reader.open.count - 1].pendingAt
      lastEnd = reader.lastEnd
    }
  }

  private mutating func finishFlow(_ start: Int, _ stop: Int?, _ mark: FlowMark) -> Bool {
    if let stop {
      let after = skippingBlanks(stop)
      if isBreak(byte(after)) || byte(after) == 0x23 {
        position = after
        finishLine(after: -1)
        return true
      }
    }
    wastedBytes += max(position, stop ?? 0) - start
    records.removeLast(records.count - mark.records)
    comments.removeLast(comments.count - mark.comments)
    findings.removeLast(findings.count - mark.findings)
    open[open.count - 1].pendingAt = mark.pendingAt
    lastEnd = mark.lastEnd
    sawSoftBreak = false
    position = start
    let line = lineEnd(start)
    if isFlowTooDeep {
      isFlowTooDeep = false
      tell(.tooDeep(place(start, line)))
    } else {
      tell(.textAfterBracket(place(start, line), excerpt(start, line)))
    }
    return false
  }

  /// Reads a list or map in brackets. The result is the offset after it; `nil` where the text is
  /// no such thing, with `position` where that showed.
  private mutating func readFlow(_ start: Int, parentIndent: Int) -> Int? {
    takePending()
    let root = records.count
    var stack: [OpenFlow] = []
    var i = start
    while true {
      guard let token = nextFlowToken(i, parentIndent) else {
        let stop = max(lastEnd, i)
        while let last = comments.last, Int(last.start) >= stop { comments.removeLast() }
        tell(.unclosedBracket(place(start, stop), excerpt(start, start + 1)))
        while !stack.isEmpty { closeFlow(&stack, at: stop, to: stop) }
        records[root].flags.insert(.repaired)
        return stop
      }
      i = token
      position = i
      switch bytes[i] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard beginFlowNode(&stack), !isFlowKey(stack) else { return nil }
        if stack.count + open.count >= Self.maximalDepth {
          isFlowTooDeep = true
          return nil
        }
        let isMapping = bytes[i] == UInt8(ascii: "{")
        let record = append(isMapping ? .mapping : .sequence, from: i, to: i + 1)
        noteFlowNode(&stack, record)
        stack.append(OpenFlow(record: record, isMapping: isMapping))
        i += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if (bytes[i] == UInt8(ascii: "}")) != stack[stack.count - 1].isMapping {
          tell(.wrongBracket(place(i, i + 1), excerpt(i, i + 1)))
        }
        closeFlow(&stack, at: i, to: i + 1)
        i += 1
        if stack.isEmpty { return i }
      case UInt8(ascii: ","):
        if let joined = rejoinedComma(i, stack) {
          i = joined
          continue
        }
        if stack[stack.count - 1].state == .item {
          tell(.emptyItem(place(i, i + 1)))
        }
        finishFlowEntry(&stack, at: i)
        i += 1
      case UInt8(ascii: ":") where !isPlainColon(i, stack):
        guard beginFlowPairValue(&stack) else { return nil }
        i += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard beginFlowNode(&stack) else { return nil }
        guard let stop = readFlowQuoted(&stack, i, parentIndent) else { return nil }
        i = stop
      default:
        guard beginFlowNode(&stack) else { return nil }
        i = readFlowPlain(&stack, i, parentIndent)
      }
    }
  }

  /// The offset of the next token; `nil` where the text ends or the block structure resumes.
  private mutating func nextFlowToken(_ start: Int, _ parentIndent: Int) -> Int? {
    var i = start
    while i < end {
      let b = bytes[i]
      if isBlank(b) {
        i += 1
      } else if isBreak(b) {
        i = afterBreak(i)
        if resumesStructure(i, parentIndent) { return nil }
      } else if b == 0x23, isComment(at: i) {
        let stop = lineEnd(i)
        comments.append(range(i, stop))
        i = stop
      } else {
        return i
      }
    }
    return nil
  }

  private func isPlainColon(_ i: Int, _ stack: [OpenFlow]) -> Bool {
    let state = stack[stack.count - 1].state
    return state == .item || state == .value
      ? !isBlankOrBreak(byte(i + 1)) && isTolerant : false
  }

  /// Whether a node may begin here.
  private func beginFlowNode(_ stack: inout [OpenFlow]) -> Bool {
    guard let top = stack.last else { return true }
    return top.state == .item || top.state == .value
  }

  /// Whether what begins here is the key of a mapping.
  private func isFlowKey(_ stack: [OpenFlow]) -> Bool {
    stack.last.map { $0.isMapping && $0.state == .item } ?? false
  }

  private func noteFlowNode(_ stack: inout [OpenFlow], _ record: Int) {
    guard !stack.isEmpty else { return }
    let top = stack.count - 1
    if stack[top].state == .item {
      stack[top].item = record
      stack[top].state = .afterItem
    } else {
      stack[top].state = .afterValue
    }
  }

  /// A colon after a key, or after the key of a pair in a list.
  private mutating func beginFlowPairValue(_ stack: inout [OpenFlow]) -> Bool {
    let top = stack.count - 1
    let item = stack[top].item
    guard stack[top].state == .afterItem, records[item].kind == .scalar else { return false }
    if !isTolerant, bytes[Int(records[item].start)..<position].contains(where: { isBreak($0) }) {
      tell(.multilineKey(place(Int(records[item].start), Int(records[item].end))))
    }
    if !stack[top].isMapping {
      var key = records[item]
      stack[top].pair = item
      records[item].kind = .mapping
      records[item].style = .plain
      records[item].flags = key.flags.intersection(.repaired)
      key.next = Int32(records.count + 1)
      let quote: Int32 = key.style == .plain ? 0 : 1
      key.aux = hash(Int(key.start + quote), Int(key.end - quote))
      records.append(key)
    }
    stack[top].state = .value
    return true
  }

  /// Ends an item or entry at a comma or bracket.
  private mutating func finishFlowEntry(_ stack: inout [OpenFlow], at i: Int) {
    let top = stack.count - 1
    if stack[top].state == .value || stack[top].isMapping && stack[top].state == .afterItem {
      append(.scalar, from: i, to: i)
    }
    let pair = stack[top].pair
    if pair >= 0 {
      records[pair].next = Int32(records.count)
      records[pair].end = Int32(lastEnd)
      stack[top].pair = -1
    }
    stack[top].state = .item
  }

  private mutating func closeFlow(_ stack: inout [OpenFlow], at i: Int, to stop: Int) {
    finishFlowEntry(&stack, at: i)
    let closed = stack.removeLast()
    records[closed.record].next = Int32(records.count)
    records[closed.record].end = Int32(stop)
    if stop > lastEnd { lastEnd = stop }
    if closed.isMapping { reportRepeatedKeys(of: closed.record) }
  }

  // MARK: Scalars

  private mutating func readFlowQuoted(
    _ stack: inout [OpenFlow], _ start: Int, _ parentIndent: Int
  ) -> Int? {
    let scan = scanQuoted(start, limit: end, parentIndent: parentIndent)
    let next = byte(skippingBlanks(scan.end))
    if !isBreak(next), next != 0x23, next != 0x2C, next != 0x3A, next != 0x5D, next != 0x7D {
      tell(.textAfterQuote(place(start, scan.end), excerpt(start, scan.end)))
      return isTolerant ? readFlowPlain(&stack, start, parentIndent) : nil
    }
    var flags: NodeRecord.Flags = scan.isMultiline ? .multiline : []
    if !scan.isClosed {
      flags.formUnion([.unclosed, .repaired])
      tell(.unclosedQuote(place(start, scan.end), excerpt(start, scan.end)))
    }
    checkEscapes(start, scan.end)
    let aux = hash(start + 1, scan.end - 1)
    let record = append(
      .scalar, style(of: start), flags: flags, from: start, to: scan.end, aux: aux)
    noteFlowNode(&stack, record)
    return scan.end
  }

  private mutating func readFlowPlain(
    _ stack: inout [OpenFlow], _ start: Int, _ parentIndent: Int
  ) -> Int {
    checkFirstCharacter(start, isFlow: true)
    var scan = scanFlowPlain(start, parentIndent)
    var flags: NodeRecord.Flags = []
    if isTolerant, byte(scan.next) == 0x3A, scan.next < end, let top = stack.last, !top.isMapping,
      top.state == .item, hasBlank(start, scan.end) || isCapital(start)
    {
      scan = scanFlowPlain(start, parentIndent, throughColons: true)
      tell(.colonInText(place(start, scan.end), excerpt(start, scan.end)))
      flags.insert(.repaired)
    }
    if scan.isMultiline { flags.insert(.multiline) }
    if scan.hasHash {
      flags.insert(.repaired)
      tell(.hashInText(place(start, scan.end), excerpt(start, scan.end)))
    }
    if byte(scan.next) == 0x23, scan.next < end { flags.insert(.commentAfter) }
    let aux = hash(start, scan.end)
    let record = append(.scalar, flags: flags, from: start, to: scan.end, aux: aux)
    noteFlowNode(&stack, record)
    return scan.end
  }
}
