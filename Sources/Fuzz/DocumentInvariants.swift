package import Syntax

/// What holds of every document, whatever the text was.
package struct DocumentInvariants {
  private let bytes: [UInt8]
  private var isCovered: [Bool]
  private var nodeCount = 0

  /// What is broken, or `nil`.
  package static func violation(_ document: Document, _ findings: [Finding]) -> String? {
    var invariants = DocumentInvariants(document.source.bytes)
    if let violation = invariants.visit(document.root) { return violation }
    // Beyond a limit nothing more is told.
    if findings.contains(where: { $0.rule == "text-fler-fynd" }) { return nil }
    if invariants.nodeCount != document.nodeCount { return "not every node is in the tree" }
    return invariants.violation(
      around: document.comments + [document.heading].compactMap { $0 }
        + findings.compactMap { $0.place?.range })
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isCovered = [Bool](repeating: false, count: bytes.count)
  }

  /// Children lie within their parents, in order; no node cuts a character.
  private mutating func visit(_ node: DocumentNode) -> String? {
    nodeCount += 1
    let range = node.range
    guard range.start >= 0, range.start <= range.end, Int(range.end) <= bytes.count else {
      return "a node out of bounds: \(range)"
    }
    for offset in [Int(range.start), Int(range.end)]
    where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
      return "a node cuts a character at \(offset)"
    }
    if node.isScalar {
      cover(range)
      return nil
    }
    var end = range.start
    for child in node.children {
      if child.range.start < end { return "a node overlaps the one before: \(child.range)" }
      if child.range.end > range.end { return "a node reaches out of its parent: \(child.range)" }
      if let violation = visit(child) { return violation }
      end = child.range.end
    }
    return node.entries.contains { !$0.key.isScalar } ? "a key is no scalar" : nil
  }

  private mutating func cover(_ range: SourceRange) {
    for offset in range.bytes { isCovered[offset] = true }
  }

  /// Every byte is in a scalar or a comment, or is blank or punctuation, or there is a finding at it.
  private mutating func violation(around ranges: [SourceRange]) -> String? {
    for range in ranges {
      guard range.start >= 0, Int(range.end) <= bytes.count else {
        return "a comment or finding out of bounds: \(range)"
      }
      cover(range)
    }
    for (offset, byte) in bytes.enumerated() where !isCovered[offset] {
      switch byte {
      case 0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ","),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "."):
        continue
      // Hard blanks and bullets are told once per file, as are form feeds; then the byte order mark.
      case 0x0B, 0x0C, UInt8(ascii: "*"), 0x80...0xFF: continue
      default: return "byte \(offset) is lost"
      }
    }
    return nil
  }
}

extension DocumentNode {
  /// Keys and values, or items, in file order.
  fileprivate var children: [DocumentNode] {
    isMapping ? entries.flatMap { [$0.key, $0.value] } : Array(items)
  }
}
