import Testing

@testable import LogicModel

@Suite("Graph searches")
struct GraphSearchTests {
  static func edges(_ pairs: [(Int32, Int32)]) -> [OffsetArray.Edge] {
    pairs.map { OffsetArray.Edge(from: $0.0, to: $0.1) }
  }

  static func graph(_ pairs: (Int32, Int32)..., rows: Int = 8) -> EdgeSet {
    EdgeSet([OffsetArray(rows: rows, edges: edges(pairs))])
  }

  @Test("rows keep their order and have each target once")
  func offsetArray() {
    let array = OffsetArray(rows: 3, edges: Self.edges([(2, 1), (0, 2), (2, 0), (0, 1), (2, 1)]))
    #expect(array.offsets == [0, 2, 2, 4])
    #expect(array.targets == [2, 1, 1, 0])
    #expect(Array(array[1]) == [])
    #expect(OffsetArray(rows: 0, edges: []).rowCount == 0)
    let many = OffsetArray(rows: 1, edges: (0..<100).map { .init(from: 0, to: 50 - $0 % 50) })
    #expect(Array(many[0]) == (1...50).reversed().map { Int32($0) })
  }

  @Test("what is reached, and the way there")
  func reach() {
    let graph = Self.graph((0, 3), (0, 1), (1, 2), (3, 2), (2, 4), (5, 5), (6, 7), (7, 6))
    var scratch = SearchScratch()
    #expect(graph.reach(from: [0], &scratch) == [1, 2, 3, 4])
    #expect(graph.reach(from: [0], keep: 2..<4, &scratch) == [2, 3])
    #expect(graph.reach(from: [4], &scratch) == [])
    #expect(graph.reach(from: [5], &scratch) == [5])
    #expect(graph.reach(from: [6], &scratch) == [6, 7])
    #expect(graph.reach(from: [4, 1, 1], &scratch) == [2, 4])
    #expect(graph.reach(from: [Int32](), &scratch) == [])
    #expect(graph.reaches(from: 0, to: 4, &scratch))
    #expect(!graph.reaches(from: 0, to: 0, &scratch))
    #expect(graph.reaches(from: 6, to: 6, &scratch))
    #expect(graph.shortestPath(from: 0, to: 4, &scratch) == [0, 3, 2, 4])
    #expect(graph.shortestPath(from: 4, to: 0, &scratch) == nil)
    #expect(graph.shortestPath(from: 6, to: 6, &scratch) == [6])
    #expect(graph.steps(from: 0, to: 4, &scratch) == 3)
    #expect(graph.steps(from: 3, to: 3, &scratch) == 0)
    #expect(graph.cycles() == [[5], [6, 7]])
  }

  @Test("a chain of a million is followed without recursion")
  func chain() {
    let count: Int32 = 1_000_000
    var edges = (0..<count - 1).map { OffsetArray.Edge(from: $0, to: $0 + 1) }
    let open = EdgeSet([OffsetArray(rows: Int(count), edges: edges)])
    var scratch = SearchScratch()
    #expect(open.cycles() == [])
    #expect(open.steps(from: 0, to: count - 1, &scratch) == Int(count) - 1)
    edges.append(OffsetArray.Edge(from: count - 1, to: 0))
    let closed = EdgeSet([OffsetArray(rows: Int(count), edges: edges)])
    #expect(closed.cycles().map(\.count) == [Int(count)])
  }

  @Test("random graphs agree with the transitive closure")
  func random() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var scratch = SearchScratch()
    for _ in 0..<150 {
      let n = 1 + next(12)
      let arrays = (0..<1 + next(3)).map { _ in
        (0..<next(2 * n)).map { _ in (Int32(next(n)), Int32(next(n))) }
      }
      let graph = EdgeSet(arrays.map { OffsetArray(rows: n, edges: Self.edges($0)) })
      // steps[a][b]: the least number of steps, at least one (Floyd and Warshall)
      var steps = [[Int]](repeating: [Int](repeating: 1000, count: n), count: n)
      for (a, b) in arrays.joined() { steps[Int(a)][Int(b)] = 1 }
      for k in 0..<n {
        for a in 0..<n {
          for b in 0..<n { steps[a][b] = min(steps[a][b], steps[a][k] + steps[k][b]) }
        }
      }
      var cycles: [[Int32]] = []
      for a in 0..<n {
        let reached = (0..<n).filter { steps[a][$0] < 1000 }.map { Int32($0) }
        #expect(graph.reach(from: [Int32(a)], &scratch) == reached)
        let knot = reached.filter { steps[Int($0)][a] < 1000 }
        if knot.first == Int32(a) { cycles.append(knot) }
        for b in 0..<n where a != b {
          let path = graph.shortestPath(from: Int32(a), to: Int32(b), &scratch)
          #expect(path.map { $0.count - 1 } == (steps[a][b] < 1000 ? steps[a][b] : nil))
          for (x, y) in zip(path ?? [], (path ?? []).dropFirst()) {
            #expect(steps[Int(x)][Int(y)] == 1)
          }
        }
      }
      #expect(graph.cycles() == cycles)
    }
  }
}
