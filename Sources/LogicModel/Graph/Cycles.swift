extension EdgeSet {
  /// The knots of the graph: sets of elements that can all reach each other, and elements that
  /// lead to themselves. Each set is ascending, the sets by their first element.
  ///
  /// Tarjan's algorithm with its own stack instead of recursion, so that a chain may have any
  /// length. Time and memory are linear.
  package func cycles() -> [[Int32]] {
    let count = arrays.reduce(rowCount) { count, array in
      max(count, array.targets.reduce(0) { max($0, Int($1) + 1) })
    }
    var search = ComponentSearch(edges: self, count: count)
    for root in 0..<Int32(count) where leadsOn(from: root) { search.visit(root) }
    return search.components.sorted { $0[0] < $1[0] }
  }
}

/// The state of Tarjan's search for strongly connected components.
private struct ComponentSearch {
  /// An element on the way down, and which of its neighbours comes next.
  private struct Frame {
    let element: Int32
    var array: Int32
    /// An offset into the array's targets; -1 before the array is begun.
    var position: Int32
  }

  let edges: EdgeSet
  /// When each element was first seen, from 1; 0 is not yet.
  private var order: [Int32]
  /// The earliest element on the stack that each can reach.
  private var low: [Int32]
  private var isOnStack: [Bool]
  private var leadsToItself: [Bool]
  private var stack: [Int32] = []
  private var frames: [Frame] = []
  private var seen: Int32 = 0
  private(set) var components: [[Int32]] = []

  init(edges: EdgeSet, count: Int) {
    self.edges = edges
    order = [Int32](repeating: 0, count: count)
    low = order
    isOnStack = [Bool](repeating: false, count: count)
    leadsToItself = isOnStack
  }

  mutating func visit(_ root: Int32) {
    guard order[Int(root)] == 0 else { return }
    enter(root)
    while let frame = frames.last {
      let element = Int(frame.element)
      guard let target = nextNeighbour() else {
        leave(frame.element)
        continue
      }
      if target == frame.element { leadsToItself[element] = true }
      if order[Int(target)] == 0 {
        // What leads nowhere is on no cycle.
        if edges.leadsOn(from: target) { enter(target) }
      } else if isOnStack[Int(target)] {
        low[element] = min(low[element], order[Int(target)])
      }
    }
  }

  private mutating func enter(_ element: Int32) {
    seen += 1
    order[Int(element)] = seen
    low[Int(element)] = seen
    isOnStack[Int(element)] = true
    stack.append(element)
    frames.append(Frame(element: element, array: 0, position: -1))
  }

  /// Moves the topmost frame on.
  private mutating func nextNeighbour() -> Int32? {
    let top = frames.count - 1
    let row = Int(frames[top].element)
    while Int(frames[top].array) < edges.arrays.count {
      let place = Int(frames[top].array)
      if row < edges.arrays[place].rowCount {
        let position = max(frames[top].position, edges.arrays[place].offsets[row])
        if position < edges.arrays[place].offsets[row + 1] {
          frames[top].position = position + 1
          return edges.arrays[place].targets[Int(position)]
        }
      }
      frames[top].array += 1
      frames[top].position = -1
    }
    return nil
  }

  private mutating func leave(_ element: Int32) {
    frames.removeLast()
    let reached = low[Int(element)]
    if let parent = frames.last {
      low[Int(parent.element)] = min(low[Int(parent.element)], reached)
    }
    guard reached == order[Int(element)] else { return }
    if stack.last == element, !leadsToItself[Int(element)] {
      stack.removeLast()
      isOnStack[Int(element)] = false
      return
    }
    var members: [Int32] = []
    while let member = stack.popLast() {
      isOnStack[Int(member)] = false
      members.append(member)
      if member == element { break }
    }
    if members.count > 1 || leadsToItself[Int(element)] { components.append(members.sorted()) }
  }
}
