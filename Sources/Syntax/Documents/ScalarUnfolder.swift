/// Walks through a scalar and tells each byte of its text with the bytes of the file that it
/// comes from.
struct ScalarUnfolder {
  typealias Emit = (_ byte: UInt8, _ from: Int, _ to: Int) -> Void

  private let record: NodeRecord
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ record: NodeRecord, _ bytes: [UInt8]) {
    self.record = record
    self.bytes = bytes
    position = Int(record.start)
    end = Int(record.end)
  }

  mutating func run(_ emit: Emit) {
    switch record.style {
    case .plain: flow(to: end, emit)
    case .singleQuoted, .doubleQuoted:
      position += 1
      flow(to: max(position, record.flags.contains(.unclosed) ? end : end - 1), emit)
    case .literal, .folded: block(emit)
    }
  }

  // MARK: Plain and quoted

  private mutating func flow(to limit: Int, _ emit: Emit) {
    while position < limit {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        blanks(to: limit, emit)
      } else if record.style == .doubleQuoted && byte == 0x5C {
        escape(to: limit, emit)
      } else if record.style == .singleQuoted && byte == 0x27 && position + 1 < limit {
        emit(byte, position, position + 2)
        position += 2
      } else if let count = softBreak(limit) {
        emit(0x20, position, position + count)
        position += count
      } else {
        emit(byte, position, position + 1)
        position += 1
      }
    }
  }

  /// The length of a soft line break, which is read as a blank.
  private func softBreak(_ limit: Int) -> Int? {
    guard record.flags.contains(.softBreaks) else { return nil }
    let byte = bytes[position]
    if byte == 0x0B || byte == 0x0C { return 1 }
    if byte == 0xC2, position + 1 < limit, bytes[position + 1] == 0x85 { return 2 }
    if byte == 0xE2, position + 2 < limit, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9
    {
      return 3
    }
    return nil
  }

  /// A run of blanks, line ends and, where the record says so, comments.
  private mutating func blanks(to limit: Int, escaped: Bool = false, _ emit: Emit) {
    let start = position
    var breaks = 0
    while position < limit {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x09 {
        position += 1
      } else if byte == 0x0A || byte == 0x0D {
        breaks += 1
        position = afterBreak(position)
      } else if byte == 0x23, record.flags.contains(.commentsInside), isCommentStart(limit) {
        while position < limit, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        // A line that is all comment is no line of the text.
        if breaks > 0, position < limit { position = afterBreak(position) }
      } else {
        break
      }
    }
    if escaped {
      for _ in 0..<breaks { emit(0x0A, start, position) }
    } else if breaks == 0 {
      for i in start..<position { emit(bytes[i], i, i + 1) }
    } else if breaks == 1 {
      emit(0x20, start, position)
    } else {
      for _ in 1..<breaks { emit(0x0A, start, position) }
    }
  }

  private func isCommentStart(_ limit: Int) -> Bool {
    position + 1 >= limit || bytes[position + 1] <= 0x23
  }

  private func afterBreak(_ i: Int) -> Int {
    bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1
  }

  private mutating func escape(to limit: Int, _ emit: Emit) {
    let start = position
    guard start + 1 < limit else {
      emit(0x5C, start, start + 1)
      position += 1
      return
    }
    if bytes[start + 1] == 0x0A || bytes[start + 1] == 0x0D {
      position = afterBreak(start + 1)
      blanks(to: limit, escaped: true, emit)
      return
    }
    guard let (scalar, length) = ScalarEscape.read(bytes, at: start, limit: limit) else {
      emit(0x5C, start, start + 1)
      position += 1
      return
    }
    for byte in UTF8.encode(scalar).map(Array.init) ?? [] { emit(byte, start, start + length) }
    position += length
  }

  // MARK: Literal and folded

  private mutating func block(_ emit: Emit) {
    var keepsAll = false
    var strips = false
    while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if bytes[position] == 0x23 { break }
      if bytes[position] == 0x2B { keepsAll = true }
      if bytes[position] == 0x2D { strips = true }
      position += 1
    }
    while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    guard position < end else { return }
    position = afterBreak(position)

    let indent = Int(record.aux)
    var lineEnd: Range<Int>?
    var blankLines: [Range<Int>] = []
    var wasIndented = false
    while position < end {
      let lineStart = position
      while position < end, position - lineStart < indent, bytes[position] == 0x20 { position += 1 }
      if position >= end { break }
      if bytes[position] == 0x0A || bytes[position] == 0x0D {
        let next = afterBreak(position)
        blankLines.append(position..<next)
        position = next
        continue
      }
      let isIndented = bytes[position] == 0x20 || bytes[position] == 0x09
      if let lineEnd {
        if record.style == .folded, !wasIndented, !isIndented {
          if blankLines.isEmpty { emit(0x20, lineEnd.lowerBound, position) }
        } else {
          emit(0x0A, lineEnd.lowerBound, lineEnd.upperBound)
        }
      }
      for blank in blankLines { emit(0x0A, blank.lowerBound, blank.upperBound) }
      blankLines.removeAll(keepingCapacity: true)
      wasIndented = isIndented
      while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D {
        emit(bytes[position], position, position + 1)
        position += 1
      }
      guard position < bytes.count else {
        lineEnd = nil
        break
      }
      let next = afterBreak(position)
      lineEnd = position..<next
      position = next
    }
    if let lineEnd, !strips { emit(0x0A, lineEnd.lowerBound, lineEnd.upperBound) }
    if keepsAll { for blank in blankLines { emit(0x0A, blank.lowerBound, blank.upperBound) } }
  }
}
