/// The schema of nothing, for plain CEL.
package struct EmptySchema: Schema {
  package init() {}
  package func kind(named name: String) -> KindID? { nil }
  package func kindName(_ kind: KindID) -> String { "" }
  package var kindNames: [String] { [] }
  package func field(named name: String, of kind: KindID) -> SchemaField? { nil }
  package func fieldNames(of kind: KindID) -> [String] { [] }
  package func relation(named name: String) -> RelationID? { nil }
  package var relationNames: [String] { [] }
}
