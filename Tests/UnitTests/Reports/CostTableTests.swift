import RuleEngine
import Testing

@testable import Reports

@Suite("What rules take")
struct CostTableTests {
  @Test("the dearest rule first, the sum last")
  func table() {
    let costs = [
      RuleCost(rule: "a", steps: 5, evaluations: 12),
      RuleCost(rule: "c", steps: 1_200, evaluations: 7),
      RuleCost(rule: "b", steps: 5, evaluations: 1),
    ]
    #expect(
      String(decoding: CostTable.render(costs), as: UTF8.self) == """
        steps  expressions  rule
         1200            7  c
            5           12  a
            5            1  b
         1210           20  total

        """)
  }
}
