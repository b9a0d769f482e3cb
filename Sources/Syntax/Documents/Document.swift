/// A parsed text: a flat arena of nodes, in file order, every node with its place.
///
/// A node is looked at through `DocumentNode`. Nodes hold ranges, not texts; a text is made when
/// asked for.
package final class Document: Sendable {
  package let source: SourceFile
  package let file: FileID
  let records: [NodeRecord]

  init(source: SourceFile, file: FileID, records: [NodeRecord]) {
    self.source = source
    self.file = file
    self.records = records
  }

  /// The top of the tree. An empty file has an empty scalar here.
  package var root: DocumentNode { DocumentNode(document: self, index: 0) }
}

/// One node of the arena. Children follow their parent in the array; `next` skips a subtree.
struct NodeRecord: Sendable {
  enum Kind: UInt8 { case scalar, sequence, mapping }

  var kind: Kind
  var style: ScalarStyle
  /// Whether the node was read only after a repair of the text on or around it.
  var isRepaired: Bool
  /// From the first to after the last byte of the node's own text, quotes and brackets included;
  /// for block collections from the first key or dash to the end of the last child.
  var range: SourceRange
  /// The index of the first node after this one's subtree.
  var next: Int32
}

/// How a scalar was written.
package enum ScalarStyle: UInt8, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}
