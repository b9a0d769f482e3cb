/// Lists of numbers for rows 0..<n, held in two arrays: the adjacency of a relation, or the lists of
/// a field. Immutable.
package struct OffsetArray: Sendable {
  package struct Edge: Sendable {
    package let from: Int32
    package let to: Int32
    package init(from: Int32, to: Int32) {
      self.from = from
      self.to = to
    }
  }

  /// `offsets[row]..<offsets[row + 1]` are the row's items in `targets`.
  package let offsets: [Int32]
  package let targets: [Int32]

  /// Takes edges in any order; a row keeps the order in which its edges come, each target once.
  package init(rows: Int, edges: [Edge]) {
    var counts = [Int32](repeating: 0, count: rows + 1)
    for edge in edges { counts[Int(edge.from) + 1] += 1 }
    for row in 0..<rows { counts[row + 1] += counts[row] }
    var next = counts
    var sorted = [Int32](repeating: 0, count: edges.count)
    for edge in edges {
      sorted[Int(next[Int(edge.from)])] = edge.to
      next[Int(edge.from)] += 1
    }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(rows + 1)
    var targets: [Int32] = []
    targets.reserveCapacity(edges.count)
    for row in 0..<rows {
      let start = targets.count
      let places = Int(counts[row])..<Int(counts[row + 1])
      if places.count <= 16 {
        for place in places {
          let item = sorted[place]
          var earlier = start
          while earlier < targets.count, targets[earlier] != item { earlier += 1 }
          if earlier == targets.count { targets.append(item) }
        }
      } else {
        var seen = Set<Int32>(minimumCapacity: places.count)
        for item in sorted[places] where seen.insert(item).inserted { targets.append(item) }
      }
      offsets.append(Int32(targets.count))
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// Takes the rows as they are to be: `offsets` ascend from 0 to the number of targets, and no row
  /// has a target twice.
  init(offsets: [Int32], targets: [Int32]) {
    self.offsets = offsets
    self.targets = targets
  }

  package var rowCount: Int { offsets.count - 1 }

  package subscript(row: Int) -> ArraySlice<Int32> {
    targets[Int(offsets[row])..<Int(offsets[row + 1])]
  }
}
