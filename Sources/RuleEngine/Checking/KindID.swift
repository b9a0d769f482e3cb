/// A kind of element (`mål`, `aktivitet`, …), as the schema numbers it.
package struct KindID: Hashable, Comparable, Sendable {
  package let raw: Int32
  package init(_ raw: Int32) { self.raw = raw }
  package static func < (a: KindID, b: KindID) -> Bool { a.raw < b.raw }
}
