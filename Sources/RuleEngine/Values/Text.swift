import LogicModel
import Syntax

/// A string of the rule language: a sequence of code points (CEL langdef, String and Bytes
/// Values). A class, so that a value holds it in one word; one that is the same object is equal.
///
/// Compared by code points, never by Swift's canonical equivalence: "é" and "e" + U+0301 differ.
package final class Text: Sendable, Hashable {
  package let content: String
  /// FNV-1a of the bytes: two texts that differ nearly always differ here, which is what most
  /// comparisons of a rule come to.
  private let fingerprint: UInt64

  package init(_ content: String) {
    var content = content
    fingerprint = content.withUTF8 { StableHash.of($0) }
    self.content = content
  }

  package static func == (a: Text, b: Text) -> Bool {
    if a === b { return true }
    guard a.fingerprint == b.fingerprint else { return false }
    var (x, y) = (a.content, b.content)
    return x.withUTF8 { x in y.withUTF8 { x.areSame(as: $0) } }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// By code points, which is the order of the UTF-8 bytes.
  package static func < (a: Text, b: Text) -> Bool {
    a.content.utf8.lexicographicallyPrecedes(b.content.utf8)
  }
}
