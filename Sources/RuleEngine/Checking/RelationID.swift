/// A relation between elements (`leder_till`, …), as the schema numbers it.
package struct RelationID: Hashable, Sendable {
  package let raw: Int32
  package init(_ raw: Int32) { self.raw = raw }
}
