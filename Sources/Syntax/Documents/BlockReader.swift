/// The reader of block structure: goes through the text line by line with a stack of open
/// collections and writes records.
///
/// With a grammar it is tolerant; without one it reads standard text and calls everything else an
/// error. Inside, positions are byte offsets and columns count bytes, which is enough since only
/// blanks and dashes stand in front of what is compared by column.
struct BlockReader {
  /// The deepest nesting, flow and block together, that is read as structure.
  static let maximalDepth = 256

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  let file: FileID
  let grammar: (any DocumentGrammar)?
  /// Whether there is a grammar. Stored, since it is asked for at every turn.
  let isTolerant: Bool

  var records: [NodeRecord] = []
  var comments: [SourceRange] = []
  var findings: [Finding] = []
  var heading: SourceRange?

  var open: [OpenCollection] = []
  var position = 0
  /// The offset of column 0 of the current line; it differs from the line's start where the
  /// indentation has been repaired.
  var columnBase = 0
  /// Whether nodes that begin on the current line owe their place to a guess.
  var isLineRepaired = false
  /// The end of the last node.
  var lastEnd = 0
  /// The record of the plain scalar that a stray line may still go on; -1 where there is none.
  var lastPlain = -1
  /// Set by scans that meet line breaks inside a line of text; cleared when a scalar is written.
  var sawSoftBreak = false
  /// How many bytes were scanned for brackets and quotes that turned out not to be closed.
  var wastedBytes = 0
  /// Whether brackets were nested too deeply to be read.
  var isFlowTooDeep = false
  /// Keys that the grammar has taken, so that it is not asked again for each item of a list.
  var takenKeys = [TakenKey](repeating: TakenKey(), count: 16)
  var sawContent = false
  var sawDocumentStart = false
  var conflictDepth = 0
  /// Kinds of cosmetic repairs that have been told once.
  var toldOnce: Set<String> = []
  var hashSlots: [Int32] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileID, grammar: (any DocumentGrammar)?
  ) {
    self.bytes = bytes
    self.end = bytes.count
    self.file = file
    self.grammar = grammar
    isTolerant = grammar != nil
    records.reserveCapacity(bytes.count / 14 + 4)
    open.reserveCapacity(32)
  }

  /// - Parameter fewestInParts: the shortest text, in bytes, that is read in parts.
  mutating func readAll(fewestInParts: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    lastEnd = position
    open.append(OpenCollection(kind: .root, indent: -1, record: -1, pendingAt: position))
    var isWhole = !isTolerant || end < fewestInParts
    while position < end, isTolerant || findings.isEmpty {
      if !isWhole, let depth = depthOfLongList() {
        isWhole = true
        readInParts(depth)
      } else {
        readLine()
      }
    }
    finish()
  }

  /// Closes all that is open at the end of the text.
  mutating func finish() {
    close(downTo: 1)
    fillPending()
  }

  // MARK: Bytes

  /// The byte at an offset; a line feed after the end.
  @inline(__always) func byte(_ i: Int) -> UInt8 { i < end ? bytes[i] : 0x0A }

  @inline(__always) func isBreak(_ b: UInt8) -> Bool { b == 0x0A || b == 0x0D }

  @inline(__always) func isBlank(_ b: UInt8) -> Bool { b == 0x20 || b == 0x09 }

  @inline(__always) func isBlankOrBreak(_ b: UInt8) -> Bool { isBlank(b) || isBreak(b) }

  /// The offset of the next line, given the offset of a line end.
  @inline(__always) func afterBreak(_ i: Int) -> Int {
    if byte(i) == 0x0D && i + 1 < end && bytes[i + 1] == 0x0A { return i + 2 }
    return min(i + 1, end)
  }

  @inline(__always) func skippingBlanks(_ i: Int) -> Int {
    var i = i
    while isBlank(byte(i)) { i += 1 }
    return i
  }

  @inline(__always) func lineEnd(_ i: Int) -> Int {
    var i = i
    while !isBreak(byte(i)) { i += 1 }
    return i
  }

  func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(Int32(start), Int32(end)) }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  // MARK: Records

  @discardableResult
  mutating func append(
    _ kind: NodeRecord.Kind, _ style: ScalarStyle = .plain, flags: NodeRecord.Flags = [],
    from start: Int, to end: Int, aux: Int32 = 0
  ) -> Int {
    var flags = flags
    if isLineRepaired { flags.insert(.repaired) }
    if sawSoftBreak {
      flags.insert(.softBreaks)
      sawSoftBreak = false
      tell(.softBreak(place(start, end)))
    }
    let index = records.count
    records.append(
      NodeRecord(
        kind: kind, style: style, flags: flags, start: Int32(start), end: Int32(end),
        next: Int32(index + 1), aux: aux))
    if end > lastEnd { lastEnd = end }
    return index
  }

  /// Writes the empty scalar of a value that is still awaited at the innermost level.
  mutating func fillPending() {
    let top = open.count - 1
    let at = open[top].pendingAt
    guard at >= 0 else { return }
    open[top].pendingAt = -1
    let wasRepaired = isLineRepaired
    isLineRepaired = false
    append(.scalar, from: at, to: at)
    isLineRepaired = wasRepaired
  }

  /// Says that the awaited value is about to be written.
  @inline(__always) mutating func takePending() { open[open.count - 1].pendingAt = -1 }

  mutating func push(_ kind: OpenCollection.Kind, indent: Int, at start: Int) {
    takePending()
    let record = append(kind == .mapping ? .mapping : .sequence, from: start, to: start)
    open.append(
      OpenCollection(kind: kind, indent: indent, record: Int32(record), pendingAt: -1))
  }

  /// Closes collections until `count` are left.
  mutating func close(downTo count: Int) {
    while open.count > count {
      lastPlain = -1
      fillPending()
      let top = open[open.count - 1]
      records[Int(top.record)].next = Int32(records.count)
      records[Int(top.record)].end = Int32(lastEnd)
      if top.kind == .mapping { reportRepeatedKeys(of: Int(top.record)) }
      open.removeLast()
    }
  }
}
