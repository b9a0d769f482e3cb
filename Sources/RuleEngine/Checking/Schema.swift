/// What the checker asks of the metamodel. Names are compared canonically (Swift's `==`), so that
/// å typed as a + ring is the same name.
package protocol Schema: Sendable {
  func kind(named name: String) -> KindID?
  func kindName(_ kind: KindID) -> String
  /// For "did you mean"; in the metamodel's order.
  var kindNames: [String] { get }
  func field(named name: String, of kind: KindID) -> SchemaField?
  /// For "did you mean"; in the metamodel's order.
  func fieldNames(of kind: KindID) -> [String]
  /// A relation that may stand between any kinds.
  func relation(named name: String) -> RelationID?
  /// For "did you mean".
  var relationNames: [String] { get }
  /// The kinds that a relation may stand between, for the type of what it leads to; empty means
  /// any.
  func kinds(of relation: RelationID) -> [KindID]
}

extension Schema {
  package func kinds(of relation: RelationID) -> [KindID] { [] }
}
