import Syntax

/// Plans within plans, and money within money: a ring has no whole, and the link that closes it is
/// left out.
extension Resolution {
  private static let parents: [(kind: Kind, field: String)] = [
    (.plan, "ingår_i"), (.funding, "del_av"),
  ]

  mutating func breakRings() {
    var dropped: Set<Int> = []
    for (kind, name) in Self.parents {
      guard let field = Metamodel.standard.field(name, of: kind) else { continue }
      var parent: [Int32: (element: Int32, cell: Int)] = [:]
      for index in draft.cells.indices where draft.cells[index].field == field {
        let element = canonical[Int(draft.cells[index].element)]
        if case .element(let whole) = draft.cells[index].content, parent[element] == nil {
          parent[element] = (canonical[Int(whole)], index)
        }
      }
      for last in rings(parent) {
        let cell = draft.cells[last]
        dropped.insert(last)
        draft.elements[Int(cell.element)].isRepaired = true
        draft.findings.append(
          .parentCycle(
            draft.elements[Int(cell.element)].name ?? ids[Int(cell.element)], of: name,
            at: cell.place))
      }
    }
    guard !dropped.isEmpty else { return }
    draft.cells = draft.cells.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// Of each ring the cell that was written last. Every element is visited once.
  private func rings(_ parent: [Int32: (element: Int32, cell: Int)]) -> [Int] {
    var visited: [Int32: Int] = [:]
    var closing: [Int] = []
    for (round, start) in parent.keys.sorted().enumerated() {
      var at = start
      while visited[at] == nil, let next = parent[at] {
        visited[at] = round
        at = next.element
      }
      guard visited[at] == round, let first = parent[at] else { continue }
      // Back at an element of this round: go once round the ring.
      var last = first.cell
      var element = first.element
      while element != at, let next = parent[element] {
        last = max(last, next.cell)
        element = next.element
      }
      closing.append(last)
    }
    return closing.sorted()
  }
}
