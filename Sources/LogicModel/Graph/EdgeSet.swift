/// The links of one or more relations between elements 0..<n, followed together.
package struct EdgeSet: Sendable {
  /// All by element id; an array may have fewer rows than there are elements.
  package let arrays: [OffsetArray]

  package init(_ arrays: [OffsetArray]) { self.arrays = arrays }

  /// The number of elements that some array has a row for.
  package var rowCount: Int { arrays.map(\.rowCount).max() ?? 0 }

  /// Whether an element leads anywhere.
  func leadsOn(from element: Int32) -> Bool {
    let row = Int(element)
    return arrays.indices.contains {
      row < arrays[$0].rowCount && arrays[$0].offsets[row] < arrays[$0].offsets[row + 1]
    }
  }

  /// Calls `body` with each neighbour, array by array in the order of the file, until it says no
  /// more; says whether it got through all.
  @discardableResult
  @inline(__always)
  func forEach(from element: Int32, _ body: (Int32) -> Bool) -> Bool {
    let row = Int(element)
    // By place, and not by slices: a search asks this of every element that it comes to, and most
    // lead nowhere.
    for place in arrays.indices where row < arrays[place].rowCount {
      var next = arrays[place].offsets[row]
      let end = arrays[place].offsets[row + 1]
      while next < end {
        if !body(arrays[place].targets[Int(next)]) { return false }
        next += 1
      }
    }
    return true
  }
}
