import RuleEngine
import Syntax
import Testing

/// The steps that one rule may take.
@Suite("Budgets of rules")
struct BudgetTests {
  /// Some two thousand steps, whatever the plan.
  private static func rule(for kind: String) -> String {
    Check.rule(
      """
      for: \(kind)
      require: |
        lists.range(300).all(x, x >= 0)
      message: {sv: "fel", en: "wrong"}
      """)
  }

  /// What a rule finds in a plan of so many elements, with a step or what its elements give.
  private static func found(_ kind: String, elements: Int) -> Set<String> {
    var options = Engine.Options()
    options.budget = 1
    let plan = "plan: P\nmål: [" + (1..<elements).map { "M\($0)" }.joined(separator: ", ") + "]\n"
    let result = Engine.check(
      Check.model(plan), rules: Check.load([("dyr-regel", rule(for: kind))]).set,
      options: options)
    return Set(result.findings.map(\.rule))
  }

  @Test(
    "a plan gives two hundred steps for each of its elements, to what is about plans alone",
    arguments: [("plan", 3, true), ("plan", 50, false), ("mål", 3, true), ("mål", 50, true)])
  func plans(_ kind: String, _ elements: Int, _ isTooMuch: Bool) {
    #expect(Self.found(kind, elements: elements) == (isTooMuch ? ["regel-over-budget"] : []))
  }
}
