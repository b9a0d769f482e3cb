/// A column of the model: one field of one kind, as the schema numbers it.
package struct ColumnID: Hashable, Sendable {
  package let raw: Int32
  package init(_ raw: Int32) { self.raw = raw }
}
