/// A node of a document: a scalar, a sequence of nodes, or a mapping from keys to nodes.
///
/// This is all that the stages above know of plan and rule files.
package struct DocumentNode: Sendable {
  /// The tree that it belongs to.
  package let document: Document
  let index: Int32

  var record: NodeRecord { document.records[Int(index)] }

  /// Whether it is a text, an empty one included.
  package var isScalar: Bool { record.kind == .scalar }
  /// Whether it is a list.
  package var isSequence: Bool { record.kind == .sequence }
  /// Whether it has keys and values.
  package var isMapping: Bool { record.kind == .mapping }
  /// How a scalar was written; plain for collections.
  package var style: ScalarStyle { record.style }
  /// Whether the text or structure here hangs on a repair that may have changed the meaning.
  package var isRepaired: Bool { record.flags.contains(.repaired) }
  /// Whether this is a key that is not in the file, such as the `namn` of a bare sentence.
  package var isSynthetic: Bool { record.flags.contains(.synthetic) }
  /// From the first to after the last byte, quotes and brackets included.
  package var range: SourceRange { record.range }
  /// The range, with its file.
  package var place: Place { Place(document.file, record.range) }

  /// Whether nothing is written where a value could stand (`nyckel:` and no more).
  package var isEmptyScalar: Bool {
    let record = record
    return record.kind == .scalar && record.style == .plain && record.start == record.end
      && !record.flags.contains(.synthetic)
  }

  /// Whether a comment follows a plain scalar on its last line, as in `x > 1 # kommentar`.
  package var isFollowedByComment: Bool {
    let record = record
    return record.style == .plain && record.flags.contains(.commentAfter)
  }

  /// What a scalar says: unescaped and folded; "" for an empty scalar and for collections.
  package var text: String {
    let record = record
    guard record.kind == .scalar else { return "" }
    return ScalarText.string(of: record, in: document.source)
  }

  /// Where `text` stands in the file as it is; `nil` where it has to be put together.
  package var verbatim: SourceRange? {
    let record = record
    return record.kind == .scalar ? ScalarText.verbatim(record) : nil
  }

  /// Lends the bytes of `verbatim`; does nothing where there are none.
  package func withVerbatim(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if let range = verbatim { document.source.withBytes(range, body) }
  }

  /// The keys and values of a mapping, in file order, repeated keys included.
  package var entries: Entries { Entries(self) }

  /// The items of a sequence.
  package var items: Items { Items(self) }

  /// The value of the first entry with this key, by canonical equivalence.
  package subscript(key: String) -> DocumentNode? {
    for entry in entries where entry.key.text == key { return entry.value }
    return nil
  }

  /// The place in the file of a half-open range of UTF-8 offsets in `text`; the end counts too.
  package func sourceRange(ofText range: Range<Int>) -> SourceRange {
    ScalarText.sourceRange(of: range, record: record, in: document.source.bytes)
  }
}
