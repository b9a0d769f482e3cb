/// A string of the rule language: a sequence of code points (CEL langdef, String and Bytes
/// Values). A class, so that a value holds it in one word; one that is the same object is equal.
///
/// Compared by code points, never by Swift's canonical equivalence: "é" and "e" + U+0301 differ.
package final class Text: Sendable, Hashable {
  package let content: String

  package init(_ content: String) {
    var content = content
    content.makeContiguousUTF8()
    self.content = content
  }

  package static func == (a: Text, b: Text) -> Bool {
    if a === b { return true }
    guard a.content.utf8.count == b.content.utf8.count else { return false }
    return a.content.utf8.elementsEqual(b.content.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    // The bytes alone: Swift's own hash of a string normalises.
    for byte in content.utf8 { hasher.combine(byte) }
  }

  /// By code points, which is the order of the UTF-8 bytes.
  package static func < (a: Text, b: Text) -> Bool {
    a.content.utf8.lexicographicallyPrecedes(b.content.utf8)
  }
}
