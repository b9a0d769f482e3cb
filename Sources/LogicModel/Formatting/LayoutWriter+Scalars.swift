import Syntax

/// Texts: as they were written, or, where that was no standard form, in quotes.
extension LayoutWriter {
  /// - Parameters:
  ///   - indent: the indentation of the key or dash that the text belongs to.
  ///   - isOwnLine: whether the text stands below its key.
  mutating func writeScalar(_ node: DocumentNode, indent: Int, isOwnLine: Bool) {
    switch node.style {
    case .literal, .folded: writeBlockScalar(node, indent: indent)
    default:
      let lines =
        linesOfText(node, isOwnLine: isOwnLine)
        ?? [
          scalarOnOneLine(node, isInFlow: false, isFirst: indent < 0, isOwnLine: isOwnLine)[...]
        ]
      for (number, line) in lines.enumerated() {
        if number > 0 {
          output.append(0x0A)
          if !line.isEmpty { self.indent(indent + 2) }
        }
        output += line
      }
      lastEnd = max(lastEnd, Int(node.range.end))
    }
  }

  /// The lines of a text that goes over several and can keep them.
  func linesOfText(_ node: DocumentNode, isOwnLine: Bool) -> [ArraySlice<UInt8>]? {
    let range = node.range.bytes
    guard hasBreak(range.lowerBound, range.upperBound), keepsQuotes(node), !holdsRemarks(node)
    else { return nil }
    var lines = FileLines.split(bytes[range])
    for i in lines.indices {
      if i > 0 { lines[i] = FileLines.withoutLeadingBlanks(lines[i]) }
      // An escaped blank at the end of a line is a part of the text.
      if i + 1 < lines.count, !(node.style == .doubleQuoted && lines[i].contains(0x5C)) {
        lines[i] = FileLines.withoutTrailingBlanks(lines[i])
      }
    }
    if node.style != .plain { return lines }
    for (i, line) in lines.enumerated() where !line.isEmpty {
      let place: PlainText.Place = i > 0 || isOwnLine ? .ownLine : .value
      guard PlainText.isSafe(line, place) else { return nil }
    }
    return lines
  }

  /// A text on one line, in the quotes that it has or needs.
  ///
  /// - Parameter isFirst: whether it stands at the very beginning of a line.
  func scalarOnOneLine(
    _ node: DocumentNode, isInFlow: Bool, isFirst: Bool, isOwnLine: Bool = false
  ) -> [UInt8] {
    let range = node.range.bytes
    let isQuoted = node.style == .singleQuoted || node.style == .doubleQuoted
    let isWhole = !node.isSynthetic && !hasBreak(range.lowerBound, range.upperBound)
    if isQuoted, isWhole, keepsQuotes(node) { return Array(bytes[range]) }
    let text = Array(node.text.utf8)
    if !isQuoted {
      let place: PlainText.Place =
        isInFlow ? .flow : isFirst ? .lineStart : isOwnLine ? .ownLine : .value
      if PlainText.isSafe(text[...], place) { return text }
    }
    return PlainText.quoted(node.text)
  }

  /// Whether what stands between the quotes of a text can stay as it is.
  private func keepsQuotes(_ node: DocumentNode) -> Bool {
    if rewritten.contains(node.range.start) { return false }
    if node.style == .plain { return true }
    let text = bytes[node.range.bytes]
    return !text.contains { $0 == 0x0B || $0 == 0x0C || $0 == 0xC2 || $0 == 0xE2 }
      || !String(decoding: text, as: UTF8.self).unicodeScalars.contains {
        $0 == "\u{B}" || $0 == "\u{C}" || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
      }
  }

  // MARK: block scalars

  private mutating func writeBlockScalar(_ node: DocumentNode, indent: Int) {
    let range = node.range.bytes
    let text = node.text
    let content = Array(text.utf8)
    let hasContent = content.contains { $0 != 0x0A && $0 != 0x20 && $0 != 0x09 }
    var lines = FileLines.split(bytes[range])
    let header = lines.removeFirst()
    let first = lines.first { !FileLines.withoutLeadingBlanks($0).isEmpty }
    guard hasContent, let first else {
      output += PlainText.quoted(text)
      lastEnd = max(lastEnd, range.upperBound)
      return
    }
    let ends = content.reversed().prefix { $0 == 0x0A }.count
    output.append(header.first ?? UInt8(ascii: "|"))
    let textIndent = Self.leadingBlanks(
      content.split(separator: 0x0A).first { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } ?? [])
    // Where the first line, blank ones included, does not show the indentation, it is written out.
    if content.first == 0x20 || textIndent > 0 { output.append(UInt8(ascii: "2")) }
    if ends != 1 { output.append(UInt8(ascii: ends == 0 ? "-" : "+")) }
    writeRemarkOfHeader(range.lowerBound)
    let cut = Self.leadingBlanks(first) - textIndent
    lines = lines.map { $0.dropFirst(min(cut, Self.leadingBlanks($0))) }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    for line in lines {
      output.append(0x0A)
      if line.isEmpty { continue }
      self.indent(indent + 2)
      output += line
    }
    var last = range.upperBound
    while last > range.lowerBound, Self.isBreak(bytes[last - 1]) { last -= 1 }
    lastEnd = max(lastEnd, last)
    if ends > 1 {
      output += [UInt8](repeating: 0x0A, count: ends)
      endsInBlanks = true
    }
  }

  /// A comment behind the `|` of a text.
  private mutating func writeRemarkOfHeader(_ start: Int) {
    guard nextRemark < remarks.count, remarks[nextRemark].start > start,
      !hasBreak(start, remarks[nextRemark].start)
    else { return }
    output.append(0x20)
    remarks[nextRemark].lines(in: bytes).forEach { output += $0 }
    lastEnd = remarks[nextRemark].end
    nextRemark += 1
  }

  private static func leadingBlanks(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 }.count
  }
}

/// The lines of a part of a file.
enum FileLines {
  /// Without their ends, which may be of any kind.
  static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var i = start
    while i < text.endIndex {
      if text[i] == 0x0A || text[i] == 0x0D {
        lines.append(text[start..<i])
        if text[i] == 0x0D, i + 1 < text.endIndex, text[i + 1] == 0x0A { i += 1 }
        start = i + 1
      }
      i += 1
    }
    lines.append(text[start...])
    return lines
  }

  static func withoutLeadingBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == 0x20 || $0 == 0x09 }
  }

  static func withoutTrailingBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    return line
  }
}
