/// What a rule took to give its verdicts; its texts are not counted. Measured in steps of the
/// evaluator, not in time, so that it is the same on every machine.
package struct RuleCost: Hashable, Sendable {
  package let rule: String
  package let steps: Int
  /// Expressions that were run.
  package let evaluations: Int

  package init(rule: String, steps: Int, evaluations: Int) {
    self.rule = rule
    self.steps = steps
    self.evaluations = evaluations
  }
}
