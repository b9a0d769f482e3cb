/// What a search writes down, kept between searches so that each costs what it visits and not the
/// size of the graph.
package struct SearchScratch: Sendable {
  private struct Mark {
    /// The search that last saw the element.
    var epoch: Int32
    /// From where it was first reached in that search.
    var parent: Int32
  }

  /// By element.
  private var marks: [Mark] = []
  private var epoch: Int32 = 0
  /// The elements reached, in the order in which they were.
  var queue: [Int32] = []

  package init() {}

  /// Forgets the search before.
  mutating func begin() {
    if !queue.isEmpty { queue.removeAll(keepingCapacity: true) }
    if epoch == .max {
      marks = []
      epoch = 0
    }
    epoch += 1
  }

  /// Whether this search saw the element before; from now on it has.
  mutating func see(_ element: Int32, from parent: Int32) -> Bool {
    let index = Int(element)
    if index >= marks.count {
      let more = max(index + 1, 2 * marks.count) - marks.count
      marks.append(contentsOf: repeatElement(Mark(epoch: 0, parent: -1), count: more))
    }
    guard marks[index].epoch != epoch else { return true }
    marks[index] = Mark(epoch: epoch, parent: parent)
    queue.append(element)
    return false
  }

  /// From where an element was first reached in this search.
  func parent(of element: Int32) -> Int32 { marks[Int(element)].parent }
}
