package import RuleEngine
package import Syntax

/// The gaps of one goal, or of the plan as a whole.
package struct GapGroup: Sendable {
  /// The goal; `nil` for the plan as a whole.
  package let goal: ModelFacts.Goal?
  /// In the order in which they are told.
  package let gaps: [Finding]
  /// Smaller gaps that stand behind a bigger one.
  package let hidden: [CheckResult.Hidden]

  /// The hidden gaps by their rules.
  package var hiddenCounts: [RuleCount] { RuleCount.counting(hidden.map(\.finding.rule)) }
}
