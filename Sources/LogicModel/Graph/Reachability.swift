/// Breadth-first searches. All are deterministic: neighbours in the order of the file.
extension EdgeSet {
  /// Everything that can be reached from the starts in one or more steps, each once, ascending
  /// (the order of the file). A start is among them only if a path leads back to it. `keep` leaves
  /// out what is outside a range of ids, such as those of one kind; paths still go through it.
  package func reach(
    from starts: some Sequence<Int32>, keep: Range<Int32>? = nil,
    _ scratch: inout SearchScratch
  ) -> [Int32] {
    search(from: starts, &scratch) { _ in false }
    var reached: [Int32] = []
    var isAscending = true
    for element in scratch.queue where keep?.contains(element) ?? true {
      if let last = reached.last, last > element { isAscending = false }
      reached.append(element)
    }
    if !isAscending { reached.sort() }
    return reached
  }

  /// Whether a path of at least one step leads from one element to another; from an element to
  /// itself only around a cycle.
  package func reaches(
    from start: Int32, to goal: Int32, _ scratch: inout SearchScratch
  ) -> Bool {
    search(from: CollectionOfOne(start), &scratch) { $0 == goal }
  }

  /// Whether something that is looked for can be reached from the starts in one or more steps.
  func reaches(
    from starts: some Sequence<Int32>, _ scratch: inout SearchScratch,
    _ isGoal: (Int32) -> Bool
  ) -> Bool { search(from: starts, &scratch, until: isGoal) }

  /// A path with as few steps as possible, both ends included; `nil` where there is none. From an
  /// element to itself there is no step to take.
  package func shortestPath(
    from start: Int32, to goal: Int32, _ scratch: inout SearchScratch
  ) -> [Int32]? {
    if start == goal { return [start] }
    guard reaches(from: start, to: goal, &scratch) else { return nil }
    var path = [goal]
    var element = goal
    while element != start {
      element = scratch.parent(of: element)
      path.append(element)
    }
    return path.reversed()
  }

  /// The number of steps of a shortest path: 0 from an element to itself, `nil` without a path.
  package func steps(
    from start: Int32, to goal: Int32, _ scratch: inout SearchScratch
  ) -> Int? {
    shortestPath(from: start, to: goal, &scratch).map { $0.count - 1 }
  }

  /// Leaves what is reached in `scratch.queue`; ends early, with true, at what `isGoal` accepts.
  @discardableResult
  private func search(
    from starts: some Sequence<Int32>, _ scratch: inout SearchScratch,
    until isGoal: (Int32) -> Bool
  ) -> Bool {
    scratch.begin()
    func expand(_ element: Int32) -> Bool {
      !forEach(from: element) { target in
        scratch.see(target, from: element) || !isGoal(target)
      }
    }
    for start in starts where expand(start) { return true }
    var next = 0
    while next < scratch.queue.count {
      if expand(scratch.queue[next]) { return true }
      next += 1
    }
    return false
  }
}
