/// What stands in a block scalar's first line.
struct BlockHeader {
  var style: ScalarStyle
  /// The indentation indicator; 0 where it is left out.
  var indent: Int
  var keepsAll: Bool
  /// The offset after the indicators.
  var end: Int
}

extension BlockReader {
  /// The header of a block scalar at an offset; `nil` where the line is something else.
  func blockHeader(_ start: Int) -> BlockHeader? {
    var header = BlockHeader(
      style: byte(start) == UInt8(ascii: "|") ? .literal : .folded, indent: 0, keepsAll: false,
      end: start + 1)
    var hasChomping = false
    for _ in 0..<2 {
      let b = byte(header.end)
      if !hasChomping, b == UInt8(ascii: "+") || b == UInt8(ascii: "-") {
        hasChomping = true
        header.keepsAll = b == UInt8(ascii: "+")
      } else if header.indent == 0, b >= 0x31, b <= 0x39 {
        header.indent = Int(b - 0x30)
      } else {
        break
      }
      header.end += 1
    }
    let after = skippingBlanks(header.end)
    let isComment = byte(after) == 0x23 && (after > header.end || !isTolerant)
    return isBreak(byte(after)) || isComment ? header : nil
  }

  /// Reads the block scalar at `position`.
  mutating func readBlockScalar(_ header: BlockHeader) {
    let start = position
    let parentIndent = max(open[open.count - 1].indent, 0)
    takePending()
    let after = skippingBlanks(header.end)
    position = after
    if byte(after) == 0x23 {
      comments.append(range(after, lineEnd(after)))
      position = lineEnd(after)
    }
    position = afterBreak(position)

    var indent = header.indent > 0 ? parentIndent + header.indent : 0
    if indent == 0 { indent = contentIndent(from: position) }
    var contentEnd = header.end
    var isEmpty = true
    while position < end {
      var i = position
      while i - position < indent, byte(i) == 0x20 { i += 1 }
      if isBreak(byte(i)) {
        position = afterBreak(i)
        if header.keepsAll && i < end { contentEnd = position }
        continue
      }
      if i - position < indent { break }
      let stop = lineEnd(i)
      contentEnd = header.keepsAll ? afterBreak(stop) : stop
      position = afterBreak(stop)
      isEmpty = false
    }
    if isEmpty && !header.keepsAll { contentEnd = header.end }
    append(
      .scalar, header.style, flags: .multiline, from: start, to: contentEnd, aux: Int32(indent))
  }

  /// The column of the first line that is not blank, but deeper than the level around; blank lines
  /// that reach further count too, as in libyaml.
  private func contentIndent(from start: Int) -> Int {
    var i = start
    var indent = max(open[open.count - 1].indent + 1, 1)
    while i < end {
      let base = i
      while byte(i) == 0x20 { i += 1 }
      indent = max(indent, i - base)
      if !isBreak(byte(i)) { break }
      i = afterBreak(i)
    }
    return indent
  }
}
