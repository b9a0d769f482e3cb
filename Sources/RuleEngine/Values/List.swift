/// A list of values (CEL langdef, Aggregate Values); its elements are never errors or unknowns.
///
/// Most lists of a rule are elements that a relation leads to. They stay the numbers that they are
/// in the model, and become values one at a time.
package final class List: Sendable {
  private enum Content {
    case values([Value])
    case elements(ArraySlice<Int32>)
  }

  private let content: Content
  package let count: Int

  package init(_ items: [Value]) {
    content = .values(items)
    count = items.count
  }

  /// A list of elements of the model.
  init(elements: ArraySlice<Int32>) {
    content = .elements(elements)
    count = elements.count
  }

  static let empty = List([])

  package var isEmpty: Bool { count == 0 }

  /// The value at a place, from 0.
  package subscript(place: Int) -> Value {
    switch content {
    case .values(let items): items[place]
    case .elements(let elements): .element(elements[elements.startIndex + place])
    }
  }

  /// All values, which are made here where the list is one of elements.
  package var items: [Value] {
    switch content {
    case .values(let items): items
    case .elements(let elements): elements.map { .element($0) }
    }
  }

  /// The elements, where it is a list of nothing else.
  var elements: ArraySlice<Int32>? {
    switch content {
    case .elements(let elements): return elements
    case .values(let items):
      var elements: [Int32] = []
      elements.reserveCapacity(items.count)
      for item in items {
        guard case .element(let element) = item else { return nil }
        elements.append(element)
      }
      return elements[...]
    }
  }

  /// Whether it is known to hold elements alone, so that nothing has to be made for `elements`.
  var isOfElements: Bool {
    if case .elements = content { return true }
    return false
  }
}
