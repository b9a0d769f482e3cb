/// A parsed text: a flat arena of nodes, in file order, every node with its place.
///
/// A node is looked at through `DocumentNode`. Nodes hold ranges, not texts; a text is made when
/// asked for. Every byte that belongs to no scalar is punctuation, blank, or a comment.
package final class Document: Sendable {
  /// The text that was read.
  package let source: SourceFile
  /// Where the text stands in the list of files of the run.
  package let file: FileID
  /// The comments, from `#` to before the line's end, in file order.
  package let comments: [SourceRange]
  /// A loose text that stands before the first key, where the file also has a `plan` key.
  package let heading: SourceRange?
  let records: [NodeRecord]

  init(
    source: SourceFile, file: FileID, records: [NodeRecord], comments: [SourceRange] = [],
    heading: SourceRange? = nil
  ) {
    self.source = source
    self.file = file
    self.records = records
    self.comments = comments
    self.heading = heading
  }

  /// The same document once more.
  convenience init(_ other: Document) {
    self.init(
      source: other.source, file: other.file, records: other.records, comments: other.comments,
      heading: other.heading)
  }

  /// Whether another reading of the same text came to the same tree.
  package func hasTree(of other: Document) -> Bool {
    records == other.records && comments == other.comments && heading == other.heading
  }

  /// The top of the tree. An empty file has an empty scalar here.
  package var root: DocumentNode { DocumentNode(document: self, index: 0) }

  /// The number of nodes, keys included.
  package var nodeCount: Int { records.count }
}
