/// Which cells of some fields belong to each element, as they stood when the index was made: by
/// element, then field, then the order in which they were written.
struct CellIndex {
  private let starts: [Int32]
  private let order: [Int32]

  /// The field of a name, by kind.
  static func fields(_ name: String) -> [FieldID?] {
    Kind.allCases.map { Metamodel.standard.field(name, of: $0) }
  }

  /// - Parameter fields: those that will be asked for, each by kind.
  init(_ draft: Draft, of fields: [[FieldID?]]) {
    var isAskedFor = [Bool](repeating: false, count: Metamodel.standard.fields.count)
    for field in fields.joined() { if let field { isAskedFor[Int(field.index)] = true } }
    let asked = draft.cells.indices.lazy.filter { isAskedFor[Int(draft.cells[$0].field.index)] }
    var counts = [Int32](repeating: 0, count: draft.elements.count + 1)
    for index in asked { counts[Int(draft.cells[index].element) + 1] += 1 }
    for index in 1..<max(1, counts.count) { counts[index] += counts[index - 1] }
    var next = counts
    var order = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
    for index in asked {
      let element = Int(draft.cells[index].element)
      order[Int(next[element])] = Int32(index)
      next[element] += 1
    }
    func field(_ place: Int) -> UInt16 { draft.cells[Int(order[place])].field.index }
    for element in draft.elements.indices {
      let range = Int(counts[element])..<Int(counts[element + 1])
      if range.count > 16 {
        order[range].sort {
          (draft.cells[Int($0)].field.index, $0) < (draft.cells[Int($1)].field.index, $1)
        }
      } else {
        // Few cells are sorted faster in their places, in which equal ones stay in order.
        for end in range.dropFirst() {
          var place = end
          while place > range.lowerBound, field(place - 1) > field(place) {
            order.swapAt(place - 1, place)
            place -= 1
          }
        }
      }
    }
    starts = counts
    self.order = order
  }

  /// The first value of a field that was written for an element.
  func first(_ field: FieldID?, of element: Int32, in draft: Draft) -> Draft.Cell? {
    guard let field, Int(element) + 1 < starts.count else { return nil }
    let index = lowest(field, of: element, in: draft)
    guard index < Int(starts[Int(element) + 1]) else { return nil }
    let cell = draft.cells[Int(order[index])]
    return cell.field == field ? cell : nil
  }

  /// The values of a field that were written for an element, the first of them where there is a limit.
  func all(
    _ field: FieldID?, of element: Int32, in draft: Draft, limit: Int = .max
  ) -> [Draft.Cell] {
    guard let field, Int(element) + 1 < starts.count else { return [] }
    var cells: [Draft.Cell] = []
    for index in lowest(field, of: element, in: draft)..<Int(starts[Int(element) + 1]) {
      let cell = draft.cells[Int(order[index])]
      if cell.field != field || cells.count == limit { break }
      cells.append(cell)
    }
    return cells
  }

  /// Where the cells of a field begin, or would.
  private func lowest(_ field: FieldID, of element: Int32, in draft: Draft) -> Int {
    var low = Int(starts[Int(element)])
    var high = Int(starts[Int(element) + 1])
    while low < high {
      let middle = (low + high) / 2
      if draft.cells[Int(order[middle])].field.index < field.index {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
