/// The world of nothing, for expressions over plain values.
package struct EmptyWorld: World {
  package init() {}
  package func value(of field: ColumnID, of element: Int32) -> Value { .null }
  package func kind(of element: Int32) -> KindID { KindID(0) }
  package func name(of element: Int32) -> String { "" }
  package func reach(
    _ origins: ArraySlice<Int32>, _ relations: [RelationID], kind: KindID?
  ) -> [Int32] { [] }
  package func reaches(
    _ origins: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ relations: [RelationID]
  ) -> Bool { false }
  package func path(
    _ origins: [Int32], _ targets: [Int32], _ relations: [RelationID]
  ) -> [Int32] { [] }
  package func path(
    _ origins: [Int32], to kind: KindID, _ relations: [RelationID]
  ) -> [Int32] { [] }
  package func cycles(_ relation: RelationID, ownedBy plan: Int32) -> [[Int32]] { [] }
  package func isInCycle(_ element: Int32, _ relation: RelationID) -> Bool { false }
  package func clusters(
    plan: Int32, kind: KindID, field: ColumnID, likeness: Double
  ) -> [[Int32]] { [] }
  package func likeness(_ a: String, _ b: String) -> Double { a == b ? 1 : 0 }
  package func fold(_ text: String) -> String { text.lowercased() }
  package func words(_ text: String) -> [String] {
    text.lowercased().split(separator: " ").map(String.init)
  }
}
