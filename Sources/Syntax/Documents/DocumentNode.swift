/// A node of a document: a scalar, a sequence of nodes, or a mapping from keys to nodes.
///
/// This is all that the stages above know of plan and rule files.
package struct DocumentNode: Sendable {
  package let document: Document
  let index: Int32

  var record: NodeRecord { document.records[Int(index)] }

  package var isScalar: Bool { record.kind == .scalar }
  package var isSequence: Bool { record.kind == .sequence }
  package var isMapping: Bool { record.kind == .mapping }
  package var style: ScalarStyle { record.style }
  /// Whether the text here was read only after a repair.
  package var isRepaired: Bool { record.isRepaired }
  package var range: SourceRange { record.range }
  package var place: Place { Place(document.file, record.range) }
  /// Whether nothing is written where a value could stand (`nyckel:` and no more).
  package var isEmptyScalar: Bool { isScalar && style == .plain && record.range.isEmpty }
}
