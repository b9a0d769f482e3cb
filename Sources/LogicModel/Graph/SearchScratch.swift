/// What a search writes down, kept between searches so that each costs what it visits and not the
/// size of the graph.
package struct SearchScratch: Sendable {
  /// The search that last saw each element.
  private var epochs: [Int32] = []
  private var epoch: Int32 = 0
  /// From where each element was first reached in this search.
  var parents: [Int32] = []
  /// The elements reached, in the order in which they were.
  var queue: [Int32] = []

  package init() {}

  /// Forgets the search before.
  mutating func begin() {
    if !queue.isEmpty { queue.removeAll(keepingCapacity: true) }
    if epoch == .max {
      epochs = []
      parents = []
      epoch = 0
    }
    epoch += 1
  }

  /// Whether this search saw the element before; from now on it has.
  mutating func see(_ element: Int32, from parent: Int32) -> Bool {
    let index = Int(element)
    if index >= epochs.count {
      let more = max(index + 1, 2 * epochs.count) - epochs.count
      epochs.append(contentsOf: repeatElement(0, count: more))
      parents.append(contentsOf: repeatElement(-1, count: more))
    }
    guard epochs[index] != epoch else { return true }
    epochs[index] = epoch
    parents[index] = parent
    queue.append(element)
    return false
  }
}
