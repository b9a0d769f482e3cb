import Syntax

/// Lists and maps in brackets.
extension LayoutWriter {
  /// A collection in brackets on one line; `nil` where it is to be written in block style: where it
  /// was, where it would be too wide, where it holds comments, and where a map holds figures, whose
  /// commas would cut them.
  func inline(_ node: DocumentNode, room: Int) -> [UInt8]? {
    guard isFlow(node), let text = flowText(node), Self.width(of: text) <= room else { return nil }
    return text
  }

  private func isFlow(_ node: DocumentNode) -> Bool {
    guard !node.isScalar, !node.range.isEmpty else { return false }
    let start = node.range.start
    let open = bytes[Int(start)]
    guard open == UInt8(ascii: "[") || open == UInt8(ascii: "{") else { return false }
    for item in node.items { return item.range.start > start }
    for entry in node.entries { return entry.key.range.start > start }
    return true
  }

  private func flowText(_ node: DocumentNode) -> [UInt8]? {
    if node.isScalar {
      if node.isEmptyScalar || isBlockScalar(node) { return nil }
      return scalarOnOneLine(node, isInFlow: true, isFirst: false)
    }
    if hasRemark(Int(node.range.start), Int(node.range.end)) { return nil }
    var parts: [[UInt8]] = []
    if node.isSequence {
      for item in node.items {
        guard let text = flowText(item) else { return nil }
        parts.append(text)
      }
      return [UInt8(ascii: "[")] + parts.joined(separator: [0x2C, 0x20]) + [UInt8(ascii: "]")]
    }
    for (key, value) in node.entries {
      guard let name = flowText(key), let text = flowText(value),
        !text.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
      else { return nil }
      parts.append(name + [UInt8(ascii: ":"), 0x20] + text)
    }
    return [UInt8(ascii: "{")] + parts.joined(separator: [0x2C, 0x20]) + [UInt8(ascii: "}")]
  }

  static func width(of text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }
}
