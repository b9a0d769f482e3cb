/// Shares a chain out over drawings that fit a page. What leads to something in a later part, or
/// comes of something in an earlier one, is drawn there again, so that every link is drawn once.
struct ChainPages {
  let chain: Chain
  /// Numbers after the nodes that have no links: the indicators.
  let pieceCount: Int
  /// What stands in every part: the end states, that all the work aims at.
  private let aims: [Int]
  /// How tall a part would be with these nodes.
  let height: ([Int]) -> Double
  let limit: Double

  /// The nodes of each part, by index, in the order in which they are laid out.
  func parts() -> [[Int]] {
    var parts: [[Int]] = []
    var partOf: [Int: Int] = [:]
    var current = aims
    var inCurrent = Set(aims)
    for node in lanes() where !inCurrent.contains(node) {
      func added() -> [Int] {
        // Earlier ends of the links of this node; a node once brought here serves all of them.
        guard node < neighbours.count else { return [node] }
        let repeated = neighbours[node].filter { partOf[$0] != nil && !inCurrent.contains($0) }
        return repeated + [node]
      }
      if current.count > aims.count, height(current + added()) > limit {
        parts.append(current)
        current = aims
        inCurrent = Set(aims)
      }
      let new = added()
      current += new
      inCurrent.formUnion(new)
      partOf[node] = parts.count
    }
    parts.append(current)
    return parts
  }

  /// Every node once: each activity with what makes it possible and what comes of it.
  func lanes() -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    func add(_ node: Int) { if seen.insert(node).inserted { order.append(node) } }
    for activity in chain.indexes(of: .activities) {
      for source in sources[activity] where chain.nodes[source].level == .resources { add(source) }
      add(activity)
      var queue = targets[activity]
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        guard !seen.contains(node) else { continue }
        add(node)
        queue += targets[node]
      }
    }
    for node in 0..<pieceCount { add(node) }
    return order
  }

  private let sources: [[Int]]
  private let targets: [[Int]]
  private let neighbours: [[Int]]

  /// More end states than this do not stand in every part.
  private static let mostAims = 3

  init(_ chain: Chain, pieceCount: Int, limit: Double, height: @escaping ([Int]) -> Double) {
    self.chain = chain
    self.pieceCount = pieceCount
    let impacts = chain.indexes(of: .impacts)
    aims = impacts.count > Self.mostAims ? [] : impacts
    self.limit = limit
    self.height = height
    var sources = [[Int]](repeating: [], count: chain.nodes.count)
    var targets = sources
    for link in chain.links {
      sources[link.to].append(link.from)
      targets[link.from].append(link.to)
    }
    self.sources = sources
    self.targets = targets
    neighbours = zip(sources, targets).map { $0 + $1 }
  }
}
