/// A kind of element (`mål`, `aktivitet`, …), as the schema numbers it.
package struct KindID: Hashable, Comparable, Sendable {
  package let raw: Int32
  package init(_ raw: Int32) { self.raw = raw }
  package static func < (a: KindID, b: KindID) -> Bool { a.raw < b.raw }
}

/// A column of the model: one field of one kind, as the schema numbers it.
package struct FieldID: Hashable, Sendable {
  package let raw: Int32
  package init(_ raw: Int32) { self.raw = raw }
}

/// A relation between elements (`leder_till`, …), as the schema numbers it.
package struct RelationID: Hashable, Sendable {
  package let raw: Int32
  package init(_ raw: Int32) { self.raw = raw }
}
