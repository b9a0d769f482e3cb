/// One field of one kind.
package struct SchemaField: Sendable {
  package let id: ColumnID
  /// Without `nullable`.
  package let type: CheckedType
  /// Whether a plan may leave it out. A list is never null.
  package let isNullable: Bool

  package init(id: ColumnID, type: CheckedType, isNullable: Bool) {
    self.id = id
    self.type = type
    self.isNullable = isNullable
  }
}
