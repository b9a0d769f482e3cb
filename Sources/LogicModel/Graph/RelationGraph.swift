import Synchronization

/// Searches along relations over the whole model. A relation's links between all kinds are gathered
/// once, when it is first asked for; cycles likewise.
package final class RelationGraph: Sendable {
  private let model: Model
  private let cache = Mutex<Cache>(Cache())

  private struct Cache {
    var links: [String: OffsetArray] = [:]
    var cycles: [String: [[Int32]]] = [:]
    /// Of searches that are over, for those to come.
    var scratches: [SearchScratch] = []
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

  private func edges(_ relations: [String]) -> EdgeSet { EdgeSet(relations.map { links($0) }) }

  /// What can be reached in one step or more, ascending; of one kind where a range is given.
  package func reach(
    _ origins: [Int32], _ relations: [String], within range: Range<Int32>?
  ) -> [Int32] {
    let edges = edges(relations)
    return search { edges.reach(from: origins, keep: range, &$0) }
  }

  /// Lends a search its memory: one for each thread that searches at the same time.
  private func search<T>(_ body: (inout SearchScratch) -> T) -> T {
    var scratch = cache.withLock { $0.scratches.popLast() } ?? SearchScratch()
    let result = body(&scratch)
    cache.withLock { $0.scratches.append(scratch) }
    return result
  }

  /// Whether some target can be reached from some origin in one step or more.
  package func reaches(_ origins: [Int32], _ targets: [Int32], _ relations: [String]) -> Bool {
    if targets.isEmpty || origins.isEmpty { return false }
    let reached = reach(origins, relations, within: nil)
    let wanted = Set(targets)
    return reached.contains(where: wanted.contains)
  }

  /// A shortest path from some origin to some target, both ends included; empty where there is none.
  package func path(_ origins: [Int32], _ targets: [Int32], _ relations: [String]) -> [Int32] {
    let edges = edges(relations)
    return search { scratch in
      var best: [Int32] = []
      for origin in origins {
        for target in targets {
          guard let path = edges.shortestPath(from: origin, to: target, &scratch) else {
            continue
          }
          if best.isEmpty || path.count < best.count { best = path }
        }
      }
      return best
    }
  }

  /// The groups of elements that lead to each other, each ascending.
  package func cycles(_ relation: String) -> [[Int32]] {
    if let known = cache.withLock({ $0.cycles[relation] }) { return known }
    let found = EdgeSet([links(relation)]).cycles()
    cache.withLock { $0.cycles[relation] = found }
    return found
  }
}
