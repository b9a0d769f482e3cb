extension DocumentNode {
  /// Goes through the entries of a mapping, as `entries` does. What it hands out holds the document
  /// by this node, so that nothing is counted for each: for those that read all of a large file.
  package func forEachEntry(_ body: (_ key: DocumentNode, _ value: DocumentNode) -> Void) {
    guard isMapping else { return }
    let end = record.next
    var index = index + 1
    while index < end {
      let value = document.records[Int(index)].next
      body(
        DocumentNode(document: document, index: index),
        DocumentNode(document: document, index: value))
      index = document.records[Int(value)].next
    }
  }

  /// Goes through the items of a sequence in the same way.
  package func forEachItem(_ body: (DocumentNode) -> Void) {
    guard isSequence else { return }
    let end = record.next
    var index = index + 1
    while index < end {
      body(DocumentNode(document: document, index: index))
      index = document.records[Int(index)].next
    }
  }

  /// The same node in a document of its own, which shares the text and the tree: a thread that reads
  /// its part by it counts no holders that other threads count.
  package var apart: DocumentNode { DocumentNode(document: Document(document), index: index) }

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
