extension DocumentNode {
  /// The entries of a mapping; empty for other nodes.
  package struct Entries: Sequence, IteratorProtocol, Sendable {
    private let document: Document
    private var index: Int32
    private let end: Int32

    init(_ node: DocumentNode) {
      document = node.document
      index = node.index + 1
      end = node.isMapping ? node.record.next : index
    }

    package mutating func next() -> (key: DocumentNode, value: DocumentNode)? {
      guard index < end else { return nil }
      let key = DocumentNode(document: document, index: index)
      let value = DocumentNode(document: document, index: key.record.next)
      index = value.record.next
      return (key, value)
    }
  }

  /// The items of a sequence; empty for other nodes.
  package struct Items: Sequence, IteratorProtocol, Sendable {
    private let document: Document
    private var index: Int32
    private let end: Int32

    init(_ node: DocumentNode) {
      document = node.document
      index = node.index + 1
      end = node.isSequence ? node.record.next : index
    }

    package mutating func next() -> DocumentNode? {
      guard index < end else { return nil }
      let item = DocumentNode(document: document, index: index)
      index = item.record.next
      return item
    }
  }
}
