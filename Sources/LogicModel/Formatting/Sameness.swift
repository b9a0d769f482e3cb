import Syntax

/// Whether two texts say the same in another layout.
enum Sameness {
  static func holds(_ a: Document, _ b: Document) -> Bool {
    comments(a) == comments(b) && holds(a.root, b.root)
  }

  private static func holds(_ a: DocumentNode, _ b: DocumentNode) -> Bool {
    if a.isScalar { return b.isScalar && isSame(a, b) }
    if a.isSequence {
      guard b.isSequence else { return false }
      var others = b.items
      for item in a.items {
        guard let other = others.next(), holds(item, other) else { return false }
      }
      return others.next() == nil
    }
    guard b.isMapping else { return false }
    var others = b.entries
    for entry in a.entries {
      guard let other = others.next(), isSame(entry.key, other.key),
        holds(entry.value, other.value)
      else { return false }
    }
    return others.next() == nil
  }

  private static func isSame(_ a: DocumentNode, _ b: DocumentNode) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8) && a.isEmptyScalar == b.isEmptyScalar
  }

  /// The comments' texts, sorted, a loose heading among them: that becomes a comment.
  private static func comments(_ document: Document) -> [[UInt8]] {
    let texts = Remark.all(of: document).flatMap { $0.lines(in: document.source.bytes) }
    return texts.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
