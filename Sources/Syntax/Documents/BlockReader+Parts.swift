/// The second half of a long list is read beside the first, by a reader that takes up at one of its
/// items. That is as good as reading it after the first half, if that ends where the second takes up,
/// in the same state. If it does not, what was read beside it is thrown away.
extension BlockReader {
  /// How many levels stay open where the line at `position` is a further item of a list at the top of
  /// the text, of which much has been read; `nil` elsewhere.
  func depthOfLongList() -> Int? {
    let i = indented(position)
    guard isItem(i) else { return nil }
    let depth = levels(upTo: i - position)
    guard depth <= 3, depth < open.count, open[depth - 1].isSequence,
      open[depth - 1].indent == i - position,
      position - Int(records[Int(open[depth - 1].record)].start) > end / 32
    else { return nil }
    return depth
  }

  private func indented(_ line: Int) -> Int {
    var i = line
    while byte(i) == 0x20 { i += 1 }
    return i
  }

  private func isItem(_ i: Int) -> Bool { byte(i) == 0x2D && byte(i + 1) == 0x20 }

  /// The first line from an offset on that has the look of an item at a column.
  private func item(at column: Int, from start: Int) -> Int? {
    var line = afterBreak(lineEnd(start))
    while line < end {
      let i = indented(line)
      if i - line == column, isItem(i) { return line }
      line = afterBreak(lineEnd(i))
    }
    return nil
  }

  /// What the second reader hands over.
  private struct Rest: Sendable {
    let records: [NodeRecord]
    let comments: [SourceRange]
    let findings: [Finding]
    let heading: SourceRange?
  }

  /// Reads on from an item of a list, in two parts where that can be.
  ///
  /// - Parameter depth: what `depthOfLongList` gave.
  mutating func readInParts(_ depth: Int) {
    let list = open[depth - 1]
    guard let start = item(at: list.indent, from: position + (end - position) / 2) else { return }
    var second = self
    second.close(downTo: depth)
    second.fillPending()
    // It has its own copy of all but the bytes, which outlive both, and the grammar never changes.
    nonisolated(unsafe) let beginning = second
    let (rest, _) = Parallel.both {
      var reader = beginning
      reader.records.reserveCapacity(reader.records.count + (reader.end - start) / 14 + 4)
      reader.position = start
      while reader.position < reader.end { reader.readLine() }
      reader.finish()
      return Rest(
        records: reader.records, comments: reader.comments, findings: reader.findings,
        heading: reader.heading)
    } _: {
      while position < start { readLine() }
    }
    guard position == start, open.count > depth, levels(upTo: list.indent) == depth,
      open[depth - 1].record == list.record, isAsRead(by: second),
      findings.count + rest.findings.count < Self.maximalFindings
    else { return }
    close(downTo: depth)
    fillPending()
    add(rest, after: second)
  }

  /// Whether what bears on lines to come, besides what is open, is as another reader has it.
  private func isAsRead(by other: BlockReader) -> Bool {
    toldOnce == other.toldOnce && heading == other.heading && sawSoftBreak == other.sawSoftBreak
      && wastedBytes == other.wastedBytes && isFlowTooDeep == other.isFlowTooDeep
      && conflictDepth == other.conflictDepth && sawDocumentStart == other.sawDocumentStart
  }

  private mutating func add(_ rest: Rest, after beginning: BlockReader) {
    let count = beginning.records.count
    let shift = Int32(records.count - count)
    // What was open in the beginning has been closed by the second reader.
    for index in 0..<count {
      records[index] = rest.records[index]
      if records[index].next > count { records[index].next += shift }
    }
    for var record in rest.records[count...] {
      record.next += shift
      records.append(record)
    }
    comments += rest.comments[beginning.comments.count...]
    findings += rest.findings[beginning.findings.count...]
    heading = rest.heading
    open.removeLast(open.count - 1)
    position = end
  }
}
