/// The links of one or more relations between elements 0..<n, followed together.
package struct EdgeSet: Sendable {
  /// All by element id; an array may have fewer rows than there are elements.
  package let arrays: [OffsetArray]

  package init(_ arrays: [OffsetArray]) { self.arrays = arrays }

  /// The number of elements that some array has a row for.
  package var rowCount: Int { arrays.map(\.rowCount).max() ?? 0 }

  /// Calls `body` with each neighbour, array by array in the order of the file, until it says no
  /// more; says whether it got through all.
  @discardableResult
  @inline(__always)
  func forEach(from element: Int32, _ body: (Int32) -> Bool) -> Bool {
    for array in arrays where Int(element) < array.rowCount {
      for target in array[Int(element)] where !body(target) { return false }
    }
    return true
  }
}
