@testable import Syntax

/// A tree as a list of events, to compare readers by.
enum TreeEvent: Equatable {
  case sequence, mapping, end
  /// `end` is -1 for block scalars, where readers differ in what they count.
  case scalar(String, style: Int, start: Int, end: Int)

  /// The events of our own reader's tree.
  static func events(_ document: Document) -> [TreeEvent] {
    var result: [TreeEvent] = []
    if document.nodeCount > 1 || !document.root.isEmptyScalar { add(document.root, &result) }
    return result
  }

  private static func add(_ node: DocumentNode, _ result: inout [TreeEvent]) {
    if node.isMapping {
      result.append(.mapping)
      for (key, value) in node.entries {
        add(key, &result)
        add(value, &result)
      }
      result.append(.end)
    } else if node.isSequence {
      result.append(.sequence)
      for item in node.items { add(item, &result) }
      result.append(.end)
    } else {
      let isBlock = node.style == .literal || node.style == .folded
      result.append(
        .scalar(
          node.text, style: Int(node.style.rawValue), start: Int(node.range.start),
          end: isBlock ? -1 : Int(node.range.end)))
    }
  }
}
