/// What the evaluator asks of a model. Elements are small numbers that mean something to the world
/// only. All answers are deterministic and in the model's own order.
package protocol World: Sendable {
  /// `.null` where absent, `.unknown` where the plan says okänt or ej tillämpligt; a list field is
  /// a list or unknown.
  func value(of field: ColumnID, of element: Int32) -> Value
  /// The same list as bare elements; nil where it is another field, or where there is something to
  /// say of the list, which `value` says.
  func elements(of field: ColumnID, of element: Int32) -> ArraySlice<Int32>?
  func kind(of element: Int32) -> KindID
  /// What a message calls it: its id, or its name where no id is written.
  func name(of element: Int32) -> String

  /// What can be reached in one step or more, distinct; the origin only where it is on a cycle.
  func reach(_ origins: ArraySlice<Int32>, _ relations: [RelationID], kind: KindID?) -> [Int32]
  /// Whether some target can be reached from some origin in one step or more.
  func reaches(
    _ origins: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ relations: [RelationID]
  ) -> Bool
  /// A shortest way, both ends included; empty where there is none.
  func path(_ origins: [Int32], _ targets: [Int32], _ relations: [RelationID]) -> [Int32]
  /// As `path`, to the nearest element of a kind.
  func path(_ origins: [Int32], to kind: KindID, _ relations: [RelationID]) -> [Int32]
  /// The strongly connected components that a plan owns, of two elements or more (or one with a
  /// loop).
  func cycles(_ relation: RelationID, ownedBy plan: Int32) -> [[Int32]]
  func isInCycle(_ element: Int32, _ relation: RelationID) -> Bool
  /// Groups of two or more elements whose texts are alike.
  func clusters(
    plan: Int32, kind: KindID, field: ColumnID, likeness: Double
  ) -> [[Int32]]
  /// 0 to 1; 1 where the folded texts are equal.
  func likeness(_ a: String, _ b: String) -> Double
  /// Lower case, NFC, without punctuation and runs of blanks.
  func fold(_ text: String) -> String
  /// The words of the folded text.
  func words(_ text: String) -> [String]
}

extension World {
  package func elements(of field: ColumnID, of element: Int32) -> ArraySlice<Int32>? { nil }
}
