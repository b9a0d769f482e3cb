import Syntax

/// Block style: a line for each key and each item.
extension LayoutWriter {
  mutating func writeRoot(_ root: DocumentNode) {
    if root.isEmptyScalar { return }
    if root.isScalar || inline(root, room: Self.width) != nil {
      beginLine(at: lineStart(of: root))
      writeLeaf(root, indent: -2)
    } else if root.isMapping {
      writeEntries(root, indent: 0, isBegun: false)
    } else {
      writeItems(root, indent: 0, isBegun: false)
    }
  }

  /// - Parameter isBegun: whether the first key goes on a line that has been begun with a dash.
  private mutating func writeEntries(_ node: DocumentNode, indent: Int, isBegun: Bool) {
    var isBegun = isBegun
    var isFirst = true
    open(Level(column: column(of: Int(node.range.start)), indent: indent))
    for (key, value) in node.entries {
      if !isBegun { beginLine(at: lineStart(of: key, value)) }
      isBegun = false
      writeKey(key, indent: indent, isFirst: isFirst)
      isFirst = false
      writeValue(value, of: key, indent: indent)
    }
    close()
  }

  private mutating func writeItems(_ node: DocumentNode, indent: Int, isBegun: Bool) {
    var isBegun = isBegun
    open(Level(column: column(of: Int(node.range.start)), indent: indent))
    for item in node.items {
      if !isBegun { beginLine(at: lineStart(of: item)) }
      isBegun = false
      output.append(UInt8(ascii: "-"))
      if item.isEmptyScalar {
        lastEnd = max(lastEnd, Int(item.range.end))
        continue
      }
      output.append(0x20)
      let column = column(of: Int(item.range.start))
      if item.isScalar || inline(item, room: Self.width - lineWidth) != nil {
        writeLeaf(item, indent: indent)
        if !isBlockScalar(item) { linger(Level(column: column, indent: indent + 2)) }
      } else if item.isMapping {
        writeEntries(item, indent: indent + 2, isBegun: true)
      } else {
        writeItems(item, indent: indent + 2, isBegun: true)
      }
    }
    close()
  }

  private mutating func writeKey(_ key: DocumentNode, indent: Int, isFirst: Bool) {
    let text = scalarOnOneLine(key, isInFlow: false, isFirst: indent == 0)
    let isSentence =
      quotesKeys && isFirst && key.style == .plain && !PlanGrammar.knows(key.text)
      && text.first != UInt8(ascii: "\"") && text.first != UInt8(ascii: "'")
    output += isSentence ? PlainText.quoted(key.text) : text
    output.append(UInt8(ascii: ":"))
    lastEnd = max(lastEnd, Int(key.isSynthetic ? key.range.start : key.range.end))
  }

  private mutating func writeValue(_ value: DocumentNode, of key: DocumentNode, indent: Int) {
    let start = Int(value.range.start)
    let below = Level(column: column(of: Int(key.range.start)) + 1, indent: indent + 2)
    if value.isEmptyScalar {
      lastEnd = max(lastEnd, start)
      linger(below)
      return
    }
    let isFlow = !value.isScalar && inline(value, room: Self.width - lineWidth - 1) != nil
    if value.isScalar || isFlow {
      let isApart =
        !holdsRemarks(value) && hasRemark(Int(key.range.end), start)
        || staysBelow(value, key: key)
      if isApart {
        open(Level(column: column(of: start), indent: indent + 2))
        beginLine(at: start)
        writeLeaf(value, indent: indent, isOwnLine: true)
        close()
      } else {
        output.append(0x20)
        writeLeaf(value, indent: indent)
        // Further in, a comment would be a part of the text.
        if !isBlockScalar(value) { linger(below) }
      }
    } else if value.isMapping {
      writeEntries(value, indent: indent + 2, isBegun: false)
    } else {
      writeItems(value, indent: indent + 2, isBegun: false)
    }
  }

  /// Whether a text that stands below its key stays there: where it would not fit beside it.
  private func staysBelow(_ value: DocumentNode, key: DocumentNode) -> Bool {
    guard value.isScalar, !isBlockScalar(value), !holdsRemarks(value),
      hasBreak(Int(key.range.end), Int(value.range.start))
    else { return false }
    if linesOfText(value, isOwnLine: true) != nil { return true }
    let text = scalarOnOneLine(value, isInFlow: false, isFirst: false)
    return lineWidth + 1 + Self.width(of: text) > Self.width
  }

  /// Writes a text or what stands in brackets, from where the line is.
  private mutating func writeLeaf(_ node: DocumentNode, indent: Int, isOwnLine: Bool = false) {
    if node.isScalar {
      writeScalar(node, indent: indent, isOwnLine: isOwnLine)
    } else if let text = inline(node, room: .max) {
      output += text
      lastEnd = Int(node.range.end)
    }
  }

  // MARK: where lines begin

  /// The offset before which all comments come first: those inside a text have no other place.
  private func lineStart(of node: DocumentNode) -> Int {
    if node.isScalar { return Int(holdsRemarks(node) ? node.range.end : node.range.start) }
    if inline(node, room: .max) != nil { return Int(node.range.start) }
    for entry in node.entries { return lineStart(of: entry.key, entry.value) }
    for item in node.items { return lineStart(of: item) }
    return Int(node.range.start)
  }

  private func lineStart(of key: DocumentNode, _ value: DocumentNode) -> Int {
    value.isScalar && holdsRemarks(value) ? Int(value.range.end) : lineStart(of: key)
  }

  /// Whether comments stand inside a text.
  func holdsRemarks(_ node: DocumentNode) -> Bool {
    !isBlockScalar(node) && hasRemark(Int(node.range.start), Int(node.range.end))
  }

  func isBlockScalar(_ node: DocumentNode) -> Bool {
    node.style == .literal || node.style == .folded
  }
}
