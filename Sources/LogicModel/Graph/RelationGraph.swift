import Synchronization

/// Searches along relations over the whole model. A relation's links between all kinds are gathered
/// once, when it is first asked for; cycles likewise.
package final class RelationGraph: Sendable {
  private let model: Model
  private let cache = Mutex<Cache>(Cache())

  private struct Cache {
    var links: [String: OffsetArray] = [:]
    var cycles: [String: [[Int32]]] = [:]
  }

  package init(_ model: Model) { self.model = model }

  /// The links of a relation by element number, whatever the kinds.
  private func links(_ relation: String) -> OffsetArray {
    if let known = cache.withLock({ $0.links[relation] }) { return known }
    var edges: [OffsetArray.Edge] = []
    for kind in Kind.allCases {
      guard let field = Metamodel.standard.field(relation, of: kind) else { continue }
      let start = model.elements(of: kind).lowerBound
      switch model.column(field).storage {
      case .one(let values):
        for (row, target) in values.enumerated() where target >= 0 {
          edges.append(.init(from: start + Int32(row), to: target))
        }
      case .many(let lists):
        for row in 0..<lists.rowCount {
          for target in lists[row] { edges.append(.init(from: start + Int32(row), to: target)) }
        }
      default: continue
      }
    }
    let made = OffsetArray(rows: Int(model.elementCount), edges: edges)
    cache.withLock { $0.links[relation] = made }
    return made
  }
}
