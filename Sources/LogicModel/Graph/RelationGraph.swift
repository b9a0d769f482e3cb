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
    let made = gatherLinks(relation)
    cache.withLock { $0.links[relation] = made }
    return made
  }

  /// Kinds stand one after the other in the numbers of elements, and a column has each link of a row
  /// once: nothing has to be sorted.
  private func gatherLinks(_ relation: String) -> OffsetArray {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(Int(model.elementCount) + 1)
    var targets: [Int32] = []
    for kind in Kind.allCases {
      let field = Metamodel.standard.field(relation, of: kind)
      let first = Int32(targets.count)
      switch field.map({ model.column($0).storage }) {
      case .one(let values):
        for target in values {
          if target >= 0 { targets.append(target) }
          offsets.append(Int32(targets.count))
        }
      case .many(let lists):
        targets.append(contentsOf: lists.targets)
        for offset in lists.offsets.dropFirst() { offsets.append(first + offset) }
      default:
        offsets.append(contentsOf: repeatElement(first, count: model.elements(of: kind).count))
      }
    }
    return OffsetArray(offsets: offsets, targets: targets)
  }

  /// The links of some relations together, to be searched.
  package func edges(_ relations: [String]) -> EdgeSet { EdgeSet(relations.map { links($0) }) }

  /// What can be reached in one step or more, ascending; of one kind where a range is given.
  package func reach(
    _ origins: [Int32], _ relations: [String], within range: Range<Int32>?
  ) -> [Int32] { reach(origins[...], edges(relations), within: range) }

  /// The same along links that have been gathered.
  package func reach(
    _ origins: ArraySlice<Int32>, _ edges: EdgeSet, within range: Range<Int32>?
  ) -> [Int32] {
    search { edges.reach(from: origins, keep: range, &$0) }
  }

  /// Lends a search its memory: one for each thread that searches at the same time.
  private func search<T>(_ body: (inout SearchScratch) -> T) -> T {
    var scratch = cache.withLock { $0.scratches.popLast() } ?? SearchScratch()
    let result = body(&scratch)
    cache.withLock { $0.scratches.append(scratch) }
    return result
  }

  /// Whether some target can be reached from some origin in one step or more.
  package func reaches(
    _ origins: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ edges: EdgeSet
  ) -> Bool {
    if targets.isEmpty || origins.isEmpty { return false }
    if targets.count <= 4 { return search { edges.reaches(from: origins, &$0, targets.contains) } }
    let wanted = Set(targets)
    return search { edges.reaches(from: origins, &$0, wanted.contains) }
  }

  /// A shortest path from some origin to some target, both ends included; empty where there is none.
  package func path(_ origins: [Int32], _ targets: [Int32], _ edges: EdgeSet) -> [Int32] {
    search { scratch in
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
